import { type Day, dayNumber } from '@/lib/metrics/calendar';
import type { PurchaseHistory } from './purchase-history';

/** One order of one customer. */
export type Order = { customer: string; day: Day; amount: number };

/** A customer's history in the calibration period, and what came after. */
export type CustomerPurchases = PurchaseHistory & {
  customer: string;
  /** Mean spend of a repeat purchase; `null` without a repeat. */
  meanSpend: number | null;
  /** Purchases after the calibration period up to `holdoutEnd`; `null` without a holdout. */
  holdout: number | null;
};

/**
 * Orders summed up as the purchase models want them. Orders of one customer on
 * one day are one purchase, of their total. The first purchase begins the
 * history and is not counted as a repeat; its spend is left out too. Time is
 * counted in units of `unitDays` days, 7 for weeks, up to and including
 * `calibrationEnd`. Customers who first bought later are left out.
 *
 * The order of customers is that of their first appearance.
 *
 * Source: P. S. Fader, B. G. S. Hardie, notes on the CDNOW data.
 *
 * @throws {RangeError} if a day does not exist, or the holdout ends before it begins
 */
export function purchaseSummary(
  orders: Iterable<Order>,
  {
    calibrationEnd,
    holdoutEnd = null,
    unitDays = 7,
  }: { calibrationEnd: Day; holdoutEnd?: Day | null; unitDays?: number },
): CustomerPurchases[] {
  const end = dayNumber(calibrationEnd);
  const last = holdoutEnd === null ? end : dayNumber(holdoutEnd);
  if (last < end) throw new RangeError(`${holdoutEnd} is before ${calibrationEnd}`);
  const summaries: CustomerPurchases[] = [];
  for (const [customer, spendByDay] of purchasesByDay(orders)) {
    const days = [...spendByDay.keys()].sort((a, b) => a - b);
    const seen = days.filter((day) => day <= end);
    const [first, ...repeats] = seen;
    if (first === undefined) continue;
    const spend = repeats.reduce((total, day) => total + (spendByDay.get(day) ?? 0), 0);
    const held = days.filter((day) => day > end && day <= last).length;
    summaries.push({
      customer,
      purchases: repeats.length,
      recency: ((repeats.at(-1) ?? first) - first) / unitDays,
      age: (end - first) / unitDays,
      customers: 1,
      meanSpend: repeats.length === 0 ? null : spend / repeats.length,
      holdout: holdoutEnd === null ? null : held,
    });
  }
  return summaries;
}

function purchasesByDay(orders: Iterable<Order>): Map<string, Map<number, number>> {
  const customers = new Map<string, Map<number, number>>();
  for (const { customer, day, amount } of orders) {
    const days = customers.get(customer) ?? new Map<number, number>();
    const number = dayNumber(day);
    customers.set(customer, days.set(number, (days.get(number) ?? 0) + amount));
  }
  return customers;
}
