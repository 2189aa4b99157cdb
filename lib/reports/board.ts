import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { Dimension, MetricQuery } from '@/lib/metric-query';
import type { Change } from '@/lib/metrics/change';
import type { MetricId } from '@/lib/metrics/definition';
import type { Estimate } from '@/lib/metrics/rank-interval';
import type { Score } from '@/lib/metrics/score';
import { countAnswers, type ScoreCounts } from '@/lib/metrics/score-counts';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { askedCounts } from './asked-counts';
import { bridgeSeries, measureOf, type ScalePart } from './board-measure';
import { type Pair, stated } from './board-pairs';
import { type BoardPeriods, boardPeriods, byPeriod, periodColumns } from './board-periods';
import { judgeBoard } from './board-ranks';
import { type BoardShape, boardDimensionName, entriesOf, usualShape } from './board-shape';
import { boardCells } from './board-sums';
import { spansOf } from './metric-report';
import { historySpan, type OwnBest } from './own-best';
import { chooseSeries, type Series } from './series';
import type { Hiding } from './small-cells';

/** A cell or total that may be shown. */
export type OpenCell = {
  readonly kind: 'open';
  /** All of them, on whatever scale. */
  readonly answers: number;
  /** Null without answers before, and where so few answered that they are hidden. */
  readonly answersBefore: number | null;
  /** How many gave each point; null where scales are bridged, whose points are not the same. */
  readonly counts: ScoreCounts | null;
  readonly beforeCounts: ScoreCounts | null;
  /** Each scale by itself, where they are bridged; for readers of `protect` in the total of all only. */
  readonly parts: readonly ScalePart[];
  /** Of one answer, by which ranks are shrunken; null where so few cannot tell. */
  readonly variance: number | null;
  readonly score: Score;
  /** In cells `real` only if it holds for the board as a whole; see `boardFrom`. */
  readonly change: Change | null;
  /** 1 is the lowest score; null for totals and for too few answers. */
  readonly rank: number | null;
  /** The score the rank goes by, with its standard error. */
  readonly shrunken: Estimate | null;
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

/** Two dimensions of one metric, every cell with what may be said about it. */
export type BoardReport = {
  readonly shape: BoardShape;
  /** What the rows and columns are: `Touchpoint`, `Plan`, `Period`. */
  readonly rowName: string;
  readonly columnName: string;
  readonly metric: MetricId;
  readonly series: Series;
  readonly notices: readonly Said[];
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
 * The board of two dimensions: touchpoint × channel unless others are asked for.
 *
 * @param protect whether small cells must not be found by subtraction either: for
 *   readers who may not open the answers behind a cell
 * @param isBridged whether all scales are shown together, by POMP
 * @returns null if the workspace has no survey of that metric
 */
export async function boardReport(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
  protect: boolean,
  shape: BoardShape = usualShape,
  isBridged = false,
): Promise<BoardReport | null> {
  const { rows: by, columns } = shape;
  const terms = { catalog, metric, query, protect, isBridged };
  if (columns === 'period') return periodBoard(t, scope, terms, by);
  const asked = { metrics: [metric], by: [by, columns] };
  const history = historySpan(query, catalog.firstDay);
  const [rows, quarters] = await Promise.all([
    askedCounts(scope, catalog, query, { ...asked, spans: spansOf(query), interval: null }),
    // Of answers chosen over a whole history only the newest quarters would keep any.
    history && query.answers === 'all'
      ? askedCounts(scope, catalog, query, { ...asked, spans: [history], interval: 'quarter' })
      : [],
  ]);
  return boardFrom(t, { ...terms, rows, quarters, shape });
}

/** The rows by the last stretches of time, each compared with the one before it. */
async function periodBoard(
  t: Words,
  scope: Scope,
  terms: BoardTerms,
  by: Dimension,
): Promise<BoardReport | null> {
  const { catalog, metric, query } = terms;
  const periods = boardPeriods(query);
  const { interval } = query;
  const asked = { metrics: [metric], by: [by], spans: [periods.span], interval };
  const rows = byPeriod(await askedCounts(scope, catalog, query, asked), periods);
  const compared = { ...query, comparison: periods.span };
  const shape: BoardShape = { rows: by, columns: 'period' };
  return boardFrom(t, { ...terms, rows, quarters: [], query: compared, shape, periods });
}

/** What a board is of, for whom, and whether scales are bridged. */
type BoardTerms = {
  readonly catalog: Catalog;
  readonly metric: MetricId;
  readonly query: MetricQuery;
  readonly protect: boolean;
  readonly isBridged?: boolean;
};

/**
 * The board of counted rows. Changes are tested in all cells together and the
 * false discovery rate is held at 5 % (Benjamini and Hochberg), so that a large
 * board does not cry wolf; ranks go by shrunken scores, so that small cells
 * with lucky scores do not lead them. Small cells are hidden as `hiddenCells` says.
 */
export function boardFrom(
  t: Words,
  counted: BoardTerms & {
    /** By the two dimensions: the period, then its comparison. */
    readonly rows: readonly CountsRow[];
    /** The same by quarter, before the period. */
    readonly quarters: readonly CountsRow[];
    readonly shape?: BoardShape;
    /** The columns, where they are stretches of time. */
    readonly periods?: BoardPeriods;
  },
): BoardReport | null {
  const { catalog, metric, query, protect, shape = usualShape, periods } = counted;
  const chosen = counted.isBridged
    ? bridgeSeries(metric, counted.rows, catalog)
    : chooseSeries(metric, counted.rows, catalog, query);
  if (!chosen) return null;
  const { series } = chosen;
  const mine = ({ versionId }: CountsRow) => series.versionIds.has(versionId);
  const rows = counted.rows.filter(mine).map(stated);
  const past = counted.quarters.filter(mine).map(stated);

  const lines = linesOf(entriesOf(t, shape.rows, catalog), rows, 0);
  const columns =
    shape.columns === 'period'
      ? periods && lines.length > 0
        ? periodColumns(t, periods, query)
        : []
      : linesOf(entriesOf(t, shape.columns, catalog), rows, 1);
  const places = [...lines.map(({ key }) => key), null].map((row) =>
    [...columns.map(({ key }) => key), null].map((column): Pair => ({ row, column })),
  );
  const cells = boardCells(places, { rows, past }, measureOf(series, catalog), {
    isCompared: query.comparison !== null,
    protect,
  });
  const inner = cells.slice(0, -1).map((line) => line.slice(0, -1));
  const judged = judgeBoard(inner);
  const totalAt = (row: number, column: number): BoardCell => {
    const cell = cells.at(row)?.at(column) ?? { kind: 'silent' };
    // All stretches together have none before them to be compared with.
    return periods && column === -1 ? uncompared(cell) : cell;
  };
  return {
    metric,
    shape,
    rowName: boardDimensionName(t, shape.rows, catalog),
    columnName: boardDimensionName(t, shape.columns, catalog),
    ...chosen,
    total: totalAt(-1, -1),
    columns: columns.map((column, at) => ({ ...column, total: totalAt(-1, at) })),
    rows: lines.map((line, at) => ({
      ...line,
      total: totalAt(at, -1),
      cells: judged.cells[at] ?? [],
    })),
    tested: judged.tested,
    ranked: judged.ranked,
    plainRanks: judged.plainRanks,
  };
}

/** The lines with answers in either period, most answers first. */
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

function uncompared(cell: BoardCell): BoardCell {
  return cell.kind === 'open'
    ? { ...cell, change: null, beforeCounts: null, answersBefore: null }
    : cell;
}
