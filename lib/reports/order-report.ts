import type { OrderSumRow } from '@/db/queries/order-sums';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { wilson } from '@/lib/metrics/wilson';

/** What customers have bought so far; purchases of one day are one, amounts in the base currency. */
export type OrderReport = {
  readonly customers: number;
  readonly purchases: number;
  readonly amount: number;
  readonly meanPurchase: number;
  /** Customers who came back at least once. */
  readonly repeaters: number;
  readonly repeatShare: number;
  readonly repeatInterval: ConfidenceInterval;
  /** Historic value: margin of all purchases so far, per customer. */
  readonly historicValue: number;
  /** How many customers bought how often, every number from 1 up to the highest. */
  readonly byPurchases: readonly { readonly purchases: number; readonly customers: number }[];
  /** How many customers have spent how much; classes grow by a factor of 10^(1/8), the first is nothing. */
  readonly bySpent: readonly {
    readonly from: number;
    readonly to: number;
    readonly customers: number;
    readonly amount: number;
  }[];
  /** By the month of the first purchase, `YYYY-MM`. */
  readonly cohorts: readonly {
    readonly cohort: string;
    readonly customers: number;
    readonly amount: number;
    readonly perCustomer: number;
  }[];
};

/** What customers who ordered add up to, all rows of one group; null without any. */
export function orderReport(rows: readonly OrderSumRow[], margin: number): OrderReport | null {
  const often = rows.filter(({ purchases }) => purchases !== null);
  const customers = sumOf(often, (row) => row.customers);
  if (customers === 0) return null;
  const amount = sumOf(often, (row) => row.amount);
  const purchases = sumOf(often, (row) => (row.purchases ?? 0) * row.customers);
  const repeaters = sumOf(often, (row) => ((row.purchases ?? 0) > 1 ? row.customers : 0));
  return {
    customers,
    purchases,
    amount,
    meanPurchase: amount / purchases,
    repeaters,
    repeatShare: repeaters / customers,
    repeatInterval: wilson(repeaters, customers),
    historicValue: (amount * margin) / customers,
    byPurchases: byPurchases(often),
    bySpent: rows.flatMap(({ spent, customers: n, amount: value }) =>
      spent === null ? [] : [{ ...classOf(spent), customers: n, amount: value }],
    ),
    cohorts: rows.flatMap(({ cohort, customers: n, amount: spent }) =>
      cohort === null
        ? []
        : [{ cohort: cohort.slice(0, 7), customers: n, amount: spent, perCustomer: spent / n }],
    ),
  };
}

/** The class of those who have spent nothing. */
const nothing = -99;

function classOf(spent: number): { from: number; to: number } {
  if (spent === nothing) return { from: 0, to: 0 };
  return { from: 10 ** (spent / 8), to: 10 ** ((spent + 1) / 8) };
}

function byPurchases(often: readonly OrderSumRow[]): OrderReport['byPurchases'] {
  const counts = new Map(often.map((row) => [row.purchases, row.customers]));
  const most = often.reduce((max, { purchases }) => Math.max(max, purchases ?? 0), 0);
  return Array.from({ length: most }, (_, index) => ({
    purchases: index + 1,
    customers: counts.get(index + 1) ?? 0,
  }));
}

function sumOf(rows: readonly OrderSumRow[], of: (row: OrderSumRow) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
