import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import type { Words } from '@/lib/words/words';
import { askedCounts } from './asked-counts';
import { type MetricReport, reportFrom, spansOf } from './metric-report';

/**
 * The report of a metric without groups. The counts are those of all metrics:
 * the cards of a dashboard that ask the same share one query.
 *
 * @returns null if the workspace has no survey of that metric
 */
export async function sharedReport(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
): Promise<MetricReport | null> {
  const request = { spans: spansOf(query), metrics: metricIds, interval: query.interval, by: [] };
  const rows = await askedCounts(scope, catalog, query, request);
  return reportFrom(t, rows, catalog, metric, { ...query, by: null });
}
