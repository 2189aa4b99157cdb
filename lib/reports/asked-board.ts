import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { bucketsOf } from '@/lib/metrics/period';
import type { Words } from '@/lib/words/words';
import { askedCounts } from './asked-counts';
import { type BoardReport, boardFrom, boardReport } from './board';
import type { BoardAddress } from './board-address';
import { measureOf } from './board-measure';
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
  t: Words,
  scope: Scope,
  catalog: Catalog,
  address: Pick<BoardAddress, 'metric' | 'view' | 'rows' | 'columns' | 'isBridged'>,
  query: MetricQuery,
  protect: boolean,
): Promise<AskedBoard | null> {
  const { metric, view, rows, columns, isBridged } = address;
  if (view !== 'trends') {
    const shape = { rows, columns: view === 'periods' ? ('period' as const) : columns };
    const report = await boardReport(t, scope, catalog, metric, query, protect, shape, isBridged);
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
  const report = boardFrom(t, {
    rows: [...now, ...before.map((row) => ({ ...row, span: 1 }))],
    quarters: [],
    catalog,
    metric,
    query,
    protect,
    isBridged,
    shape: { rows, columns },
  });
  return report && { report, trend: trendsOf(now, report, catalog, query) };
}

function trendsOf(
  rows: readonly CountsRow[],
  { series }: BoardReport,
  catalog: Catalog,
  { period, interval, weekStart, today }: MetricQuery,
): CellTrend {
  const buckets = bucketsOf(period, interval, weekStart, today);
  const measure = measureOf(series, catalog);
  const mine = ({ versionId }: CountsRow) => series.versionIds.has(versionId);
  const own = byPair(rows.filter(mine).map(stated));
  return (row, column) => {
    const counted = byBucket(own({ row, column } satisfies Pair));
    return buckets.map((bucket) =>
      sparkPoint({ bucket, score: measure.score(measure.tally(counted.get(bucket.start) ?? [])) }),
    );
  };
}

function byBucket(rows: readonly CountsRow[]): ReadonlyMap<string | null, readonly CountsRow[]> {
  const found = new Map<string | null, CountsRow[]>();
  for (const row of rows) {
    const own = found.get(row.bucket);
    if (own) own.push(row);
    else found.set(row.bucket, [row]);
  }
  return found;
}
