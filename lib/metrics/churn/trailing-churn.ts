import { type ChurnRate, churnRate } from './customer-churn';

/** Customers at the start of a month and those of them lost in it. */
export type ChurnMonth = { start: number; churned: number };

/**
 * Monthly churn over the last months together: all lost ÷ all customer-months,
 * so that a large month weighs more than a small one. Months in order, the
 * latest last. `null` unless there are as many as wanted and someone was a
 * customer.
 *
 * The interval takes customer-months as independent, as a rate that stays the
 * same would have it.
 *
 * @throws {RangeError} if a count is negative or not a number
 */
export function trailingChurn(months: readonly ChurnMonth[], wanted = 6): ChurnRate | null {
  if (months.length < wanted) return null;
  const last = months.slice(-wanted);
  if (!last.every(({ start, churned }) => start >= 0 && churned >= 0)) {
    throw new RangeError('counts of customers cannot be negative');
  }
  return churnRate(
    last.reduce((total, { churned }) => total + churned, 0),
    last.reduce((total, { start }) => total + start, 0),
  );
}
