import 'server-only';
import { loadCatalog } from '@/db/queries/catalog';
import type { ApiCall } from '@/lib/api-route';
import { AppError } from '@/lib/errors';
import { parseMetricQuery } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import { metricReport } from '@/lib/reports/metric-report';
import { metricAnswerOf } from './metric-answer';

/**
 * One metric under the MetricQuery of the address: the very numbers of its page.
 *
 * @throws {AppError} `not-found` if there is no such metric
 */
export async function answerMetric(
  request: Request,
  {
    scope,
    workspace,
    now,
    params,
  }: Pick<ApiCall<{ metric: string }>, 'scope' | 'workspace' | 'now' | 'params'>,
): Promise<Response> {
  const metric = metricIds.find((id) => id === params.metric);
  if (!metric) {
    throw new AppError(
      'not-found',
      `“${params.metric}” is not a metric; there are ${metricIds.join(', ')}.`,
    );
  }
  const catalog = await loadCatalog(scope);
  const { timeZone, weekStart } = workspace;
  const context = { timeZone, weekStart, now, catalog };
  const { query, notices } = parseMetricQuery(paramsOf(request), context);
  const report = await metricReport(scope, catalog, metric, query);
  return Response.json(metricAnswerOf(metric, report, query, notices), {
    headers: { 'cache-control': 'private, no-store' },
  });
}

function paramsOf(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  );
}
