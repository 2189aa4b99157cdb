import { AppError } from '@/lib/errors';

/**
 * A backup is one gzip stream: a line that says what it is, a line of JSON
 * about the whole, then for every table the rows as PostgreSQL copies them out,
 * in blocks that each say their length in a line before them and end with a
 * block of 0, and last a line of JSON with what was written.
 */
export const firstLine = 'ERGOGRAPH BACKUP 1';

/** One table of a backup: its columns in the order of the rows, and how many rows it has. */
export type BackupTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
};

export type BackupHeader = {
  /** The version of Ergograph that wrote it. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** The migrations the database had had, as the journal numbers them. */
  readonly migrations: readonly number[];
  readonly tables: readonly BackupTable[];
};

/** What was really written of a table: the rows, and the SHA-256 of their bytes in hexadecimal. */
export type TableSum = { readonly rows: number; readonly sha256: string };

export type BackupTrailer = { readonly sums: Readonly<Record<string, TableSum>> };

/** The line as a header; null if it is none. */
export function parseHeader(line: string): BackupHeader | null {
  const value = jsonOf(line);
  return isHeader(value) ? value : null;
}

/** The line as a trailer; null if it is none. */
export function parseTrailer(line: string): BackupTrailer | null {
  const value = jsonOf(line);
  return isTrailer(value) ? value : null;
}

/** The refusal of a file that is not what was written once. */
export function damaged(path: string, cause?: unknown): AppError {
  return new AppError(
    'invalid',
    `${path} is damaged or was cut off; the database was not changed. Use another backup.`,
    { cause },
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is BackupHeader {
  return (
    isObject(value) &&
    typeof value.version === 'string' &&
    typeof value.createdAt === 'string' &&
    Array.isArray(value.migrations) &&
    value.migrations.every((when) => typeof when === 'number') &&
    Array.isArray(value.tables) &&
    value.tables.every(isTable)
  );
}

function isTable(value: unknown): value is BackupTable {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    typeof value.rows === 'number' &&
    Array.isArray(value.columns) &&
    value.columns.every((column) => typeof column === 'string')
  );
}

function isTrailer(value: unknown): value is BackupTrailer {
  return isObject(value) && isObject(value.sums) && Object.values(value.sums).every(isSum);
}

function isSum(value: unknown): value is TableSum {
  return isObject(value) && typeof value.rows === 'number' && typeof value.sha256 === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
