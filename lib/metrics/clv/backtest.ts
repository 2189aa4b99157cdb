import type { PurchaseHistory } from './purchase-history';

/** Customers with the same number of purchases before, and what was expected of them and came. */
export type BacktestBin = {
  purchases: number;
  /** The last bin holds all with that many or more. */
  orMore: boolean;
  customers: number;
  expected: number;
  actual: number;
};

/** A forecast beside what happened, over a time the model had not seen. */
export type Backtest = {
  customers: number;
  expected: number;
  actual: number;
  /** expected ÷ actual − 1: −0.12 is 12 % too low; `null` if nothing came. */
  error: number | null;
  bins: BacktestBin[];
};

/** Customers with this many repeat purchases or more share a bin. */
const lastBin = 7;

/**
 * Compares what a model expected of customers in a holdout time with what they
 * did, in total and by their purchases before. A total can be right while heavy
 * and light buyers are both wrong, which the bins show. `holdout` is the
 * purchases of one customer of the history. Empty bins are left out; `null`
 * without customers.
 */
export function backtest<History extends PurchaseHistory & { holdout: number }>(
  histories: Iterable<History>,
  expect: (history: History) => number,
): Backtest | null {
  const bins = Array.from({ length: lastBin + 1 }, (_, purchases) => ({
    purchases,
    orMore: purchases === lastBin,
    customers: 0,
    expected: 0,
    actual: 0,
  }));
  const total = { customers: 0, expected: 0, actual: 0 };
  for (const history of histories) {
    const { customers, purchases, holdout } = history;
    const expected = customers * expect(history);
    for (const sums of [total, bins[Math.min(purchases, lastBin)] ?? total]) {
      sums.customers += customers;
      sums.expected += expected;
      sums.actual += customers * holdout;
    }
  }
  if (total.customers === 0) return null;
  return {
    ...total,
    error: total.actual === 0 ? null : total.expected / total.actual - 1,
    bins: bins.filter(({ customers }) => customers > 0),
  };
}
