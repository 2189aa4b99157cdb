import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { wilson } from '@/lib/metrics/wilson';

/** Customers of one period. All are counts of customers, not of cancellations. */
export type CustomerCounts = {
  /** Paying before the first day. */
  start: number;
  /** Paying after the last day, whoever they are. */
  end: number;
  /** Began to pay in the period: new and reactivated ones who were not there at the start. */
  joined: number;
  /** Stopped paying in the period, whatever came before or after. */
  churned: number;
  /** Of those churned, were there at the start and pay again by the end. */
  churnedAndReactivated: number;
  /** Of those churned, had joined in the period. */
  joinedAndChurned: number;
};

/**
 * What is divided by what. None is wrong; they answer different questions, and
 * a rate means little without its definition.
 */
export type ChurnDefinition = 'standard' | 'start' | 'with-joiners' | 'net-loss';

/** All definitions, the default first. */
export const churnDefinitions = [
  'standard',
  'start',
  'with-joiners',
  'net-loss',
] as const satisfies readonly ChurnDefinition[];

/** A churn rate as a share: `rate` = `lost` ÷ `of`. */
export type ChurnRate = {
  rate: number;
  lost: number;
  of: number;
  /** Wilson's 95 % interval; `null` where the rate is no share of `of` and may leave 0–1. */
  interval: ConfidenceInterval | null;
};

/**
 * Customer churn of a period under a named definition; `null` if the
 * denominator is 0.
 *
 * - `standard`: (churned − churned and reactivated − joined and churned) ÷
 *   start: the share of those there at the start who are gone by the end
 *   (ChartMogul).
 * - `start`: churned ÷ start. Counts all who left, so it can pass 1 where many
 *   join and leave within the period (Recurly).
 * - `with-joiners`: churned ÷ (start + joined): all who could have left
 *   (Stripe).
 * - `net-loss`: (start − (end − joined)) ÷ start, from a head count at both
 *   ends; below 0 where former customers came back without counting as joined.
 *
 * Sources: ChartMogul, help centre, article 207340419; Stripe, documentation,
 * Billing analytics; Recurly, documentation, Subscriber churn.
 *
 * @throws {RangeError} if a count is negative or not a number
 * @example
 * customerChurn({ start: 100, end: 95, joined: 6, churned: 12, churnedAndReactivated: 1,
 *   joinedAndChurned: 1 }, 'standard')?.rate // 0.10
 */
export function customerChurn(
  counts: CustomerCounts,
  definition: ChurnDefinition,
): ChurnRate | null {
  if (!Object.values(counts).every((count) => count >= 0 && Number.isFinite(count))) {
    throw new RangeError('counts of customers cannot be negative');
  }
  const { start, end, joined, churned, churnedAndReactivated, joinedAndChurned } = counts;
  switch (definition) {
    case 'standard':
      return churnRate(churned - churnedAndReactivated - joinedAndChurned, start);
    case 'start':
      return churnRate(churned, start);
    case 'with-joiners':
      return churnRate(churned, start + joined);
    case 'net-loss':
      return churnRate(start - (end - joined), start);
  }
}

/** `lost` of `of` as a rate with Wilson's interval; `null` of nobody. */
export function churnRate(lost: number, of: number): ChurnRate | null {
  if (of === 0) return null;
  const isShare = lost >= 0 && lost <= of;
  return { rate: lost / of, lost, of, interval: isShare ? wilson(lost, of) : null };
}

/** The rate of those who stayed: 1 − churn, with the interval turned over. */
export function retention({ rate, interval }: ChurnRate): {
  rate: number;
  interval: ConfidenceInterval | null;
} {
  return {
    rate: 1 - rate,
    interval: interval && { low: 1 - interval.high, high: 1 - interval.low },
  };
}
