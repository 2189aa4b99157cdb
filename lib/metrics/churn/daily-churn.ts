import { type ConfidenceInterval, z95 } from '@/lib/metrics/confidence';

/** Customers at the start of a day, and how many left on it. */
export type ChurnDay = { start: number; churned: number };

/** MRR at the start and end of a day, and what of the end is new business. */
export type MrrDay = { start: number; end: number; newBusiness: number };

/**
 * Customer churn of a period as the sum of the daily rates, the definition
 * Shopify described: each day's leavers are set against that day's customers,
 * so a period in which many join is not measured against a snapshot of its
 * first morning. It is a rate, not a share: it can pass 1.
 *
 * Days without customers add nothing; `null` if all are. The interval treats
 * the leavers as a Poisson count (score limits, (k + z²/2 ± z √(k + z²/4)),
 * scaled like the rate).
 *
 * Sources: S. H. Noble, "Defining Churn Rate", Shopify engineering blog, 2011;
 * ChartMogul, help centre, article 207340419, Shopify formula.
 *
 * @throws {RangeError} if a count is negative, or customers left a day that had none
 * @example dailyChurn([{ start: 100, churned: 1 }, { start: 200, churned: 1 }])?.rate // 0.015
 */
export function dailyChurn(
  days: readonly ChurnDay[],
): { rate: number; churned: number; customerDays: number; interval: ConfidenceInterval } | null {
  let [rate, churned, customerDays, counted] = [0, 0, 0, 0];
  for (const day of days) {
    if (!(day.start >= 0 && day.churned >= 0) || (day.start === 0 && day.churned > 0)) {
      throw new RangeError(`${day.churned} of ${day.start} customers cannot leave`);
    }
    if (day.start === 0) continue;
    rate += day.churned / day.start;
    churned += day.churned;
    customerDays += day.start;
    counted++;
  }
  if (counted === 0) return null;
  const scale = churned > 0 ? rate / churned : counted / customerDays;
  const [centre, arm] = [churned + z95 ** 2 / 2, z95 * Math.sqrt(churned + z95 ** 2 / 4)];
  const low = churned === 0 ? 0 : scale * (centre - arm);
  return { rate, churned, customerDays, interval: { low, high: scale * (centre + arm) } };
}

/**
 * Net MRR churn of a period as the sum of the daily rates
 * 1 − (end − new business) ÷ start; below 0 where expansion outweighs losses.
 * Days that began without MRR add nothing; `null` if all did.
 *
 * Source: ChartMogul, help centre, article 4414075567250, Shopify formula.
 *
 * @example dailyNetMrrChurn([{ start: 100, end: 120, newBusiness: 10 }]) // −0.10
 */
export function dailyNetMrrChurn(days: readonly MrrDay[]): number | null {
  const counted = days.filter(({ start }) => start > 0);
  if (counted.length === 0) return null;
  return counted.reduce(
    (total, { start, end, newBusiness }) => total + (start - end + newBusiness) / start,
    0,
  );
}
