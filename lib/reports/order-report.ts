import type { OrderCellRow } from '@/db/queries/order-cells';
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

/** What cells of orders add up to; null without any. */
export function orderReport(cells: readonly OrderCellRow[], margin: number): OrderReport | null {
  const customers = sumOf(cells, ({ customers: n }) => n);
  if (customers === 0) return null;
  const amount = sumOf(cells, (cell) => cell.amount);
  const purchases = sumOf(cells, (cell) => cell.purchases * cell.customers);
  const repeaters = sumOf(cells, (cell) => (cell.purchases > 1 ? cell.customers : 0));
  return {
    customers,
    purchases,
    amount,
    meanPurchase: amount / purchases,
    repeaters,
    repeatShare: repeaters / customers,
    repeatInterval: wilson(repeaters, customers),
    historicValue: (amount * margin) / customers,
    byPurchases: byPurchases(cells),
    bySpent: gather(cells, ({ spent }) => spent)
      .sort(([a], [b]) => a - b)
      .map(([spent, mine]) => ({
        from: spent === nothing ? 0 : 10 ** (spent / 8),
        to: spent === nothing ? 0 : 10 ** ((spent + 1) / 8),
        customers: sumOf(mine, (cell) => cell.customers),
        amount: sumOf(mine, (cell) => cell.amount),
      })),
    cohorts: gather(cells, ({ cohort }) => cohort.slice(0, 7)).map(([cohort, mine]) => {
      const [n, spent] = [
        sumOf(mine, (cell) => cell.customers),
        sumOf(mine, (cell) => cell.amount),
      ];
      return { cohort, customers: n, amount: spent, perCustomer: spent / n };
    }),
  };
}

/** The class of those who have spent nothing. */
const nothing = -99;

function byPurchases(cells: readonly OrderCellRow[]): OrderReport['byPurchases'] {
  const counts = new Map(gather(cells, ({ purchases }) => purchases));
  const most = cells.reduce((max, { purchases }) => Math.max(max, purchases), 0);
  return Array.from({ length: most }, (_, index) => ({
    purchases: index + 1,
    customers: sumOf(counts.get(index + 1) ?? [], (cell) => cell.customers),
  }));
}

function sumOf(cells: readonly OrderCellRow[], of: (cell: OrderCellRow) => number): number {
  return cells.reduce((total, cell) => total + of(cell), 0);
}

function gather<Key>(
  cells: readonly OrderCellRow[],
  keyOf: (cell: OrderCellRow) => Key,
): [Key, OrderCellRow[]][] {
  const groups = new Map<Key, OrderCellRow[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups];
}
