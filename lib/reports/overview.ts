import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import type { Words } from '@/lib/words/words';
import { askedCounts } from './asked-counts';
import { type Cell, cellsOf, type JudgedCell, lowest, type Movements, movements } from './cells';
import { type MetricReport, reportFrom, spansOf } from './metric-report';

/** All that the first page says, from two queries on the rollup. */
export type Overview = {
  /** One per metric that the workspace has a survey of; each equals the metric's own page. */
  readonly tiles: readonly MetricReport[];
  /** Null when nothing is compared. */
  readonly movements: Movements | null;
  /** Of the first metric with answers enough: effort, else satisfaction, else recommendation. */
  readonly hardest: { readonly of: MetricReport; readonly cells: readonly JudgedCell[] } | null;
};

const hardestShown = 6;

export async function overview(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
): Promise<Overview> {
  const request = {
    spans: spansOf(query),
    metrics: metricIds,
  };
  const [trend, places] = await Promise.all([
    askedCounts(scope, catalog, query, { ...request, interval: query.interval, by: [] }),
    askedCounts(scope, catalog, query, {
      ...request,
      interval: null,
      by: ['touchpoint', 'channel'],
    }),
  ]);
  return overviewFrom(t, trend, places, catalog, query);
}

/** @param places rows by touchpoint and channel, not cut into buckets */
export function overviewFrom(
  t: Words,
  trend: readonly CountsRow[],
  places: readonly CountsRow[],
  catalog: Catalog,
  query: MetricQuery,
): Overview {
  const tiles = metricIds.flatMap(
    (metric) => reportFrom(t, trend, catalog, metric, { ...query, by: null }) ?? [],
  );
  const cells = tiles.map((of) => ({ of, cells: cellsOf(t, places, catalog, of.series) }));
  return {
    tiles,
    movements: query.comparison ? movements(cells.flatMap(({ cells }) => cells)) : null,
    hardest: hardestOf(cells),
  };
}

function hardestOf(all: readonly { of: MetricReport; cells: readonly Cell[] }[]) {
  for (const { of, cells } of all) {
    const found = lowest(cells, hardestShown);
    if (found.length > 0) return { of, cells: found };
  }
  return null;
}
