import 'server-only';
import { listOrders, listSubscriptions } from '@/db/queries/value-pages';
import type { ApiCall } from '@/lib/api-route';
import { privateJson } from './answer-json';
import { printCursor } from './cursor';
import { idAfter, paramsOf, readParams, valueParams } from './query-params';
import { orderAnswerOf, subscriptionAnswerOf } from './value-answer';

type Call = Pick<ApiCall<unknown>, 'scope'>;

/** A page of subscription terms, the first recorded first. */
export async function answerSubscriptions(request: Request, { scope }: Call): Promise<Response> {
  const page = await listSubscriptions(scope, askedOf(request));
  return privateJson({
    data: page.rows.map(subscriptionAnswerOf),
    next_cursor: page.next && printCursor({ id: page.next }),
  });
}

/** A page of orders, the first recorded first. */
export async function answerOrders(request: Request, { scope }: Call): Promise<Response> {
  const page = await listOrders(scope, askedOf(request));
  return privateJson({
    data: page.rows.map(orderAnswerOf),
    next_cursor: page.next && printCursor({ id: page.next }),
  });
}

function askedOf(request: Request) {
  const { limit, cursor, customer = null } = readParams(paramsOf(request), valueParams);
  return { limit, customer, after: idAfter(cursor) };
}
