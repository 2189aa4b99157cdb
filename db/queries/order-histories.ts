import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { PurchaseHistory } from '@/lib/metrics/clv/purchase-history';
import type { Day } from '@/lib/metrics/period';

/** Customers whose purchases up to the end of the calibration were alike; times in days. */
export type OrderHistory = PurchaseHistory & {
  /** Purchases of all of them after the calibration, up to the end of the holdout. */
  readonly holdout: number;
  /** What they spent on repeat purchases within the calibration, in the base currency. */
  readonly repeatSpend: number;
};

/**
 * The purchase histories of all customers who first ordered by the end of the
 * calibration: equal ones together, purchases of one day as one. Reads every
 * order, so it is work for a job and not for a page.
 */
export async function orderHistories(
  scope: Scope,
  { calibrationEnd, holdoutEnd = calibrationEnd }: { calibrationEnd: Day; holdoutEnd?: Day },
  on: Db = db,
): Promise<OrderHistory[]> {
  const rows = await on.execute<OrderHistory>(sql`
    with days as (
      select customer_id, day, sum(amount_base) as amount from orders
      where workspace_id = ${scope.workspaceId} and day <= ${holdoutEnd} group by 1, 2
    ), each_customer as (
      select count(*) filter (where day <= ${calibrationEnd}) - 1 as purchases,
        max(day) filter (where day <= ${calibrationEnd}) - min(day) as recency,
        ${calibrationEnd}::date - min(day) as age,
        count(*) filter (where day > ${calibrationEnd}) as holdout,
        sum(amount) filter (where day <= ${calibrationEnd})
          - (array_agg(amount order by day))[1] as repeat_spend
      from days group by customer_id having min(day) <= ${calibrationEnd}
    )
    select purchases::float8 as purchases, recency::float8 as recency, age::float8 as age,
      count(*)::float8 as customers, sum(holdout)::float8 as holdout,
      sum(repeat_spend)::float8 as "repeatSpend"
    from each_customer group by 1, 2, 3 order by 1, 2, 3
  `);
  return [...rows];
}

/** Repeat buyers as models of spending want them: how often, and how much each time. */
export type OrderSpend = { purchases: number; meanSpend: number; customers: number };

/** What each repeat buyer spent on repeat purchases, up to a day; work for a job. */
export async function orderSpends(
  scope: Scope,
  calibrationEnd: Day,
  on: Db = db,
): Promise<OrderSpend[]> {
  const rows = await on.execute<OrderSpend>(sql`
    with days as (
      select customer_id, day, sum(amount_base) as amount,
        row_number() over (partition by customer_id order by day) as nth
      from (
        select customer_id, day, amount_base from orders
        where workspace_id = ${scope.workspaceId} and day <= ${calibrationEnd}
      ) o
      group by customer_id, day
    )
    select purchases::float8 as purchases, mean_spend::float8 as "meanSpend",
      count(*)::float8 as customers
    from (
      select count(*) as purchases, avg(amount) as mean_spend
      from days where nth > 1 group by customer_id
    ) repeats
    where mean_spend > 0 group by 1, 2 order by 1, 2
  `);
  return [...rows];
}
