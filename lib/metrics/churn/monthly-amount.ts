/** How often a price is charged. */
export type BillingInterval = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** A price: `amount` for each of `quantity`, charged once in `every` intervals. */
export type Price = {
  amount: number;
  quantity?: number;
  interval: BillingInterval;
  every?: number;
};

/** Charges a year. A year is taken as 12 months, 52 weeks or 365 days, as invoices are. */
const chargesAYear: Record<BillingInterval, number> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
};

/**
 * Monthly recurring revenue of a price, in the unit of its amount, unrounded:
 * what a year of it costs ÷ 12. An annual price counts one twelfth each month,
 * whenever it is paid. A free plan has an MRR of 0.
 *
 * Source: ChartMogul, help centre, article 201244842.
 *
 * @throws {RangeError} if an amount or quantity is negative, or `every` is not a whole number above 0
 * @example monthlyAmount({ amount: 500, quantity: 4, interval: 'year' }) // 166.67
 */
export function monthlyAmount({ amount, quantity = 1, interval, every = 1 }: Price): number {
  if (!(amount >= 0 && quantity >= 0 && Number.isFinite(amount * quantity))) {
    throw new RangeError(`${quantity} × ${amount} is not a price`);
  }
  if (!(Number.isInteger(every) && every > 0)) {
    throw new RangeError(`a price cannot be charged every ${every} intervals`);
  }
  return (amount * quantity * chargesAYear[interval]) / (12 * every);
}
