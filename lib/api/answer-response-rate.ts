import 'server-only';
import type { ApiCall } from '@/lib/api-route';
import { responseRateReport } from '@/lib/reports/response-rate';
import { wordsIn } from '@/lib/words/words-in';
import { taggedJson } from './answer-json';
import { askedQuery } from './asked-query';
import { responseRateAnswerOf } from './response-rate-answer';

/** Response rates under the MetricQuery of the address. */
export async function answerResponseRate(
  request: Request,
  call: Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>,
): Promise<Response> {
  const t = wordsIn('en');
  const { catalog, query, notices } = await askedQuery(request, call);
  const report = await responseRateReport(t, call.scope, catalog, query);
  return taggedJson(request, responseRateAnswerOf(report, query.period, notices));
}
