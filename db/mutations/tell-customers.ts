import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { type CustomerFacts, type KnownCustomer, upsertCustomers } from './customers';
import { recountOrders } from './order-sums';
import { recountRevenue } from './recount-revenue';
import { lockValue } from './value-door';

/**
 * Finds or creates customers by external id, as `upsertCustomers` does, and
 * moves those whose tracked attributes change into their new group in all sums
 * over what they pay. Where none change, it costs one look.
 */
export async function tellCustomers(
  scope: Scope,
  facts: readonly CustomerFacts[],
  tx: Db,
): Promise<Map<string, KnownCustomer>> {
  const told = facts.filter(({ attributes = {} }) => Object.keys(attributes).length > 0);
  const moving = told.length === 0 ? [] : await movedBy(scope, told, tx);
  // Before the customers, as the doors of subscriptions and orders do it.
  if (moving.length > 0) await lockValue(scope, tx);
  const known = await upsertCustomers(scope, facts, tx);
  if (moving.length > 0) {
    await recountRevenue(scope, moving, tx);
    await recountOrders(scope, moving, tx);
  }
  return known;
}

/** The customers with subscriptions or orders of whom a tracked attribute changes. */
async function movedBy(scope: Scope, told: readonly CustomerFacts[], tx: Db): Promise<string[]> {
  const { workspaceId } = scope;
  const rows = told.map(({ externalId, attributes }) => ({ external_id: externalId, attributes }));
  const found = await tx.execute<{ id: string }>(sql`
    select distinct c.id
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (external_id text, attributes jsonb)
    join customers c on c.workspace_id = ${workspaceId} and c.external_id = r.external_id
    join attributes a on a.workspace_id = ${workspaceId} and r.attributes ? a.key
      and r.attributes ->> a.key is distinct from c.attributes ->> a.key
    where exists (select from value_settings v where v.workspace_id = ${workspaceId})
      and (exists (select from mrr_movements m
          where m.workspace_id = ${workspaceId} and m.customer_id = c.id)
        or exists (select from order_customers o
          where o.workspace_id = ${workspaceId} and o.customer_id = c.id))
  `);
  return found.map(({ id }) => id);
}
