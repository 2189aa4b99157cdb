import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import postgres from 'postgres';
import { pendingMigrations, recordedMigrations } from '@/db/migrate';
import { AppError } from '@/lib/errors';
import { type BackupHeader, firstLine, type TableSum } from './backup-format';
import { copyTarget, tablesOf } from './catalog-tables';
import { rowSum } from './row-sum';

export type Progress = (step: string, rowsDone: number, rows: number) => void;

export type WrittenBackup = { readonly header: BackupHeader; readonly bytes: number };

export type WriteOptions = {
  /** The version of this Ergograph, for people who find the file later. */
  version: string;
  now: Date;
  /** Where the migrations lie, if not in the working directory. */
  migrations?: string;
  onProgress?: Progress;
};

const blockBytes = 64 * 1024;

/**
 * Writes all tables into one file, as they were at one moment, while others go
 * on reading and writing. It gets its name when it is whole; until then it ends
 * in `.part`. Only its owner may read it, because it holds hashes of passwords.
 *
 * @throws {AppError} `conflict` if the file is there already or the database is
 *   newer than this code, `not-found` if the database holds no Ergograph
 */
export async function writeBackup(
  url: string,
  path: string,
  options: WriteOptions,
): Promise<WrittenBackup> {
  if (await stat(path).catch(() => null)) {
    throw new AppError('conflict', `${path} is there already; give the backup another name.`);
  }
  const part = `${path}.part`;
  try {
    await rm(part, { force: true });
    const header = await inSnapshot(url, async (tx) => {
      const found = await headerOf(tx, options);
      const file = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
      await pipeline(Readable.from(contents(tx, found, options)), createGzip(), file);
      return found;
    });
    await rename(part, path);
    return { header, bytes: (await stat(path)).size };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw writingProblem(error, path);
  }
}

function writingProblem(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('unavailable', `There is no space left for ${path}.`, { cause: error });
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('invalid', `The directory of ${path} is not there.`, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('invalid', `${path} cannot be written by this user.`, { cause: error });
    default:
      return error;
  }
}

/** Runs it on a connection that sees the database as it is now, to the end. */
async function inSnapshot(
  url: string,
  work: (tx: postgres.TransactionSql) => Promise<BackupHeader>,
): Promise<BackupHeader> {
  const sql = postgres(url, {
    max: 1,
    prepare: false,
    onnotice: () => undefined,
    connection: { application_name: 'ergograph backup' },
  });
  let failure: { error: unknown } | undefined;
  try {
    return await sql.begin('isolation level repeatable read read only', async (tx) => {
      await setFormats(tx);
      return work(tx).catch((error: unknown) => {
        failure = { error };
        // A table may be half sent; without this the connection would wait for its reader.
        void sql.end({ timeout: 0 });
        throw error;
      });
    });
  } catch (error) {
    throw failure?.error ?? error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Dates and numbers are written the same way whatever the settings of the server are. */
async function setFormats(tx: postgres.TransactionSql): Promise<void> {
  await tx`set local datestyle = 'ISO, YMD'`;
  await tx`set local extra_float_digits = 3`;
  await tx`set local statement_timeout = 0`;
}

async function headerOf(
  tx: postgres.TransactionSql,
  { version, now, migrations: folder }: WriteOptions,
): Promise<BackupHeader> {
  await pendingMigrations(tx, folder);
  const migrations = (await recordedMigrations(tx)).sort((a, b) => a - b);
  if (migrations.length === 0) {
    throw new AppError(
      'not-found',
      'The database holds no Ergograph, so there is nothing to save.',
    );
  }
  const tables = [];
  for (const table of await tablesOf(tx)) {
    const [counted] = await tx<{ rows: string }[]>`
      select count(*) as rows from ${tx(table.name)}`;
    tables.push({ ...table, rows: Number(counted?.rows) });
  }
  return { version, createdAt: now.toISOString(), migrations, tables };
}

async function* contents(
  tx: postgres.TransactionSql,
  header: BackupHeader,
  { onProgress = () => undefined }: WriteOptions,
): AsyncGenerator<Buffer> {
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  const sums: Record<string, TableSum> = {};
  let done = 0;
  yield Buffer.from(`${firstLine}\n${JSON.stringify(header)}\n`);
  for (const { name, columns } of header.tables) {
    const sum = rowSum();
    const copied = await tx.unsafe(`copy ${copyTarget(name, columns)} to stdout`).readable();
    for await (const block of inBlocks(copied)) {
      done += sum.add(block);
      yield Buffer.from(`${block.length}\n`);
      yield block;
      onProgress('Saving', done, rows);
    }
    // The driver pauses its socket when we are slower, and forgets to wake it for what follows the
    // last row: the answer that the copy is done.
    copied._read(0);
    yield Buffer.from('0\n');
    sums[name] = sum.total();
  }
  yield Buffer.from(`${JSON.stringify({ sums })}\n`);
}

/** PostgreSQL sends row by row; a block of many costs less. */
async function* inBlocks(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const row of rows) {
    waiting.push(row);
    bytes += row.length;
    if (bytes < blockBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}
