import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { erasedId } from '@/db/erased-id';
import type { Scope } from '@/db/scope';
import type { StoredOrder } from '@/lib/value/judge-orders';
import type { Terms } from '@/lib/value/judge-subscriptions';

/** All terms of subscriptions, by their external ids. */
export async function storedTerms(
  scope: Scope,
  externalIds: readonly string[],
  on: Db = db,
): Promise<Terms[]> {
  const ids = JSON.stringify([...new Set(externalIds)]);
  const found = await on.execute<Terms>(sql`
    select s.external_id as "externalId", c.external_id as customer, s.plan,
      s.amount::float8 as amount, s.interval, s.interval_count as "intervalCount",
      s.quantity::float8 as quantity, s.currency, s.started_on::text as "startedOn",
      s.ended_on::text as "endedOn", s.cancel_kind as "cancelKind", s.cancel_reason as "cancelReason"
    from subscriptions s
    join customers c on c.workspace_id = s.workspace_id and c.id = s.customer_id
    where s.workspace_id = ${scope.workspaceId}
      and s.external_id in (select json_array_elements_text(${ids}::json))
  `);
  return [...found];
}

/** Orders by their external ids. */
export async function storedOrders(
  scope: Scope,
  externalIds: readonly string[],
  on: Db = db,
): Promise<StoredOrder[]> {
  const ids = JSON.stringify([...new Set(externalIds)]);
  const found = await on.execute<Omit<StoredOrder, 'orderedAt'> & { at: number }>(sql`
    select o.external_id as "externalId", c.external_id as customer, o.amount::float8 as amount,
      o.currency, (extract(epoch from o.ordered_at) * 1000)::float8 as at
    from orders o
    join customers c on c.workspace_id = o.workspace_id and c.id = o.customer_id
    where o.workspace_id = ${scope.workspaceId}
      and o.external_id in (select json_array_elements_text(${ids}::json))
  `);
  return found.map(({ externalId, customer, amount, currency, at }) => ({
    externalId,
    customer,
    amount,
    currency,
    orderedAt: new Date(at).toISOString(),
  }));
}

/** What is known of a customer. */
export type StoredCustomer = {
  readonly externalId: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isErased: boolean;
};

/** Customers by their external ids. */
export async function storedCustomers(
  scope: Scope,
  externalIds: readonly string[],
  on: Db = db,
): Promise<StoredCustomer[]> {
  const wanted = [...new Set(externalIds)];
  // Of who was erased, an id that was an address is kept as a hash alone.
  const addresses = new Map(
    wanted.flatMap((id) => (erasedId(id) === id ? [] : [[erasedId(id), id] as const])),
  );
  const ids = JSON.stringify([...wanted, ...addresses.keys()]);
  const found = await on.execute<StoredCustomer>(sql`
    select external_id as "externalId", email, name, attributes,
      erased_at is not null as "isErased"
    from customers
    where workspace_id = ${scope.workspaceId}
      and external_id in (select json_array_elements_text(${ids}::json))
  `);
  return found.map((one) => ({
    ...one,
    externalId: addresses.get(one.externalId) ?? one.externalId,
  }));
}
