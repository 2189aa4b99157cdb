import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { latestCounts } from '@/db/queries/latest-counts';
import type { CountsRequest, CountsRow } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { countedOnce } from './counted-once';

/** The counts of a request over the answers that a query is about: all, or the latest of each customer. */
export function askedCounts(
  scope: Scope,
  catalog: Catalog,
  { answers, filters, weekStart }: Pick<MetricQuery, 'answers' | 'filters' | 'weekStart'>,
  request: Omit<CountsRequest, 'filters' | 'weekStart'>,
): Promise<CountsRow[]> {
  const count = answers === 'latest' ? latestCounts : countedOnce;
  const { spans, interval, metrics, by } = request;
  return count(scope, catalog, { spans, interval, weekStart, metrics, filters, by });
}
