import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { bucketsOf } from '@/lib/metrics/period';
import { score } from '@/lib/metrics/score';
import { addCounts, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import { askedCounts } from './asked-counts';
import { type BoardReport, boardFrom, boardReport } from './board';
import type { BoardAddress } from './board-address';
import { byPair, type Pair, stated } from './board-pairs';
import { sparkPoint } from './trend-points';

type SparkPoint = ReturnType<typeof sparkPoint>;

/** The trend of a cell or, where a key is null, of a total. */
export type CellTrend = (row: string | null, column: string | null) => readonly SparkPoint[];

export type AskedBoard = {
  readonly report: BoardReport;
  /** Given in the view of small trends. */
  readonly trend: CellTrend | null;
};

/**
 * The board that an address asks for.
 *
 * @param protect as for `boardReport`
 * @returns null if the workspace has no survey of that metric
 */
export async function askedBoard(
  scope: Scope,
  catalog: Catalog,
  { metric, view, rows, columns }: Pick<BoardAddress, 'metric' | 'view' | 'rows' | 'columns'>,
  query: MetricQuery,
  protect: boolean,
): Promise<AskedBoard | null> {
  if (view !== 'trends') {
    const shape = { rows, columns: view === 'periods' ? ('period' as const) : columns };
    const report = await boardReport(scope, catalog, metric, query, protect, shape);
    return report && { report, trend: null };
  }
  const { period, comparison, interval } = query;
  const asked = { metrics: [metric], by: [rows, columns] };
  const [now, before] = await Promise.all([
    askedCounts(scope, catalog, query, { ...asked, spans: [period], interval }),
    comparison
      ? askedCounts(scope, catalog, query, { ...asked, spans: [comparison], interval: null })
      : [],
  ]);
  const report = boardFrom({
    rows: [...now, ...before.map((row) => ({ ...row, span: 1 }))],
    quarters: [],
    catalog,
    metric,
    query,
    protect,
    shape: { rows, columns },
  });
  return report && { report, trend: trendsOf(now, report, query) };
}

function trendsOf(
  rows: readonly CountsRow[],
  { series: { definition, versionIds } }: BoardReport,
  { period, interval, weekStart, today }: MetricQuery,
): CellTrend {
  const buckets = bucketsOf(period, interval, weekStart, today);
  const own = byPair(rows.filter(({ versionId }) => versionIds.has(versionId)).map(stated));
  return (row, column) => {
    const counts = byBucket(own({ row, column } satisfies Pair));
    return buckets.map((bucket) =>
      sparkPoint({ bucket, score: score(counts.get(bucket.start) ?? noCounts, definition) }),
    );
  };
}

function byBucket(rows: readonly CountsRow[]): Map<string | null, ScoreCounts> {
  const found = new Map<string | null, ScoreCounts>();
  for (const { bucket, counts } of rows) {
    found.set(bucket, addCounts(found.get(bucket) ?? noCounts, counts));
  }
  return found;
}
