import 'server-only';
import { putCustomer } from '@/db/mutations/put-customer';
import { findCustomer, listCustomers } from '@/db/queries/customer-pages';
import type { ApiCall } from '@/lib/api-route';
import { AppError } from '@/lib/errors';
import { issueInEnglish } from '@/lib/words/issue-words';
import { privateJson } from './answer-json';
import { printCursor } from './cursor';
import { customerAnswerOf, customerChange, customerId } from './customer-answer';
import { bodyOf } from './json-body';
import { customerParams, idAfter, paramsOf, readParams } from './query-params';

type Call = Pick<ApiCall<{ external_id: string }>, 'scope' | 'params'>;

/** A page of the customers, the first known first. */
export async function answerCustomers(
  request: Request,
  { scope }: Pick<Call, 'scope'>,
): Promise<Response> {
  const { limit, cursor, email = null } = readParams(paramsOf(request), customerParams);
  const page = await listCustomers(scope, { email, after: idAfter(cursor), limit });
  return privateJson({
    data: page.customers.map(customerAnswerOf),
    next_cursor: page.next && printCursor({ id: page.next }),
  });
}

/** One customer, by the id of the sender's system. */
export async function answerCustomer(_request: Request, { scope, params }: Call) {
  const found = await findCustomer(scope, idIn(params));
  if (!found) throw new AppError('not-found', 'There is no customer with this id.');
  return privateJson(customerAnswerOf(found));
}

/** Makes a customer or changes one: 201 if new, 200 otherwise. */
export async function receiveCustomer(request: Request, { scope, params }: Call) {
  const id = idIn(params);
  const body = await bodyOf(request, customerChange);
  if (body.refused) return body.refused;
  const outcome = await putCustomer(scope, id, body.value);
  const found = await findCustomer(scope, id);
  if (!found) throw new AppError('not-found', 'The customer was erased meanwhile.');
  return privateJson(customerAnswerOf(found), { status: outcome === 'added' ? 201 : 200 });
}

function idIn({ external_id }: Call['params']): string {
  const parsed = customerId.safeParse(external_id);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('invalid', issue ? issueInEnglish(issue) : 'Not a customer id.');
}
