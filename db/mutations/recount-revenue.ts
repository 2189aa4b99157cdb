import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { knowRows } from './known-rows';
import { addRevenueSums, revenueSums } from './revenue-sums';
import { customersIn, deleteOf, emptyTables, inParts } from './touched-customers';
import { type CustomerGroup, groupRows, groupsOf } from './value-segments';

/**
 * Counts the movements of customers anew from their subscriptions, and moves
 * every sum by what that changes. The caller holds the lock of the door.
 */
export async function recountRevenue(
  scope: Scope,
  customerIds: readonly string[],
  tx: Db,
): Promise<void> {
  for (const ids of inParts(customerIds)) {
    await addRevenueSums(scope, ids, -1, tx);
    await deleteOf(scope, 'mrr_movements', ids, tx);
    await countRevenue(scope, ids, tx);
  }
}

/** Makes every movement and sum of a workspace anew, whatever stood there. The caller holds the lock. */
export async function recountAllRevenue(scope: Scope, tx: Db): Promise<void> {
  await emptyTables(scope, ['mrr_movements', ...revenueSums], tx);
  const paying = await customersIn(scope, 'subscriptions', tx);
  for (const ids of inParts(paying)) await countRevenue(scope, ids, tx);
}

/** Counts the movements of customers of whom none are stored. */
async function countRevenue(scope: Scope, ids: readonly string[], tx: Db): Promise<void> {
  await knowRows(scope, ['customers', 'subscriptions'], ids.length, tx);
  await insertMovements(scope, await groupsOf(scope, ids, tx), tx);
  await knowRows(scope, ['mrr_movements'], ids.length, tx);
  await addRevenueSums(scope, ids, 1, tx);
}

/**
 * A movement is the difference of a customer's recurring revenue, over all of
 * their subscriptions, from one day to the next, of the kinds that
 * `lib/metrics/churn/movement.ts` tells apart. Terms end where the next ones of
 * the same subscription start; what starts and ends on one day never ran.
 */
async function insertMovements(
  scope: Scope,
  groups: readonly CustomerGroup[],
  tx: Db,
): Promise<void> {
  const { workspaceId } = scope;
  await tx.execute(sql`
    insert into mrr_movements (workspace_id, customer_id, day, kind, amount, before, after,
      segment_id, cancel_kind, cancel_reason)
    select ${workspaceId}::uuid, g.customer, t.day,
      case
        when t.after = t.amount then
          case when t.days_since <= coalesce(settings.reactivation_days, t.days_since)
            then 'reactivation' else 'new' end
        when t.after = 0 then 'churn'
        when t.amount > 0 then 'expansion'
        else 'contraction'
      end,
      t.amount, t.after - t.amount, t.after, g.segment,
      case when t.after = 0 then coalesce(t.cancel_kind, 'unknown') end,
      case when t.after = 0 then t.cancel_reason end
    from ${groupRows(groups)}
    cross join lateral (
      with spans as (
        select external_id, mrr_base as mrr, cancel_kind, cancel_reason, started_on, ended_on,
          least(ended_on, lead(started_on) over (
            partition by external_id order by started_on)) as last_day
        from subscriptions
        where workspace_id = ${workspaceId} and customer_id = g.customer
          and (ended_on is null or ended_on > started_on)
      ), steps as (
        select started_on as day, mrr as step, null as cancel_kind, null as cancel_reason,
          false as is_end, external_id
        from spans
        union all
        select last_day, -mrr, cancel_kind, cancel_reason, last_day = ended_on, external_id
        from spans where last_day is not null
      ), days as (
        select day, sum(step) as amount,
          (array_agg(cancel_kind order by step, external_id) filter (where is_end))[1]
            as cancel_kind,
          (array_agg(cancel_reason order by step, external_id) filter (where is_end))[1]
            as cancel_reason
        from steps group by day having sum(step) <> 0
      )
      select day, amount, cancel_kind, cancel_reason, sum(amount) over (order by day) as after,
        day - lag(day) over (order by day) as days_since
      from days
      offset 0
    ) t
    join value_settings settings on settings.workspace_id = ${workspaceId}
  `);
}
