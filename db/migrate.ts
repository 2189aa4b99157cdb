import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import postgres from 'postgres';
import { AppError } from '@/lib/errors';
import { placeTable } from './place-table';

export type Migration = { readonly tag: string; readonly when: number; readonly text: string };
type Connection = postgres.Sql | postgres.TransactionSql;

/** Where the migrations lie when the program runs in the checkout. */
export const migrationFolder = join(process.cwd(), 'db', 'migrations');

/** Any number will do, as long as every version of Ergograph takes the same one. */
export const migrationLock = 4_237_291;

/**
 * Brings a database to the schema of this code: one transaction a migration,
 * one at a time whoever else tries. Returns the names of those it ran.
 *
 * @throws {AppError} `conflict` if the database is newer than this code
 */
export async function migrate(url: string, directory = migrationFolder): Promise<string[]> {
  const sql = postgres(url, {
    max: 1,
    // A transaction pooler keeps no prepared statements, and nothing between two transactions.
    prepare: false,
    onnotice: () => undefined,
    connection: { application_name: 'ergograph migrate' },
  });
  try {
    const ran = [];
    for (let tag = await runNext(sql, directory); tag !== null; tag = await runNext(sql, directory))
      ran.push(tag);
    await migrateQueue(sql, url);
    return ran;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The queue brings its own tables up to date, also when this schema has nothing new. */
export async function migrateQueue(sql: postgres.Sql, url: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${migrationLock})`;
    await runMigrations({ connectionString: url, maxPoolSize: 1, logger: quiet });
  });
}

const quiet = new Logger(() => () => undefined);

/**
 * The migrations that this code has and the database lacks, in order.
 *
 * @throws {AppError} `conflict` if the database has one that this code does not know
 */
export async function pendingMigrations(
  sql: Connection,
  directory = migrationFolder,
): Promise<string[]> {
  return (await pending(sql, directory)).map(({ tag }) => tag);
}

async function pending(sql: Connection, directory: string): Promise<Migration[]> {
  const known = await readMigrations(directory);
  const done = await recordedMigrations(sql);
  const newest = known.at(-1)?.when ?? 0;
  if (done.some((when) => when > newest)) {
    throw new AppError(
      'conflict',
      'The database was made by a newer Ergograph; start that one, or restore a backup from before the update.',
    );
  }
  return known.filter(({ when }) => !done.includes(when));
}

/** When the migrations were written that a database has had, as the journal numbers them. */
export async function recordedMigrations(sql: Connection): Promise<number[]> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return [];
  const rows = await sql`select created_at from drizzle.__drizzle_migrations`;
  return rows.map((row) => Number(row.created_at));
}

/** Runs the oldest migration that is missing; null if none is. */
async function runNext(sql: postgres.Sql, directory: string): Promise<string | null> {
  return sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${migrationLock})`;
    await changeShardsInTurn(tx);
    await makeRecord(tx);
    const [migration] = await pending(tx, directory);
    if (!migration) return null;
    await applyMigration(tx, migration).catch((error: unknown) => {
      throw new Error(`Migration ${migration.tag} failed and was rolled back.`, { cause: error });
    });
    return migration.tag;
  });
}

/** Citus changes the shards of a table one after another; plain PostgreSQL ignores it. */
export async function changeShardsInTurn(tx: postgres.TransactionSql): Promise<void> {
  await tx`set local citus.multi_shard_modify_mode = 'sequential'`;
}

/** Where a database notes the migrations it has had. */
export async function makeRecord(sql: Connection): Promise<void> {
  await sql`create schema if not exists drizzle`;
  await sql`
    create table if not exists drizzle.__drizzle_migrations
      (id serial primary key, hash text not null, created_at bigint)`;
}

/** One migration with its note, in the transaction of the caller. */
export async function applyMigration(
  tx: postgres.TransactionSql,
  { when, text }: Migration,
): Promise<void> {
  const hash = createHash('sha256').update(text).digest('hex');
  const citus = (await tx`select 1 from pg_extension where extname = 'citus'`).length > 0;
  for (const statement of text.split('--> statement-breakpoint')) {
    await tx.unsafe(statement);
    if (citus) await placeTable(tx, statement);
  }
  await tx`
    insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`;
}

/** The migrations of this code, in order. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const journal: unknown = JSON.parse(
    await readFile(join(directory, 'meta/_journal.json'), 'utf8'),
  );
  return Promise.all(
    entriesOf(journal).map(async ({ tag, when }) => ({
      tag,
      when,
      text: await readFile(join(directory, `${tag}.sql`), 'utf8'),
    })),
  );
}

type Entry = { tag: string; when: number };

function entriesOf(journal: unknown): Entry[] {
  const entries = isObject(journal) && Array.isArray(journal.entries) ? journal.entries : [];
  if (entries.every(isEntry)) return entries;
  throw new Error('db/migrations/meta/_journal.json is not a journal of drizzle-kit.');
}

function isEntry(entry: unknown): entry is Entry {
  return isObject(entry) && typeof entry.tag === 'string' && typeof entry.when === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
