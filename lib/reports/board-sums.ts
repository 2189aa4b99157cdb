import type { CountsRow } from '@/db/queries/score-counts';
import type { BoardCell } from './board';
import { answersIn, type Measure, type Tally } from './board-measure';
import { byPair, type Pair } from './board-pairs';
import { bestQuarter, type OwnBest } from './own-best';
import { type Hiding, hiddenCells } from './small-cells';

type Asked = {
  /** Whether there is a period that this one is compared with. */
  readonly isCompared: boolean;
  /** As for `boardReport`. */
  readonly protect: boolean;
};

/**
 * The cells of a board, not judged yet, small ones hidden.
 *
 * @param places the last row and the last column are the totals
 * @param counted the rows of the period and its comparison, and by quarter those before it
 */
export function boardCells(
  places: readonly (readonly Pair[])[],
  counted: { readonly rows: readonly CountsRow[]; readonly past: readonly CountsRow[] },
  measure: Measure,
  asked: Asked,
): (BoardCell | null)[][] {
  const [own, past] = [byPair(counted.rows), byPair(counted.past)];
  const sums = places.map((line) => line.map((pair) => ({ pair, ...sumsOf(own(pair), measure) })));
  const hidden = hiddenCells(
    sums.map((line) => line.map(({ now }) => answersIn(now))),
    asked.protect,
  );
  const best = (pair: Pair) =>
    bestQuarter(past(pair), (quarter) => measure.score(measure.tally(quarter)));
  return sums.map((line, row) =>
    line.map((each, column) => {
      const reason = hidden[row]?.[column] ?? null;
      return cellOf(each, reason, measure, asked, () => best(each.pair));
    }),
  );
}

/** The answers of a place of the board in the period and in the one it is compared with. */
type Sums = { readonly now: Tally; readonly before: Tally };

function sumsOf(rows: readonly CountsRow[], { tally }: Measure): Sums {
  const of = (span: number) => tally(rows.filter((row) => row.span === span));
  return { now: of(0), before: of(1) };
}

/** The cell of one place: hidden, silent, open, or null where nobody ever answered. */
function cellOf(
  { now, before, pair }: Sums & { readonly pair: Pair },
  reason: Hiding,
  measure: Measure,
  { isCompared, protect }: Asked,
  best: () => OwnBest | null,
): BoardCell | null {
  if (reason) return { kind: 'hidden', reason };
  const found = measure.score(now);
  if (!found) return answersIn(now) + answersIn(before) > 0 ? { kind: 'silent' } : null;
  const from = isCompared ? measure.score(before) : null;
  const moved = isCompared ? measure.change(now, before, { to: found, from }) : null;
  // A change that was not tested could give the few answers before it away.
  const change = moved?.verdict === 'too-few' ? null : moved;
  // Along a line they could be subtracted from each other, as nothing hides them for each other’s sake.
  const isApart = !protect || (pair.row === null && pair.column === null);
  return {
    kind: 'open',
    answers: answersIn(now),
    answersBefore: change ? answersIn(before) : null,
    counts: measure.counts(now),
    beforeCounts: change ? measure.counts(before) : null,
    parts: isApart ? measure.parts(now, protect) : [],
    variance: measure.variance(now),
    score: found,
    change,
    rank: null,
    shrunken: null,
    best: best(),
  };
}
