import 'server-only';
import { sql } from 'drizzle-orm';
import { acrossWorkspaces, type Db, db } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';

/**
 * What keeps this database from serving: the migrations it still lacks, the
 * tables of the queue among them. Rejects if it cannot be reached.
 */
export async function missingMigrations(): Promise<string[]> {
  const missing = await pendingMigrations(db.$client);
  const [queue] = await db.execute<{ name: string | null }>(
    sql`select to_regclass('graphile_worker.jobs')::text as name`,
  );
  return queue?.name ? missing : [...missing, 'graphile_worker'];
}

/** Rejects if the database cannot be reached; asks on a connection that no page waits for. */
export async function ping(): Promise<void> {
  await acrossWorkspaces.execute(sql`select 1`);
}

/** The connections of all processes of Ergograph, by their state. */
export async function countConnections(on: Db = db): Promise<{ state: string; count: number }[]> {
  const rows = await on.execute<{ state: string; count: number }>(sql`
    select coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name like 'ergograph%'
    group by 1 order by 1`);
  return [...rows];
}
