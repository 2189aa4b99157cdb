import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';
import { cutOf, type ValueCut } from './value-cut';

/** Customers who have ordered equally often and spent about the same, by the month of their first order. */
export type OrderCellRow = {
  readonly group: string | null;
  readonly cohort: Day;
  /** Days with a purchase, the first among them. */
  readonly purchases: number;
  /** Class of what they have spent: from 10^(spent ÷ 8) to 10^((spent + 1) ÷ 8); −99 for nothing. */
  readonly spent: number;
  readonly customers: number;
  readonly amount: number;
};

/** What customers have bought so far, as counts of customers. */
export async function orderCellsBy(
  scope: Scope,
  cut: ValueCut,
  on: Db = db,
): Promise<OrderCellRow[]> {
  const { join, where, group } = cutOf(scope, cut);
  const rows = await on.execute<OrderCellRow>(sql`
    select ${group} as "group", t.cohort::text, t.purchases, t.spent,
      sum(t.customers)::float8 as customers, sum(t.amount)::float8 as amount
    from order_cells t ${join} where ${where}
    group by 1, 2, 3, 4 having sum(t.customers) > 0 order by 2, 3, 4, 1
  `);
  return [...rows];
}
