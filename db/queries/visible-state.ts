import 'server-only';
import { sql } from 'drizzle-orm';
import { acrossWorkspaces } from '@/db/client';

/**
 * Names what every query would see at this moment: which transactions are
 * committed. As long as the name is the same, no row of the database has
 * changed, whoever might have written it. Null where rows lie on other nodes,
 * whose transactions this one does not number (Citus).
 *
 * Source: PostgreSQL manual, `pg_current_snapshot`. Its numbers only ever grow,
 * and every commit moves one of them; the start of the server tells a restored
 * or replaced one apart.
 */
export async function visibleState(): Promise<string | null> {
  const [row] = await acrossWorkspaces.execute<{ state: string | null }>(sql`
    select case when not exists (select from pg_extension where extname = 'citus')
      then pg_current_snapshot() || ' ' || pg_postmaster_start_time() end as state`);
  return row?.state ?? null;
}
