import postgres from 'postgres';
import { layout } from '@/db/layout';
import {
  applyMigration,
  pendingMigrations,
  readMigrations,
  recordedMigrations,
} from '@/db/migrate';
import { AppError } from '@/lib/errors';
import { tablesOf } from './catalog-tables';

/** What a restore would take the place of. */
export type RestoreTarget = { readonly workspaces: number; readonly users: number };

const ours = [...layout.reference, ...layout.tenant, ...layout.local];

/**
 * What lives in a database now; null if it holds nobody's data: it is empty, or
 * Ergograph was never set up in it.
 *
 * @throws {AppError} `conflict` if it belongs to another program or to a newer Ergograph
 */
export async function findRestoreTarget(
  url: string,
  migrations?: string,
): Promise<RestoreTarget | null> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'ergograph restore' },
  });
  try {
    return await inhabitants(sql, migrations);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function inhabitants(
  sql: postgres.Sql | postgres.TransactionSql,
  migrations?: string,
): Promise<RestoreTarget | null> {
  await pendingMigrations(sql, migrations);
  const tables = await tablesOf(sql);
  if (tables.length === 0) return null;
  if ((await recordedMigrations(sql)).length === 0) {
    const names = tables.map(({ name }) => name).join(', ');
    throw new AppError(
      'conflict',
      `The database has tables of another program by the names ${names}; restore into a database of its own.`,
    );
  }
  const [found] = await sql<{ workspaces: number; users: number }[]>`
    select (select count(*)::int from workspaces) as workspaces,
      (select count(*)::int from users) as users`;
  return found && found.workspaces + found.users > 0 ? { ...found } : null;
}

/**
 * Makes room for a restore in the transaction of the caller: no table of
 * Ergograph and no job is left.
 *
 * @throws {AppError} `conflict` if somebody's data is there and may not be
 *   replaced, or if an Ergograph is connected
 */
export async function clearTarget(
  tx: postgres.TransactionSql,
  { replace, migrations: folder }: { replace: boolean; migrations: string },
): Promise<void> {
  await assertAlone(tx);
  const found = await inhabitants(tx, folder);
  if (found && !replace) {
    throw new AppError(
      'conflict',
      'The database is not empty. `--replace` deletes what is in it before it restores.',
    );
  }
  // Older tables become those of the layout first, so that none is left over.
  const waiting = await pendingMigrations(tx, folder);
  if ((await recordedMigrations(tx)).length > 0) {
    for (const migration of await readMigrations(folder)) {
      if (waiting.includes(migration.tag)) await applyMigration(tx, migration);
    }
  }
  const names = ours.map((name) => `public."${name}"`).join(', ');
  await tx.unsafe(`drop table if exists ${names} cascade`);
  await tx.unsafe('drop schema if exists drizzle cascade');
  await tx.unsafe('drop schema if exists graphile_worker cascade');
}

/** A server that runs would go on with what it remembers, and write into what is restored. */
async function assertAlone(tx: postgres.TransactionSql): Promise<void> {
  const [others] = await tx<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
      and application_name = 'ergograph'`;
  if ((others?.count ?? 0) > 0) {
    throw new AppError(
      'conflict',
      'Ergograph is running on this database. Stop it, restore, and start it again.',
    );
  }
}
