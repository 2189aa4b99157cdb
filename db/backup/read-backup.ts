import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { AppError } from '@/lib/errors';
import {
  type BackupHeader,
  type BackupTable,
  type BackupTrailer,
  damaged,
  firstLine,
  parseHeader,
  parseTrailer,
  type TableSum,
} from './backup-format';
import { rowSum } from './row-sum';
import type { Progress } from './write-backup';

const longestLine = 4 * 1024 * 1024;

/** Takes the rows of one table: as PostgreSQL's COPY wants them, block by block. */
export type TakeTable = (table: BackupTable, blocks: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a backup from end to end and compares every table with its count and
 * checksum.
 *
 * @throws {AppError} `invalid` with a sentence if it is no backup, or not as it was written
 */
export async function checkBackup(path: string, onProgress?: Progress): Promise<BackupHeader> {
  const drain: TakeTable = async (_, blocks) => {
    for await (const _block of blocks);
  };
  return readBackup(path, drain, { step: 'Checking', onProgress });
}

/**
 * Reads a backup and hands each table on, in the order of the file, as it comes
 * from the disk.
 *
 * @throws {AppError} `invalid` as `checkBackup`
 */
export async function readBackup(
  path: string,
  take: TakeTable,
  { step, onProgress = () => undefined }: { step: string; onProgress?: Progress | undefined },
): Promise<BackupHeader> {
  const chunks = unpacked(path);
  try {
    return await readTables(readBytes(chunks, path), path, take, { step, onProgress });
  } finally {
    await chunks.return(undefined);
  }
}

async function readTables(
  file: Bytes,
  path: string,
  take: TakeTable,
  { step, onProgress }: { step: string; onProgress: Progress },
): Promise<BackupHeader> {
  const header = await readHeader(file, path);
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  const sums = new Map<string, TableSum>();
  let done = 0;
  for (const table of header.tables) {
    const sum = rowSum();
    const blocks = blocksOf(file, path, (block) => {
      done += sum.add(block);
      onProgress(step, done, rows);
    });
    await take(table, blocks);
    sums.set(table.name, sum.total());
  }
  const trailer = parseTrailer(await file.line());
  if (!trailer || !(await file.atEnd()) || !agree(header, trailer, sums)) throw damaged(path);
  return header;
}

async function readHeader(file: Bytes, path: string): Promise<BackupHeader> {
  const first = await file.line();
  if (first !== firstLine && /^ERGOGRAPH BACKUP \d+$/.test(first)) {
    throw new AppError(
      'conflict',
      `${path} was written by a newer Ergograph; restore it with that.`,
    );
  }
  if (first !== firstLine) throw new AppError('invalid', `${path} is not a backup of Ergograph.`);
  const header = parseHeader(await file.line());
  if (!header) throw damaged(path);
  return header;
}

function agree(
  { tables }: BackupHeader,
  { sums }: BackupTrailer,
  read: ReadonlyMap<string, TableSum>,
): boolean {
  return tables.every(({ name, rows }) => {
    const found = read.get(name);
    return found?.rows === rows && sums[name]?.rows === rows && sums[name].sha256 === found.sha256;
  });
}

async function* blocksOf(
  file: Bytes,
  path: string,
  onBlock: (block: Buffer) => void,
): AsyncGenerator<Buffer> {
  for (;;) {
    const length = /^\d{1,9}$/.exec(await file.line())?.[0];
    if (length === undefined) throw damaged(path);
    if (length === '0') return;
    const block = await file.take(Number(length));
    onBlock(block);
    yield block;
  }
}

/** What the file holds, with a sentence for whatever keeps it from being read. */
async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of file.pipe(gunzip)) yield chunk;
  } catch (error) {
    throw readingProblem(error, path);
  } finally {
    file.destroy();
  }
}

function readingProblem(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new AppError('not-found', `There is no file ${path}.`);
  if (code === 'EACCES' || code === 'EISDIR') {
    return new AppError('invalid', `${path} cannot be read.`, { cause: error });
  }
  const isPacked = !(error instanceof Error && error.message === 'incorrect header check');
  return isPacked
    ? damaged(path, error)
    : new AppError('invalid', `${path} is not a backup of Ergograph.`, { cause: error });
}

type Bytes = {
  line(): Promise<string>;
  take(length: number): Promise<Buffer>;
  atEnd(): Promise<boolean>;
};

/** Lines and lengths out of chunks that end wherever they like. */
function readBytes(chunks: AsyncGenerator<Buffer>, path: string): Bytes {
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await chunks.next();
    if (!done) held = held.length === 0 ? value : Buffer.concat([held, value]);
    return !done;
  };
  const cut = (length: number, skip = 0) => {
    const taken = held.subarray(0, length);
    held = held.subarray(length + skip);
    return taken;
  };
  return {
    async line() {
      let end = held.indexOf('\n');
      while (end === -1) {
        if (held.length > longestLine || !(await more())) throw damaged(path);
        end = held.indexOf('\n');
      }
      return cut(end, 1).toString('utf8');
    },
    async take(length) {
      while (held.length < length) if (!(await more())) throw damaged(path);
      return cut(length);
    },
    atEnd: async () => held.length === 0 && !(await more()),
  };
}
