import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { QueryFilters } from '@/lib/metric-query';
import type { MovementKind } from '@/lib/metrics/churn/movement';
import type { Day, Period } from '@/lib/metrics/period';
import { type CancelKind, planKey } from '@/lib/value/vocabulary';

/** Which movements of revenue a list is about. */
export type MovementSelection = {
  readonly period: Period;
  readonly attributes: QueryFilters['attributes'];
  /** Null: every kind. */
  readonly kind: MovementKind | null;
  readonly cause: CancelKind | null;
  /** Empty: none given; null: any. */
  readonly reason: string | null;
};

/** What one day did to the revenue of a customer, in the base currency. */
export type ListedMovement = {
  readonly customerId: string;
  /** By which the system it comes from knows them. */
  readonly externalId: string;
  readonly name: string | null;
  readonly plan: string | null;
  readonly day: Day;
  readonly kind: MovementKind;
  readonly before: number;
  readonly after: number;
  readonly cause: CancelKind | null;
  readonly reason: string | null;
};

/** A place between two movements, in the order of day and customer. */
export type MovementCursor = {
  readonly towards: 'older' | 'newer';
  readonly day: Day;
  readonly customerId: string;
};

/** A page of movements, the latest first. */
export type MovementPage = {
  readonly rows: readonly ListedMovement[];
  readonly newer: MovementCursor | null;
  readonly older: MovementCursor | null;
};

/** One page of movements, the latest first, by key and not by offset; erased customers' left out. */
export async function listMovements(
  scope: Scope,
  selection: MovementSelection,
  { cursor, limit }: { cursor: MovementCursor | null; limit: number },
  on: Db = db,
): Promise<MovementPage> {
  const isBack = cursor?.towards === 'newer';
  const order = isBack ? sql.raw('asc') : sql.raw('desc');
  const beyond = cursor
    ? sql`and (m.day, m.customer_id) ${isBack ? sql.raw('>') : sql.raw('<')}
        (${cursor.day}::date, ${cursor.customerId}::uuid)`
    : sql``;
  const found = await on.execute<ListedMovement>(sql`
    select m.customer_id as "customerId", c.external_id as "externalId", c.name,
      s.attributes ->> ${planKey}::text as plan, m.day::text, m.kind,
      m.before::float8 as before, m.after::float8 as after,
      m.cancel_kind as cause, m.cancel_reason as reason
    from mrr_movements m
      join customers c on c.workspace_id = m.workspace_id and c.id = m.customer_id
      join segments s on s.workspace_id = m.workspace_id and s.id = m.segment_id
    where ${conditions(scope, selection)} ${beyond}
    order by m.day ${order}, m.customer_id ${order}
    limit ${limit + 1}
  `);
  const page = found.slice(0, limit);
  const rows = isBack ? page.reverse() : page;
  const isMore = found.length > limit;
  return {
    rows,
    newer: (isBack ? isMore : cursor !== null) ? placeOf(rows[0], 'newer') : null,
    older: (isBack ? true : isMore) ? placeOf(rows.at(-1), 'older') : null,
  };
}

/** How many movements a list has, and what they did to monthly revenue. */
export async function sumListedMovements(
  scope: Scope,
  selection: MovementSelection,
  on: Db = db,
): Promise<{ movements: number; customers: number; amount: number }> {
  const [row] = await on.execute<{ movements: number; customers: number; amount: number }>(sql`
    select count(*)::float8 as movements, count(distinct m.customer_id)::float8 as customers,
      coalesce(sum(m.amount), 0)::float8 as amount
    from mrr_movements m
      join customers c on c.workspace_id = m.workspace_id and c.id = m.customer_id
      join segments s on s.workspace_id = m.workspace_id and s.id = m.segment_id
    where ${conditions(scope, selection)}
  `);
  if (!row) throw new Error('a sum found no row');
  return row;
}

function conditions(
  scope: Scope,
  { period, attributes, kind, cause, reason }: MovementSelection,
): SQL {
  const wanted = Object.entries(attributes).map(
    ([key, values]) =>
      sql`and s.attributes ->> ${key}::text in (
        select json_array_elements_text(${JSON.stringify(values)}::json))`,
  );
  const lost = cause !== null || reason !== null;
  return sql`m.workspace_id = ${scope.workspaceId} and c.workspace_id = ${scope.workspaceId}
    and s.workspace_id = ${scope.workspaceId} and c.erased_at is null
    and m.day between ${period.from} and ${period.to}
    ${kind === null ? sql`` : sql`and m.kind = ${kind}`}
    ${lost ? sql`and m.kind = 'churn'` : sql``}
    ${cause === null ? sql`` : sql`and coalesce(m.cancel_kind, 'unknown') = ${cause}`}
    ${reason === null ? sql`` : sql`and coalesce(m.cancel_reason, '') = ${reason}`}
    ${sql.join(wanted, sql` `)}`;
}

function placeOf(
  row: ListedMovement | undefined,
  towards: MovementCursor['towards'],
): MovementCursor | null {
  return row ? { towards, day: row.day, customerId: row.customerId } : null;
}
