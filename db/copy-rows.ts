import 'server-only';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { is } from 'drizzle-orm';
import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Db } from './client';

export type CopiedValue = string | number | null;

const pieceLength = 65_536;

/**
 * Writes rows into a table with COPY, the cheapest way in. There is no way to
 * pass over rows that are there already, so the table should be one that the
 * transaction has just made.
 *
 * @param into the table with its columns, e.g. `staged (n, day)`; never text from outside
 */
export async function copyRows(
  into: string,
  rows: Iterable<readonly CopiedValue[]>,
  tx: Db,
): Promise<void> {
  const { session } = tx._;
  // By its kind: a server holds several copies of the class, one a bundle.
  if (!is(session, PostgresJsSession)) throw new Error('COPY needs the postgres.js driver');
  const stream = await session.client.unsafe(`copy ${into} from stdin`).writable();
  const done = finished(stream);
  let piece = '';
  for (const row of rows) {
    piece += lineOf(row);
    if (piece.length < pieceLength) continue;
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
    piece = '';
  }
  stream.end(piece);
  await done;
}

function lineOf(row: readonly CopiedValue[]): string {
  let line = '';
  let between = '';
  for (const value of row) {
    line += between + cellOf(value);
    between = '\t';
  }
  return `${line}\n`;
}

const special = /[\\\t\n\r]/;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** A value as COPY writes it; `\N` is NULL, so a backslash of ours is always doubled. */
function cellOf(value: CopiedValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return special.test(value)
    ? value.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found)
    : value;
}
