import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';

/**
 * What a fit of the purchase models is made from, in one text: it differs as soon
 * as orders, subscriptions or the way they are counted do. Reads sums only; empty
 * without any.
 */
export async function fitBasis(scope: Scope, on: Db = db): Promise<string> {
  const { workspaceId } = scope;
  const [row] = await on.execute<{ basis: string | null }>(sql`
    select concat_ws('/', o.basis, m.basis, s.base_currency, s.gross_margin, s.discount_rate)
      as basis
    from value_settings s, (
      select concat_ws(' ', sum(customers), sum(customers * purchases), sum(amount)) as basis
      from order_cells where workspace_id = ${workspaceId} and segment_id = ${nilId}::uuid
    ) o, (
      select concat_ws(' ', count(*), sum(movements), sum(amount), sum(squares)) as basis
      from mrr_months where workspace_id = ${workspaceId} and segment_id = ${nilId}::uuid
    ) m
    where s.workspace_id = ${workspaceId}
  `);
  return row?.basis ?? '';
}

/** The days of the first and the last order, and how many customers there are; null without orders. */
export type OrderSpan = { first: Day; last: Day; customers: number; repeaters: number };

export async function orderSpan(scope: Scope, on: Db = db): Promise<OrderSpan | null> {
  const [row] = await on.execute<OrderSpan>(sql`
    select min(first_day)::text as first, max(last_day)::text as last,
      count(*)::float8 as customers,
      (count(*) filter (where purchases > 1))::float8 as repeaters
    from order_customers where workspace_id = ${scope.workspaceId}
  `);
  return row && row.customers > 0 ? row : null;
}

/** What a customer has bought; times in days, seen until a day. */
export type CustomerOrders = {
  readonly id: string;
  readonly segmentId: string;
  /** `YYYY-MM` of the first purchase. */
  readonly cohort: string;
  readonly lastDay: Day;
  /** Days with a purchase, the first among them. */
  readonly purchases: number;
  readonly recency: number;
  readonly age: number;
  readonly spent: number;
  /** On the first day. */
  readonly first: number;
};

/** The next customers with orders by id, for a job that goes through all of them. */
export async function customersWithOrders(
  scope: Scope,
  { after, seenUntil, limit }: { after: string | null; seenUntil: Day; limit: number },
  on: Db = db,
): Promise<CustomerOrders[]> {
  const rows = await on.execute<CustomerOrders>(sql`
    select customer_id as id, segment_id as "segmentId", to_char(first_day, 'YYYY-MM') as cohort,
      last_day::text as "lastDay", purchases, last_day - first_day as recency,
      ${seenUntil}::date - first_day as age, amount::float8 as spent,
      first_amount::float8 as first
    from order_customers
    where workspace_id = ${scope.workspaceId} and customer_id > ${after ?? nilId}::uuid
    order by customer_id limit ${limit}
  `);
  return [...rows];
}

/** The purchases of one customer up to a day, and on how many days of the time after it they bought; times in days. */
export type CustomerPurchases = {
  readonly id: string;
  readonly name: string | null;
  /** Days with a purchase, the first among them. */
  readonly purchases: number;
  readonly recency: number;
  readonly age: number;
  readonly later: number;
};

/** What a customer had bought by a day, by their external id; null if nothing, or if they are not known. */
export async function purchasesOf(
  scope: Scope,
  externalId: string,
  until: Day,
  on: Db = db,
): Promise<CustomerPurchases | null> {
  const { workspaceId } = scope;
  const [row] = await on.execute<CustomerPurchases>(sql`
    select c.id, c.name, (count(distinct o.day) filter (where o.day <= ${until}))::float8 as purchases,
      (max(o.day) filter (where o.day <= ${until}) - min(o.day))::float8 as recency,
      (${until}::date - min(o.day))::float8 as age,
      (count(distinct o.day) filter (where o.day > ${until}))::float8 as later
    from customers c
    join orders o on o.workspace_id = ${workspaceId} and o.customer_id = c.id
    where c.workspace_id = ${workspaceId} and c.external_id = ${externalId}
      and c.erased_at is null
    group by c.id, c.name having min(o.day) <= ${until}
  `);
  return row ?? null;
}

/** Tracked attributes of every segment of a workspace, by its id. */
export async function attributesBySegment(
  scope: Scope,
  on: Db = db,
): Promise<Map<string, Record<string, string>>> {
  const rows = await on.execute<{ id: string; attributes: Record<string, string> }>(sql`
    select id, attributes from segments where workspace_id = ${scope.workspaceId}
  `);
  return new Map(rows.map(({ id, attributes }) => [id, attributes]));
}

/** Movements of revenue by kind and months since the customer first paid; magnitudes. */
type LifecycleRow = {
  readonly age: number;
  readonly kind: 'new' | 'expansion' | 'reactivation' | 'contraction' | 'churn';
  readonly amount: number;
};

/** At which age customers brought and took revenue, over all of them; work for a job. */
export async function movementsByAge(scope: Scope, to: Day, on: Db = db): Promise<LifecycleRow[]> {
  const rows = await on.execute<LifecycleRow>(sql`
    with joined as (
      select customer_id, min(day) as first from mrr_movements
      where workspace_id = ${scope.workspaceId} group by 1
    )
    select ((extract(year from m.day) - extract(year from j.first)) * 12
      + extract(month from m.day) - extract(month from j.first))::float8 as age,
      m.kind, sum(abs(m.amount))::float8 as amount
    from mrr_movements m join joined j on j.customer_id = m.customer_id
    where m.workspace_id = ${scope.workspaceId} and m.day <= ${to}
    group by 1, 2
  `);
  return [...rows];
}

/** Who is behind the ids of a list; erased customers are left out. */
type NamedCustomer = { readonly id: string; externalId: string; name: string | null };

export async function customersById(
  scope: Scope,
  ids: readonly string[],
  on: Db = db,
): Promise<NamedCustomer[]> {
  if (ids.length === 0) return [];
  const rows = await on.execute<NamedCustomer>(sql`
    select id, external_id as "externalId", name from customers
    where workspace_id = ${scope.workspaceId} and erased_at is null
      and id in (select id::uuid from json_array_elements_text(${JSON.stringify(ids)}::json) as t (id))
  `);
  return [...rows];
}
