import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';
import { cutOf, type ValueCut } from './value-cut';

/**
 * Customers who are alike in one thing, which is what stands in its row and in
 * no other: how often they have ordered, what they have spent, or when they began.
 */
export type OrderSumRow = {
  readonly group: string | null;
  /** Days with a purchase, the first among them. */
  readonly purchases: number | null;
  /** Class of what they have spent: from 10^(spent ÷ 8) to 10^((spent + 1) ÷ 8); −99 for nothing. */
  readonly spent: number | null;
  /** The month of their first order. */
  readonly cohort: Day | null;
  readonly customers: number;
  readonly amount: number;
};

/**
 * What customers have bought so far, as counts of customers: three sums over all
 * of them, so that the answer does not grow with the cells.
 */
export async function orderSumsBy(
  scope: Scope,
  cut: ValueCut,
  on: Db = db,
): Promise<OrderSumRow[]> {
  const { join, where, group } = cutOf(scope, cut);
  const rows = await on.execute<OrderSumRow>(sql`
    select ${group} as "group", t.purchases, t.spent, t.cohort::text,
      sum(t.customers)::float8 as customers, sum(t.amount)::float8 as amount
    from order_cells t ${join} where ${where}
    group by grouping sets ((1, t.purchases), (1, t.spent), (1, t.cohort))
    having sum(t.customers) > 0 order by 2, 3, 4, 1
  `);
  return [...rows];
}
