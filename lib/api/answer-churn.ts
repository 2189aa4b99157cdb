import 'server-only';
import type { ApiCall } from '@/lib/api-route';
import { oneOf } from '@/lib/query-params';
import { churnReport } from '@/lib/reports/churn-report';
import { loadPayingCatalog } from '@/lib/reports/paying-catalog';
import { periodGrains } from '@/lib/value/vocabulary';
import { wordsIn } from '@/lib/words/words-in';
import { taggedJson } from './answer-json';
import { askedQuery } from './asked-query';
import { churnAnswerOf } from './churn-answer';
import { paramsOf } from './query-params';

type Call = Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>;

/** Churn and retention under the MetricQuery of the address: the numbers of the page, unrounded. */
export async function answerChurn(request: Request, call: Call): Promise<Response> {
  const { query, notices } = await askedQuery(request, call, ['grain'], (scope) =>
    loadPayingCatalog(wordsIn('en'), scope),
  );
  const grain = oneOf(paramsOf(request), 'grain', periodGrains, notices) ?? undefined;
  const report = await churnReport(call.scope, query, grain);
  return taggedJson(request, churnAnswerOf(report, query, notices));
}
