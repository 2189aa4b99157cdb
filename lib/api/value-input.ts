import * as z from 'zod';
import type { NewOrder } from '@/lib/value/judge-orders';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import { currencyInput } from '@/lib/value/settings';
import { billingIntervals, cancelKinds } from '@/lib/value/vocabulary';
import { customerInput, filled, momentInput } from './response-input';

const amount = z
  .number({
    error: (issue) =>
      issue.input === undefined ? 'The amount is needed.' : 'The amount must be a number.',
  })
  .describe('In units of the currency, such as 49.90.');

const day = z.iso.date('Not a day of the calendar such as “2026-03-02”.');

/** Terms of a subscription as a sender writes them. */
export const subscriptionInput = z.strictObject({
  id: filled(200, 'The id').describe(
    'Your id of the subscription. Sent again with another `started_on`, new terms hold from then on.',
  ),
  customer: customerInput,
  plan: filled(200, 'The plan'),
  amount: amount.describe('What is paid each interval for one unit, in units of the currency.'),
  interval: z.enum(billingIntervals, 'Not an interval.').default('month'),
  interval_count: z.int().min(1).max(1000).optional().describe('Intervals in one payment; 1.'),
  quantity: z.number().min(0).optional().describe('Units, such as seats; 1.'),
  currency: currencyInput,
  started_on: day.describe('The day from which these terms hold.'),
  ended_on: day.nullable().optional().describe('The first day on which it no longer runs.'),
  cancel_kind: z.enum(cancelKinds, 'Not a kind of leaving.').nullable().optional(),
  cancel_reason: filled(300, 'The reason').nullable().optional(),
});

/** An order as a sender writes it. */
export const orderInput = z.strictObject({
  id: filled(200, 'The id').describe('Your id of the order; the same id never counts twice.'),
  customer: customerInput,
  amount,
  currency: currencyInput,
  ordered_at: momentInput,
});

/** Terms as the door wants them. */
export function newSubscription(input: z.output<typeof subscriptionInput>): NewSubscription {
  return {
    externalId: input.id,
    customer: toldCustomer(input.customer),
    plan: input.plan,
    amount: input.amount,
    interval: input.interval,
    intervalCount: input.interval_count,
    quantity: input.quantity,
    currency: input.currency,
    startedOn: input.started_on,
    endedOn: input.ended_on,
    cancelKind: input.cancel_kind,
    cancelReason: input.cancel_reason,
  };
}

/** An order as the door wants it. */
export function newOrder(input: z.output<typeof orderInput>): NewOrder {
  const { id, customer, amount, currency, ordered_at } = input;
  return {
    externalId: id,
    customer: toldCustomer(customer),
    amount,
    currency,
    orderedAt: ordered_at,
  };
}

function toldCustomer({ id, email, name, attributes }: z.output<typeof customerInput>) {
  // The schema wants one of them.
  return { externalId: id ?? email ?? '', email, name, attributes };
}
