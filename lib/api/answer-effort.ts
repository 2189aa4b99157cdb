import 'server-only';
import type { ApiCall } from '@/lib/api-route';
import { effortReport } from '@/lib/reports/effort-report';
import { effortParams, parseEffortParams } from '@/lib/reports/effort-window';
import { taggedJson } from './answer-json';
import { askedQuery } from './asked-query';
import { effortAnswerOf } from './effort-answer';
import { paramsOf } from './query-params';

/** Churn by effort, satisfaction and recommendation under the MetricQuery of the address. */
export async function answerEffort(
  request: Request,
  call: Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>,
): Promise<Response> {
  const { catalog, query, notices } = await askedQuery(request, call, effortParams);
  const { asked, notices: more } = parseEffortParams(paramsOf(request));
  const report = await effortReport(call.scope, catalog, query, asked.lag);
  return taggedJson(request, effortAnswerOf(report, asked.lag, [...notices, ...more]));
}
