import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { AppError } from '@/lib/errors';
import { placeTable } from './place-table';

type Migration = { readonly tag: string; readonly when: number; readonly text: string };
type Connection = postgres.Sql;

const folder = join(process.cwd(), 'db', 'migrations');

// Any number will do, as long as every version of Ergograph takes the same one.
const migrationLock = 4_237_291;

/**
 * Brings a database to the schema of this code: one transaction a migration,
 * one at a time whoever else tries. Returns the names of those it ran.
 *
 * @throws {AppError} `conflict` if the database is newer than this code
 */
export async function migrate(url: string, directory = folder): Promise<string[]> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: {
      application_name: 'ergograph migrate',
      // Citus changes the shards of a table one after another; plain Postgres ignores it.
      'citus.multi_shard_modify_mode': 'sequential',
    },
  });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await sql`create schema if not exists drizzle`;
    await sql`
      create table if not exists drizzle.__drizzle_migrations
        (id serial primary key, hash text not null, created_at bigint)`;
    const waiting = await pending(sql, directory);
    for (const migration of waiting) await run(sql, migration);
    return waiting.map(({ tag }) => tag);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * The migrations that this code has and the database lacks, in order.
 *
 * @throws {AppError} `conflict` if the database has one that this code does not know
 */
export async function pendingMigrations(sql: Connection, directory = folder): Promise<string[]> {
  return (await pending(sql, directory)).map(({ tag }) => tag);
}

async function pending(sql: Connection, directory: string): Promise<Migration[]> {
  const known = await readMigrations(directory);
  const done = await recorded(sql);
  const newest = known.at(-1)?.when ?? 0;
  if (done.some((when) => when > newest)) {
    throw new AppError(
      'conflict',
      'The database was made by a newer Ergograph; start that one, or restore a backup from before the update.',
    );
  }
  return known.filter(({ when }) => !done.includes(when));
}

async function recorded(sql: Connection): Promise<number[]> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return [];
  const rows = await sql`select created_at from drizzle.__drizzle_migrations`;
  return rows.map((row) => Number(row.created_at));
}

async function run(sql: Connection, { tag, when, text }: Migration): Promise<void> {
  const hash = createHash('sha256').update(text).digest('hex');
  try {
    await sql.begin(async (tx) => {
      const citus = (await tx`select 1 from pg_extension where extname = 'citus'`).length > 0;
      for (const statement of text.split('--> statement-breakpoint')) {
        await tx.unsafe(statement);
        if (citus) await placeTable(tx, statement);
      }
      await tx`
        insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`;
    });
  } catch (error) {
    throw new Error(`Migration ${tag} failed and was rolled back.`, { cause: error });
  }
}

async function readMigrations(directory: string): Promise<Migration[]> {
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
