import 'server-only';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import type { Scope } from '@/db/scope';
import type { ApiCall } from '@/lib/api-route';
import { AppError } from '@/lib/errors';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import type { Said } from '@/lib/words/said';
import { paramsOf } from './query-params';

export type AskedQuery = { catalog: Catalog; query: MetricQuery; notices: Said[] };

/**
 * The MetricQuery of an address.
 *
 * @param alsoKnown parameters of the route itself
 * @param load what can be asked about
 */
export async function askedQuery(
  request: Request,
  { scope, workspace, now }: Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>,
  alsoKnown: readonly string[] = [],
  load: (scope: Scope) => Promise<Catalog> = loadCatalog,
): Promise<AskedQuery> {
  const catalog = await load(scope);
  const { timeZone, weekStart } = workspace;
  const context = { timeZone, weekStart, now, catalog, alsoKnown };
  const { query, notices } = parseMetricQuery(paramsOf(request), context);
  return { catalog, query, notices };
}

/** @throws {AppError} `not-found` if there is no such metric */
export function metricOf({ metric }: { metric: string }): MetricId {
  const found = metricIds.find((id) => id === metric);
  if (found) return found;
  throw new AppError('not-found', `There is no such metric; there are ${metricIds.join(', ')}.`);
}
