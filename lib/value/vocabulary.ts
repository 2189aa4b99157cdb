import type { ChurnCause } from '@/lib/metrics/churn/churn-split';
import type { BillingInterval } from '@/lib/metrics/churn/monthly-amount';
import type { Grain } from '@/lib/metrics/churn/movement-periods';

/** How often a subscription is paid. */
export const billingIntervals = [
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
] as const satisfies readonly BillingInterval[];

/** Why a subscription ended: the customer wanted it, a payment failed, or nobody said. */
export const cancelKinds = [
  'voluntary',
  'failed-payment',
  'unknown',
] as const satisfies readonly ChurnCause[];
export type CancelKind = (typeof cancelKinds)[number];

/** When the margin of a period arrives: as it begins, or as it ends. */
export const marginTimings = ['immediate', 'end-of-period'] as const;

/** Lengths of period for which it is kept what became of those there at the opening. */
export const periodGrains = ['month', 'quarter', 'year'] as const satisfies readonly Grain[];

/** The key under which segments hold the plan of a customer's subscription. */
export const planKey = 'subscription.plan';

/** The day that stands for “not yet”: later than any day there is data for. */
export const never = '9999-12-31';

/** An amount as it is stored: to four decimals. */
export function fourDecimals(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}
