import { type ChurnRate, churnRate } from './customer-churn';

/** Who ended it: the customer, a payment that failed, or nobody wrote it down. */
export type ChurnCause = 'voluntary' | 'failed-payment' | 'unknown';

/** One cause: how many left, their share of all who left, and the churn rate they make up. */
export type CausePart = { lost: number; share: number | null; rate: ChurnRate | null };

/**
 * Churn by cause. The rates add up to the whole rate; the shares to 1, and are
 * `null` if nobody left. A failed payment calls for a new card, a cancellation
 * for a better product: one rate for both hides which.
 *
 * @throws {RangeError} if a count is negative or not a number
 */
export function churnSplit(
  lost: Record<ChurnCause, number>,
  start: number,
): Record<ChurnCause, CausePart> {
  if (![start, ...Object.values(lost)].every((count) => count >= 0)) {
    throw new RangeError('counts of customers cannot be negative');
  }
  const all = lost.voluntary + lost['failed-payment'] + lost.unknown;
  const part = (count: number): CausePart => ({
    lost: count,
    share: all === 0 ? null : count / all,
    rate: churnRate(count, start),
  });
  return {
    voluntary: part(lost.voluntary),
    'failed-payment': part(lost['failed-payment']),
    unknown: part(lost.unknown),
  };
}
