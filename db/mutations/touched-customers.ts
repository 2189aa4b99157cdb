import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** More customers at once than these are counted in several statements. */
const mostAtOnce = 10_000;

/** Ids in parts of a size that one statement takes. */
export function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, part) =>
    ids.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  );
}

/**
 * The rows that a table holds of customers, looked up one customer after the
 * other by index. A plain join is planned by statistics, which a table that is
 * just being filled does not have yet, and then takes the square of the time.
 *
 * @param column the one that holds the id of the customer
 */
export function rowsOf(
  { workspaceId }: Scope,
  table: string,
  ids: readonly string[],
  column = 'customer_id',
): SQL {
  return sql`(
    select found.* from json_array_elements_text(${JSON.stringify(ids)}::json) as t (id)
    cross join lateral (
      select * from ${sql.identifier(table)}
      where workspace_id = ${workspaceId} and ${sql.identifier(column)} = t.id::uuid
      offset 0
    ) found)`;
}

/** The ids of all customers who have rows in a table. */
export async function customersIn(
  { workspaceId }: Scope,
  table: 'subscriptions' | 'orders',
  tx: Db,
): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`
    select distinct customer_id as id from ${sql.identifier(table)}
    where workspace_id = ${workspaceId} order by 1
  `);
  return found.map(({ id }) => id);
}

/** Takes the rows of customers out of a table. */
export async function deleteOf(
  { workspaceId }: Scope,
  table: string,
  ids: readonly string[],
  tx: Db,
): Promise<void> {
  await tx.execute(sql`
    delete from ${sql.identifier(table)}
    where workspace_id = ${workspaceId} and customer_id in (
      select id::uuid from json_array_elements_text(${JSON.stringify(ids)}::json) as t (id))
  `);
}

/** Takes all rows of a workspace out of tables. */
export async function emptyTables(
  { workspaceId }: Scope,
  tables: readonly string[],
  tx: Db,
): Promise<void> {
  for (const table of tables) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where workspace_id = ${workspaceId}`);
  }
}
