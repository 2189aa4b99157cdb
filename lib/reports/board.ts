import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { answerVariance } from '@/lib/metrics/answer-variance';
import { benjaminiHochberg } from '@/lib/metrics/benjamini-hochberg';
import { type Change, change } from '@/lib/metrics/change';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import { type Score, score } from '@/lib/metrics/score';
import { addCounts, countAnswers, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import { shrink } from '@/lib/metrics/shrinkage';
import { lowBase } from '@/lib/metrics/small-base';
import { askedCounts } from './asked-counts';
import { spansOf, total } from './metric-report';
import { bestQuarter, historySpan, type OwnBest } from './own-best';
import { chooseSeries, type Series } from './series';
import { type Hiding, hiddenCells } from './small-cells';

/** A cell or total that may be shown. */
export type OpenCell = {
  readonly kind: 'open';
  readonly counts: ScoreCounts;
  readonly score: Score;
  /** Null without answers before, and where so few answered that they are hidden. */
  readonly beforeCounts: ScoreCounts | null;
  /** In cells `real` only if it holds for the board as a whole; see `boardFrom`. */
  readonly change: Change | null;
  /** 1 is the lowest score; null for totals and for too few answers. */
  readonly rank: number | null;
  /** The score the rank goes by. */
  readonly shrunken: number | null;
  readonly best: OwnBest | null;
};

export type BoardCell =
  | OpenCell
  /** Nobody answered in the period, but somebody did in the one before. */
  | { readonly kind: 'silent' }
  /** Not shown, and its answers are not handed out either. */
  | { readonly kind: 'hidden'; readonly reason: Exclude<Hiding, null> };

type BoardLine = {
  readonly key: string;
  readonly name: string;
  readonly total: BoardCell;
};

/** `cells` lie in the order of the columns; null where the pair has never met in these periods. */
export type BoardRow = BoardLine & { readonly cells: readonly (BoardCell | null)[] };

/** Touchpoint × channel for one metric, every cell with what may be said about it. */
export type BoardReport = {
  readonly metric: MetricId;
  readonly series: Series;
  readonly notices: readonly string[];
  readonly total: BoardCell;
  readonly columns: readonly BoardLine[];
  readonly rows: readonly BoardRow[];
  /** Cells whose change could be tested: 30 answers or more in both periods. */
  readonly tested: number;
  readonly ranked: number;
  /** Why the ranks go by the plain scores, if they do. */
  readonly plainRanks: 'few-groups' | 'no-spread' | null;
};

/**
 * @param protect whether small cells must not be found by subtraction either: for
 *   readers who may not open the answers behind a cell
 * @returns null if the workspace has no survey of that metric
 */
export async function boardReport(
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
  protect: boolean,
): Promise<BoardReport | null> {
  const asked = { metrics: [metric], by: ['touchpoint', 'channel'] as const };
  const history = historySpan(query, catalog.firstDay);
  const [rows, quarters] = await Promise.all([
    askedCounts(scope, catalog, query, { ...asked, spans: spansOf(query), interval: null }),
    // Of answers chosen over a whole history only the newest quarters would keep any.
    history && query.answers === 'all'
      ? askedCounts(scope, catalog, query, { ...asked, spans: [history], interval: 'quarter' })
      : [],
  ]);
  return boardFrom({ rows, quarters, catalog, metric, query, protect });
}

type Pair = { touchpoint: string | null; channel: string | null };
type Sums = { now: ScoreCounts; before: ScoreCounts };

/**
 * The board of counted rows. Changes are tested in all cells together and the
 * false discovery rate is held at 5 % (Benjamini and Hochberg), so that a large
 * board does not cry wolf; ranks go by shrunken scores, so that small cells
 * with lucky scores do not lead them. Small cells are hidden as `hiddenCells` says.
 */
export function boardFrom(counted: {
  /** By touchpoint and channel: the period, then its comparison. */
  readonly rows: readonly CountsRow[];
  /** The same by quarter, before the period. */
  readonly quarters: readonly CountsRow[];
  readonly catalog: Catalog;
  readonly metric: MetricId;
  readonly query: MetricQuery;
  readonly protect: boolean;
}): BoardReport | null {
  const { catalog, metric, query, protect } = counted;
  const chosen = chooseSeries(metric, counted.rows, catalog, query);
  if (!chosen) return null;
  const { series } = chosen;
  const mine = ({ versionId }: CountsRow) => series.versionIds.has(versionId);
  const rows = counted.rows.filter(mine);
  const past = counted.quarters.filter(mine);

  const touchpoints = linesOf(catalog.touchpoint, rows, 0);
  const channels = linesOf(catalog.channel, rows, 1);
  const places = [...touchpoints.map(({ key }) => key), null].map((touchpoint) =>
    [...channels.map(({ key }) => key), null].map((channel): Pair => ({ touchpoint, channel })),
  );
  const [own, ownPast] = [byPair(rows), byPair(past)];
  const sums = places.map((line) => line.map((pair) => sumsOf(own(pair))));
  const hidden = hiddenCells(
    sums.map((line) => line.map(({ now }) => countAnswers(now))),
    protect,
  );
  const cells = places.map((line, row) =>
    line.map((pair, column) =>
      cellOf(sums[row]?.[column], hidden[row]?.[column] ?? null, series.definition, query, () =>
        bestQuarter(ownPast(pair), series.definition),
      ),
    ),
  );
  const inner = cells.slice(0, -1).map((line) => line.slice(0, -1));
  const judged = judge(inner, series.definition);
  const totalAt = (row: number, column: number): BoardCell =>
    cells.at(row)?.at(column) ?? { kind: 'silent' };
  return {
    metric,
    ...chosen,
    total: totalAt(-1, -1),
    columns: channels.map((channel, at) => ({ ...channel, total: totalAt(-1, at) })),
    rows: touchpoints.map((touchpoint, at) => ({
      ...touchpoint,
      total: totalAt(at, -1),
      cells: judged.cells[at] ?? [],
    })),
    tested: judged.tested,
    ranked: judged.ranked,
    plainRanks: judged.plainRanks,
  };
}

/** Touchpoints or channels with answers in either period, most answers first. */
function linesOf(
  entries: readonly { readonly key: string; readonly name: string }[],
  rows: readonly CountsRow[],
  position: 0 | 1,
): { key: string; name: string }[] {
  const answers = new Map<string | null, number>();
  for (const { group, counts } of rows) {
    const key = group[position] ?? null;
    answers.set(key, (answers.get(key) ?? 0) + countAnswers(counts));
  }
  const of = (key: string) => answers.get(key) ?? 0;
  return entries
    .filter(({ key }) => of(key) > 0)
    .map(({ key, name }) => ({ key, name }))
    .sort((a, b) => of(b.key) - of(a.key) || (a.name < b.name ? -1 : 1));
}

/** The rows of a cell or, where a key is null, of a total. */
function byPair(rows: readonly CountsRow[]): (pair: Pair) => readonly CountsRow[] {
  const found = new Map<string | null, Map<string | null, CountsRow[]>>();
  for (const row of rows) {
    const [ofTouchpoint = null, ofChannel = null] = row.group;
    for (const touchpoint of [ofTouchpoint, null]) {
      const line = found.get(touchpoint) ?? new Map<string | null, CountsRow[]>();
      found.set(touchpoint, line);
      for (const channel of [ofChannel, null]) {
        const cell = line.get(channel);
        if (cell) cell.push(row);
        else line.set(channel, [row]);
      }
    }
  }
  return ({ touchpoint, channel }) => found.get(touchpoint)?.get(channel) ?? [];
}

function sumsOf(rows: readonly CountsRow[]): Sums {
  return { now: total(rows, 0), before: total(rows, 1) };
}

function cellOf(
  sums: Sums = { now: noCounts, before: noCounts },
  reason: Hiding,
  definition: Definition,
  { comparison }: MetricQuery,
  best: () => OwnBest | null,
): BoardCell | null {
  if (reason) return { kind: 'hidden', reason };
  const found = score(sums.now, definition);
  if (!found) return countAnswers(addCounts(sums.now, sums.before)) > 0 ? { kind: 'silent' } : null;
  const scores = { to: found, from: comparison && score(sums.before, definition) };
  const moved = comparison ? change(sums.now, sums.before, definition, scores) : null;
  return {
    kind: 'open',
    counts: sums.now,
    score: found,
    // A change that was not tested could give the few answers before it away.
    beforeCounts: moved && moved.verdict !== 'too-few' ? sums.before : null,
    change: moved?.verdict === 'too-few' ? null : moved,
    rank: null,
    shrunken: null,
    best: best(),
  };
}

type Judged = Pick<BoardReport, 'tested' | 'ranked' | 'plainRanks'> & {
  cells: (BoardCell | null)[][];
};

function judge(cells: readonly (readonly (BoardCell | null)[])[], definition: Definition): Judged {
  const open = cells.flat().filter((cell) => cell?.kind === 'open');
  const { rejected } = benjaminiHochberg(open.map((cell) => cell.change?.p ?? null));
  const verdicts = new Map<BoardCell, Change | null>(
    open.map((cell, at) => [
      cell,
      cell.change && { ...cell.change, verdict: rejected[at] ? 'real' : 'noise' },
    ]),
  );
  const ranks = rankCells(open, definition);
  return {
    cells: cells.map((line) =>
      line.map((cell) =>
        cell?.kind === 'open'
          ? { ...cell, change: verdicts.get(cell) ?? null, ...ranks.byCell.get(cell) }
          : cell,
      ),
    ),
    tested: open.filter((cell) => cell.change !== null).length,
    ranked: ranks.byCell.size,
    plainRanks: ranks.reason,
  };
}

function rankCells(open: readonly OpenCell[], definition: Definition) {
  const groups = open.flatMap((cell) => {
    const variance = answerVariance(cell.counts, definition);
    const { value, n } = cell.score;
    return variance !== null && n >= lowBase ? [{ cell, value, n, variance }] : [];
  });
  const { values, reason } = shrink(groups);
  const shrunken = groups.map(({ cell }, at) => ({ cell, value: values[at] ?? cell.score.value }));
  const byCell = new Map(
    shrunken.map(({ cell, value }) => [
      cell,
      { shrunken: value, rank: 1 + shrunken.filter((other) => other.value < value).length },
    ]),
  );
  return { byCell, reason };
}
