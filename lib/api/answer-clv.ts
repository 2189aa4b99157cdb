import 'server-only';
import type { ApiCall } from '@/lib/api-route';
import { fitState } from '@/lib/jobs/clv-fit';
import { clvReport } from '@/lib/reports/clv-report';
import { loadPayingCatalog } from '@/lib/reports/paying-catalog';
import { wordsIn } from '@/lib/words/words-in';
import { taggedJson } from './answer-json';
import { askedQuery } from './asked-query';
import { clvAnswerOf } from './clv-answer';

type Call = Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>;

/** What customers are worth under the filters of the address: the values of the page, unrounded. */
export async function answerClv(request: Request, call: Call): Promise<Response> {
  const t = wordsIn('en');
  const { query, notices } = await askedQuery(request, call, [], (scope) =>
    loadPayingCatalog(t, scope),
  );
  const report = await clvReport(call.scope, query);
  const { fit } = await fitState(call.scope);
  return taggedJson(request, clvAnswerOf(t, report, fit, notices));
}
