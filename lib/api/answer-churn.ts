import 'server-only';
import type { ApiCall } from '@/lib/api-route';
import { parseMetricQuery } from '@/lib/metric-query';
import { oneOf } from '@/lib/query-params';
import { churnReport } from '@/lib/reports/churn-report';
import { loadPayingCatalog } from '@/lib/reports/value-view';
import { periodGrains } from '@/lib/value/vocabulary';
import { taggedJson } from './answer-json';
import { churnAnswerOf } from './churn-answer';
import { paramsOf } from './query-params';

type Call = Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>;

/** Churn and retention under the MetricQuery of the address: the numbers of the page, unrounded. */
export async function answerChurn(request: Request, call: Call): Promise<Response> {
  const catalog = await loadPayingCatalog(call.scope);
  const { timeZone, weekStart } = call.workspace;
  const params = paramsOf(request);
  const context = { timeZone, weekStart, now: call.now, catalog, alsoKnown: ['grain'] };
  const { query, notices } = parseMetricQuery(params, context);
  const grain = oneOf(params, 'grain', periodGrains, notices) ?? undefined;
  const report = await churnReport(call.scope, query, grain);
  return taggedJson(request, churnAnswerOf(report, query, notices));
}
