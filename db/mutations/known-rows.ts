import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** Fewer lookups than these cost nothing, however they are planned. */
const many = 200;

/** What `explain (format json)` says, as far as it matters here. */
type Explained = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] };

/**
 * Makes sure that the planner knows of a workspace's rows in some tables before
 * it plans many lookups in them. It goes by statistics that a table gets now
 * and then. A workspace that is not in them yet counts as empty; then every
 * index that begins with the workspace looks as good as the one by which the
 * rows are found, and each lookup may read all rows of the workspace.
 *
 * @param lookups that are about to be made; with few of them nothing is asked
 */
export async function knowRows(
  { workspaceId }: Scope,
  tables: readonly string[],
  lookups: number,
  tx: Db,
): Promise<void> {
  if (lookups < many) return;
  for (const table of tables.map((name) => sql.identifier(name))) {
    const [explained] = await tx.execute<Explained>(sql`
      explain (format json) select from ${table} where workspace_id = ${workspaceId}::uuid`);
    const expected = explained?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
    if (expected < lookups) await tx.execute(sql`analyze ${table}`);
  }
}
