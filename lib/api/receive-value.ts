import 'server-only';
import type * as z from 'zod';
import { putOrders } from '@/db/mutations/orders';
import { putBatch } from '@/db/mutations/put-batch';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import type { ApiCall } from '@/lib/api-route';
import { fitAfterWrite } from '@/lib/jobs/clv-fit';
import { dayIn } from '@/lib/metrics/period';
import { type Fault, problemResponse } from '@/lib/problem';
import type { RowOutcome } from '@/lib/value/row-outcome';
import { say } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { privateJson } from './answer-json';
import { jsonBody } from './json-body';
import { type Batch, type BatchOf, batchOf, faultAt, tellIssue } from './response-batch';
import { batchLimits } from './response-input';
import { newOrder, newSubscription, orderInput, subscriptionInput } from './value-input';

type Call = Pick<ApiCall<unknown>, 'scope' | 'workspace' | 'now'>;

/** Puts the subscriptions of a request, all or none: 201 if any is new, 200 otherwise, 422 with every fault. */
export function receiveSubscriptions(request: Request, call: Call) {
  const { scope, workspace, now } = call;
  const today = dayIn(now, workspace.timeZone);
  return receive(
    request,
    call,
    'subscription',
    subscriptionInput,
    (rows) => (tx) =>
      putSubscriptions(scope, rows.map(newSubscription), { today, source: 'api' }, tx),
  );
}

/** Puts the orders of a request, as `receiveSubscriptions`. */
export function receiveOrders(request: Request, call: Call) {
  const { scope, now } = call;
  return receive(
    request,
    call,
    'order',
    orderInput,
    (rows) => (tx) => putOrders(scope, rows.map(newOrder), { now, source: 'api' }, tx),
  );
}

async function receive<Schema extends z.ZodType<{ id: string }>>(
  request: Request,
  { scope, workspace, now }: Call,
  what: BatchOf,
  schema: Schema,
  put: (rows: z.output<Schema>[]) => Parameters<typeof putBatch>[0],
): Promise<Response> {
  const body = await jsonBody(request, batchLimits.bytes);
  if (body.refused) return body.refused;
  const batch = batchOf(body.value, what);
  const { rows, faults } = readRows(batch, schema);
  if (faults.length > 0) return unusable(faults, what);
  const { outcomes, refused } = await putBatch(put(rows));
  if (refused.length > 0) {
    return unusable(
      refused.map(({ index, reason }) => faultAt(batch, index, [], say(wordsIn('en'), reason))),
      what,
    );
  }
  const count = (asked: RowOutcome['outcome']) =>
    outcomes.filter(({ outcome }) => outcome === asked).length;
  await fitAfterWrite(scope, count('added') + count('changed'), {
    today: dayIn(now, workspace.timeZone),
    now,
  });
  const results = outcomes.map(({ outcome }, index) => ({ id: rows[index]?.id, outcome }));
  return privateJson(
    { added: count('added'), changed: count('changed'), same: count('same'), results },
    { status: count('added') > 0 ? 201 : 200 },
  );
}

function readRows<Schema extends z.ZodType>(batch: Batch, schema: Schema) {
  const rows: z.output<Schema>[] = [];
  const faults: Fault[] = [];
  batch.elements.forEach((element, index) => {
    const parsed = schema.safeParse(element);
    if (parsed.success) rows.push(parsed.data);
    else {
      for (const issue of parsed.error.issues) {
        tellIssue(issue, (path, detail) => faults.push(faultAt(batch, index, path, detail)));
      }
    }
  });
  return { rows, faults };
}

function unusable(faults: readonly Fault[], what: BatchOf): Response {
  const bad = new Set(faults.map(({ index }) => index)).size;
  return problemResponse({
    status: 422,
    title: 'The request cannot be used',
    detail: `${bad === 1 ? `1 ${what} is` : `${bad} ${what}s are`} not usable, so nothing was recorded.`,
    errors: faults,
  });
}
