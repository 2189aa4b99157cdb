import 'server-only';
import { movementsByMonth, periodsOfCustomers } from '@/db/queries/churn-sums';
import { orderSumsBy } from '@/db/queries/order-sums';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import type { ClvFit, PartSums } from '@/lib/value/clv-fit';
import { lastComplete } from './churn-periods';
import { orderReport } from './order-report';
import { type PayingNow, payingNow } from './paying-now';
import { type OpenGroups, openGroups } from './small-groups';
import { valueCut } from './value-query';

/** One group of customers: what they pay, what they have ordered, what they will. */
export type ValueGroup = {
  /** Null: those without the attribute. */
  readonly group: string | null;
  readonly paying: PayingNow | null;
  readonly orders: { readonly customers: number; readonly historicValue: number } | null;
  /** Null where the fit does not know the group, or was narrowed by nothing the view asks for. */
  readonly forecast: PartSums | null;
};

/**
 * The value of customers told apart by one attribute, the largest group first;
 * empty unless the view splits by one.
 *
 * @param protect whether small groups are hidden: for readers who come by a link
 */
export async function valueGroups(
  scope: Scope,
  query: MetricQuery,
  margin: number,
  fit: ClvFit | null,
  protect = false,
): Promise<OpenGroups<ValueGroup>> {
  const cut = valueCut(query);
  if (cut.by === null) return { open: [], hidden: 0 };
  const seen = lastComplete('month', query.today);
  const [months, periods, bought] = await Promise.all([
    movementsByMonth(scope, cut, query.today),
    periodsOfCustomers(scope, cut, 'month', query.today),
    orderSumsBy(scope, cut),
  ]);
  // The fit is of all customers; under a filter its groups would be those of others.
  const isWhole = Object.keys(cut.attributes).length === 0;
  const names = new Set([...months, ...bought].map(({ group }) => group));
  const groups = [...names].map((group) => {
    const orders = orderReport(
      bought.filter((row) => row.group === group),
      margin,
    );
    const mine = months.filter((row) => row.group === group);
    return {
      group,
      paying:
        mine.length === 0
          ? null
          : payingNow(
              { months: mine, periods: periods.filter((row) => row.group === group) },
              { seen, today: query.today, margin },
            ),
      orders: orders && { customers: orders.customers, historicValue: orders.historicValue },
      forecast:
        (isWhole &&
          fit?.orders?.forecast?.groups.find(
            (one) => one.attribute === cut.by && one.group === group,
          )) ||
        null,
    };
  });
  const sorted = groups.sort((a, b) => sizeOf(b) - sizeOf(a));
  return protect ? openGroups(sorted, sizesOf) : { open: sorted, hidden: 0 };
}

function sizesOf({ paying, orders, forecast }: ValueGroup): number[] {
  return [paying?.customers ?? 0, orders?.customers ?? 0, forecast?.customers ?? 0];
}

function sizeOf({ paying, orders }: ValueGroup): number {
  return (paying?.customers ?? 0) * 1e6 + (orders?.customers ?? 0);
}
