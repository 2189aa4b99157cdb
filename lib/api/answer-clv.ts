import 'server-only';
import type { ApiCall } from '@/lib/api-route';
import { fitState } from '@/lib/jobs/clv-fit';
import { parseMetricQuery } from '@/lib/metric-query';
import { clvReport } from '@/lib/reports/clv-report';
import { loadPayingCatalog } from '@/lib/reports/value-view';
import { taggedJson } from './answer-json';
import { clvAnswerOf } from './clv-answer';
import { paramsOf } from './query-params';

type Call = Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>;

/** What customers are worth under the filters of the address: the values of the page, unrounded. */
export async function answerClv(request: Request, call: Call): Promise<Response> {
  const catalog = await loadPayingCatalog(call.scope);
  const { timeZone, weekStart } = call.workspace;
  const context = { timeZone, weekStart, now: call.now, catalog };
  const { query, notices } = parseMetricQuery(paramsOf(request), context);
  const report = await clvReport(call.scope, query);
  const { fit } = await fitState(call.scope);
  return taggedJson(request, clvAnswerOf(report, fit, notices));
}
