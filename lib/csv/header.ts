import { AppError } from '@/lib/errors';

type Header = {
  /** One name a column, each only once. */
  readonly columns: readonly string[];
  /** What was done to make them so, in sentences. */
  readonly notices: readonly string[];
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
    throw new AppError(
      'invalid',
      `The file has ${cells.length} columns; up to ${mostColumns} can be read. Is the delimiter right?`,
    );
  }
  const notices: string[] = [];
  const taken = new Set<string>();
  const columns = cells.map((cell, at) => {
    const name = cell.trim() || `Column ${at + 1}`;
    const free = freeName(name, taken);
    taken.add(free);
    if (cell.trim() === '')
      notices.push(`Column ${at + 1} has no name in the file; here it is “${free}”.`);
    else if (free !== name)
      notices.push(`More than one column is called “${name}”; a later one is “${free}” here.`);
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
