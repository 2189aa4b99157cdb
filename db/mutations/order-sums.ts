import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';
import { knowRows } from './known-rows';
import { customersIn, deleteOf, emptyTables, inParts, rowsOf } from './touched-customers';
import { type CustomerGroup, groupRows, groupsOf } from './value-segments';

/** The tables that hold what orders add up to. */
export const orderSums = ['order_customers', 'order_cells'] as const;

/**
 * Counts what customers have bought anew from their orders, and moves the sums
 * by what that changes. The caller holds the lock of the door.
 */
export async function recountOrders(
  scope: Scope,
  customerIds: readonly string[],
  tx: Db,
): Promise<void> {
  for (const ids of inParts(customerIds)) {
    await addCells(scope, ids, -1, tx);
    await deleteOf(scope, 'order_customers', ids, tx);
    await countOrders(scope, ids, tx);
  }
}

/** Makes every sum over orders of a workspace anew, whatever stood there. The caller holds the lock. */
export async function recountAllOrders(scope: Scope, tx: Db): Promise<void> {
  await emptyTables(scope, orderSums, tx);
  const buying = await customersIn(scope, 'orders', tx);
  for (const ids of inParts(buying)) await countOrders(scope, ids, tx);
}

/** Counts what customers have bought of whom nothing is stored. */
async function countOrders(scope: Scope, ids: readonly string[], tx: Db): Promise<void> {
  await knowRows(scope, ['customers', 'subscriptions', 'orders'], ids.length, tx);
  await insertCustomers(scope, await groupsOf(scope, ids, tx), tx);
  await knowRows(scope, ['order_customers'], ids.length, tx);
  await addCells(scope, ids, 1, tx);
}

/** Purchases of one day are one purchase, as the models of repeat buying want it. */
async function insertCustomers(
  scope: Scope,
  groups: readonly CustomerGroup[],
  tx: Db,
): Promise<void> {
  const { workspaceId } = scope;
  await tx.execute(sql`
    insert into order_customers (workspace_id, customer_id, segment_id, first_day, last_day,
      purchases, amount, first_amount)
    select ${workspaceId}::uuid, g.customer, g.segment, bought.*
    from ${groupRows(groups)}
    cross join lateral (
      select min(day), max(day), count(*), sum(amount), (array_agg(amount order by day))[1]
      from (
        select day, sum(amount_base) as amount from orders
        where workspace_id = ${workspaceId} and customer_id = g.customer group by day
      ) days
      having count(*) > 0
    ) bought
  `);
}

/** Eight classes of what was spent make a factor of ten; who spent nothing is in a class far below. */
const spentClass: SQL = sql`
  case when c.amount > 0 then floor(8 * log(c.amount))::int else -99 end`;

async function addCells(scope: Scope, ids: readonly string[], sign: 1 | -1, tx: Db): Promise<void> {
  await tx.execute(sql`
    insert into order_cells as t (workspace_id, segment_id, cohort, purchases, spent, customers, amount)
    select ${scope.workspaceId}::uuid, g.segment_id, date_trunc('month', c.first_day)::date,
      c.purchases, ${spentClass}, ${sign}::int * count(*), ${sign}::int * sum(c.amount)
    from ${rowsOf(scope, 'order_customers', ids)} c
    cross join lateral (values (c.segment_id), (${nilId}::uuid)) as g (segment_id)
    group by 2, 3, 4, 5 order by 2, 3, 4, 5
    on conflict (workspace_id, segment_id, cohort, purchases, spent) do update set
      customers = t.customers + excluded.customers, amount = t.amount + excluded.amount
  `);
}
