import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { planKey } from '@/lib/value/vocabulary';
import { type CustomerFacts, type KnownCustomer, upsertCustomers } from './customers';
import { recountOrders } from './order-sums';
import { recountRevenue } from './recount-revenue';
import { lockValue } from './value-door';

/**
 * Finds or creates customers by external id, as `upsertCustomers` does, and
 * moves those whose tracked attributes change into their new group in all sums
 * over what they pay. Where none change, it costs two looks.
 */
export async function tellCustomers(
  scope: Scope,
  facts: readonly CustomerFacts[],
  tx: Db,
): Promise<Map<string, KnownCustomer>> {
  const told = facts.filter(({ attributes = {} }) => Object.keys(attributes).length > 0);
  if (told.length === 0 || !(await hasValue(scope, tx))) return upsertCustomers(scope, facts, tx);
  if ((await movedBy(scope, told, tx)).length === 0) {
    const known = await toldWhereNothingMoves(scope, facts, told, tx);
    if (known) return known;
  }
  // Before the customers, as the doors of subscriptions and orders do it.
  await lockValue(scope, tx);
  const known = await upsertCustomers(scope, facts, tx);
  const moving = await inOldGroups(scope, told, tx);
  await recountRevenue(scope, moving, tx);
  await recountOrders(scope, moving, tx);
  return known;
}

/** Thrown within a savepoint, so that the customers are let go again. */
class Overtaken extends Error {}

/**
 * Somebody else may change a customer between the look and the write. Then it is
 * told anew, behind the lock that is to be taken before the customers.
 */
async function toldWhereNothingMoves(
  scope: Scope,
  facts: readonly CustomerFacts[],
  told: readonly CustomerFacts[],
  tx: Db,
): Promise<Map<string, KnownCustomer> | null> {
  try {
    return await tx.transaction(async (within) => {
      const known = await upsertCustomers(scope, facts, within);
      if ((await inOldGroups(scope, told, within)).length > 0) throw new Overtaken();
      return known;
    });
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

/**
 * Holds the customers that a door of subscriptions or orders is about to count,
 * in the order in which everybody takes them: nobody changes their attributes
 * until the door is closed. Call it behind `openValueDoor`.
 */
export async function holdCustomers(
  scope: Scope,
  facts: readonly Pick<CustomerFacts, 'externalId'>[],
  tx: Db,
): Promise<void> {
  const ids = JSON.stringify([...new Set(facts.map(({ externalId }) => externalId))]);
  await tx.execute(sql`
    select 1 from customers
    where workspace_id = ${scope.workspaceId}
      and external_id in (select json_array_elements_text(${ids}::json))
    order by external_id for no key update
  `);
}

async function hasValue({ workspaceId }: Scope, tx: Db): Promise<boolean> {
  const found = await tx.execute(sql`
    select 1 from value_settings where workspace_id = ${workspaceId}
  `);
  return found.length > 0;
}

/** The customers whose movements or orders count in a group that they are not in any more. */
async function inOldGroups(
  scope: Scope,
  told: readonly CustomerFacts[],
  tx: Db,
): Promise<string[]> {
  const { workspaceId } = scope;
  const ids = JSON.stringify(told.map(({ externalId }) => externalId));
  const found = await tx.execute<{ id: string }>(sql`
    select c.id
    from customers c
    cross join lateral (
      select coalesce(jsonb_object_agg(a.key, c.attributes -> a.key), '{}') as attributes
      from attributes a
      where a.workspace_id = ${workspaceId} and c.attributes ->> a.key <> ''
    ) now
    cross join lateral (
      select segment_id from order_customers o
      where o.workspace_id = ${workspaceId} and o.customer_id = c.id
      union
      select segment_id from mrr_movements m
      where m.workspace_id = ${workspaceId} and m.customer_id = c.id
    ) counted
    join segments s on s.workspace_id = ${workspaceId} and s.id = counted.segment_id
    where c.workspace_id = ${workspaceId}
      and c.external_id in (select json_array_elements_text(${ids}::json))
      and s.attributes - ${planKey}::text is distinct from now.attributes
    group by c.id
  `);
  return found.map(({ id }) => id);
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
    where (exists (select from mrr_movements m
          where m.workspace_id = ${workspaceId} and m.customer_id = c.id)
        or exists (select from order_customers o
          where o.workspace_id = ${workspaceId} and o.customer_id = c.id))
  `);
  return found.map(({ id }) => id);
}
