import * as z from 'zod';
import type { OrderRow, SubscriptionRow } from '@/db/queries/value-pages';
import { billingIntervals, cancelKinds } from '@/lib/value/vocabulary';

/** What became of a batch that was taken. */
export const putAnswer = z.object({
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  results: z.array(z.object({ id: z.string(), outcome: z.enum(['added', 'changed', 'same']) })),
});

/** Terms of a subscription as the API says them. */
export const subscriptionAnswer = z.object({
  id: z.string(),
  customer: z.string().describe('Id of the customer in your system.'),
  plan: z.string(),
  amount: z.number(),
  interval: z.enum(billingIntervals),
  interval_count: z.int(),
  quantity: z.number(),
  currency: z.string(),
  started_on: z.iso.date(),
  ended_on: z.iso.date().nullable(),
  cancel_kind: z.enum(cancelKinds).nullable(),
  cancel_reason: z.string().nullable(),
  mrr: z.number().describe('Monthly recurring revenue, in the base currency of the workspace.'),
});

export function subscriptionAnswerOf(row: SubscriptionRow): z.infer<typeof subscriptionAnswer> {
  return {
    id: row.externalId,
    customer: row.customer,
    plan: row.plan,
    amount: row.amount,
    interval: row.interval,
    interval_count: row.intervalCount,
    quantity: row.quantity,
    currency: row.currency,
    started_on: row.startedOn,
    ended_on: row.endedOn,
    cancel_kind: row.cancelKind,
    cancel_reason: row.cancelReason,
    mrr: row.mrrBase,
  };
}

/** An order as the API says it. */
export const orderAnswer = z.object({
  id: z.string(),
  customer: z.string().describe('Id of the customer in your system.'),
  amount: z.number(),
  currency: z.string(),
  ordered_at: z.iso.datetime(),
  amount_base: z
    .number()
    .describe('In the base currency of the workspace, at the rate of the day.'),
});

export function orderAnswerOf(row: OrderRow): z.infer<typeof orderAnswer> {
  const { externalId, customer, amount, currency, orderedAt, amountBase } = row;
  return {
    id: externalId,
    customer,
    amount,
    currency,
    ordered_at: orderedAt.toISOString(),
    amount_base: amountBase,
  };
}
