import { refusal } from '@/lib/words/refusal';
import type { Said } from '@/lib/words/said';
import { columnName } from './stored-names';

type Header = {
  /** One name a column, each only once. */
  readonly columns: readonly string[];
  /** What was done to make them so, each in a sentence. */
  readonly notices: readonly Said[];
};

const mostColumns = 1_000;

/**
 * The names of the columns. A name that comes twice gets a number, an empty one
 * its place.
 *
 * @throws {AppError} `invalid` if there are more columns than can be mapped
 */
export function readHeader(cells: readonly string[]): Header {
  if (cells.length > mostColumns) {
    const values = { columns: cells.length, most: mostColumns };
    throw refusal('invalid', 'import-notices.too-many-columns', values);
  }
  const notices: Said[] = [];
  const taken = new Set<string>();
  const columns = cells.map((cell, at) => {
    const name = cell.trim() || columnName(at + 1);
    const free = freeName(name, taken);
    taken.add(free);
    if (cell.trim() === '')
      notices.push({
        key: 'import-notices.nameless-column',
        values: { number: at + 1, name: free },
      });
    else if (free !== name)
      notices.push({ key: 'import-notices.name-twice', values: { name, free } });
    return free;
  });
  return { columns, notices };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(candidate)) return candidate;
  }
}
