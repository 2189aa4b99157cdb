import postgres from 'postgres';
import {
  applyMigration,
  changeShardsInTurn,
  makeRecord,
  migrateQueue,
  migrationFolder,
  migrationLock,
  readMigrations,
} from '@/db/migrate';
import { AppError } from '@/lib/errors';
import { type BackupHeader, type BackupTable, damaged } from './backup-format';
import { copyTarget, tablesOf } from './catalog-tables';
import { checkBackup, readBackup } from './read-backup';
import { clearTarget } from './restore-target';
import { setAside } from './set-aside';
import type { Progress } from './write-backup';

export type RestoreOptions = {
  /** Deletes what the database holds; without it only one that holds nobody's data is filled. */
  replace?: boolean;
  /** Where the migrations lie, if not in the working directory. */
  migrations?: string;
  onProgress?: Progress;
};

/**
 * Puts a backup into a database, which then has the schema of this code. The
 * file is checked from end to end before; all that is written is written in one
 * transaction, so that a restore that fails or is cut off changes nothing.
 *
 * @throws {AppError} `invalid` if the file is damaged, `conflict` if it is newer
 *   than this code, if somebody's data would be lost, or if Ergograph is running
 */
export async function restoreBackup(
  url: string,
  path: string,
  { replace = false, migrations = migrationFolder, onProgress }: RestoreOptions = {},
): Promise<BackupHeader> {
  const header = await checkBackup(path, onProgress);
  const steps = await migrationsAround(header, path, migrations);
  const sql = postgres(url, {
    max: 1,
    prepare: false,
    onnotice: () => undefined,
    connection: { application_name: 'ergograph restore' },
  });
  try {
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${migrationLock})`;
      await changeShardsInTurn(tx);
      await tx`set local datestyle = 'ISO, YMD'`;
      await tx`set local statement_timeout = 0`;
      await clearTarget(tx, { replace, migrations });
      await makeRecord(tx);
      for (const migration of steps.before) await applyMigration(tx, migration);
      await load(tx, header, path, onProgress);
      for (const migration of steps.after) await applyMigration(tx, migration);
    });
    await migrateQueue(sql, url);
  } finally {
    await sql.end({ timeout: 5 });
  }
  return header;
}

/** The migrations whose schema the backup has, and those that came after it. */
async function migrationsAround(header: BackupHeader, path: string, folder: string) {
  const known = await readMigrations(folder);
  const unknown = header.migrations.some((when) => !known.some((each) => each.when === when));
  if (unknown) {
    throw new AppError(
      'conflict',
      `${path} was written by a newer Ergograph (${header.version}); restore it with that version.`,
    );
  }
  const before = known.filter(({ when }) => header.migrations.includes(when));
  return { before, after: known.filter((migration) => !before.includes(migration)) };
}

async function load(
  tx: postgres.TransactionSql,
  header: BackupHeader,
  path: string,
  onProgress: Progress | undefined,
): Promise<void> {
  await assertSameTables(tx, header, path);
  const names = header.tables.map(({ name }) => name);
  const bringBack = await setAside(tx, names);
  const take = (table: BackupTable, blocks: AsyncIterable<Buffer>) => copyIn(tx, table, blocks);
  await readBackup(path, take, { step: 'Restoring', onProgress });
  for (const statement of bringBack) await tx.unsafe(statement);
  for (const { name, rows } of header.tables) {
    const [counted] = await tx<{ rows: string }[]>`select count(*) as rows from ${tx(name)}`;
    if (Number(counted?.rows) !== rows) throw damaged(path);
    await tx`analyze ${tx(name)}`;
  }
}

async function assertSameTables(
  tx: postgres.TransactionSql,
  { tables }: BackupHeader,
  path: string,
): Promise<void> {
  const facts = (all: readonly { name: string; columns: readonly string[] }[]) =>
    all.map(({ name, columns }) => `${name}(${[...columns].sort()})`).sort();
  if (facts(tables).join() !== facts(await tablesOf(tx)).join()) throw damaged(path);
}

async function copyIn(
  tx: postgres.TransactionSql,
  { name, columns }: BackupTable,
  blocks: AsyncIterable<Buffer>,
): Promise<void> {
  const rows = await tx.unsafe(`copy ${copyTarget(name, columns)} from stdin`).writable();
  let refusal: Error | undefined;
  rows.on('error', (error) => {
    refusal ??= error;
  });
  const write = (block: Buffer) =>
    new Promise<void>((resolve, reject) => {
      rows.write(block, (error) => (error ? reject(refusal ?? error) : resolve()));
    });
  try {
    for await (const block of blocks) await write(block);
  } catch (error) {
    rows.destroy(refusal ?? new Error('The backup could not be read.'));
    throw refusal ?? error;
  }
  rows.end();
  // Answered only after PostgreSQL has taken all rows; refused if it refused one of them.
  await tx`select 1`;
}
