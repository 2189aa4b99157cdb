import type { Said } from '@/lib/words/said';
import { beginning } from './beginning';
import type { RoleOf } from './mapping';
import { findNamed, type KnownName } from './workspace-facts';

/**
 * The touchpoint or channel of a line: its name, and whether the workspace has
 * it; `'left-out'` if the mapping says so; or why the line is refused.
 */
export type ReadPlace =
  | { name: string; known: boolean; code: string; refused: boolean }
  | { reason: Said }
  | 'left-out';

type Rule = Pick<RoleOf<'touchpoint'>, 'values' | 'empty' | 'unknown'>;

/** Reads the cells of a touchpoint or channel column; the same cell is looked up once. */
export function placeReader(
  what: 'touchpoint' | 'channel',
  { values, empty, unknown }: Rule,
  known: readonly KnownName[],
): (cell: string) => ReadPlace {
  const coded = new Map(Object.entries(values).map(([code, name]) => [plain(code), name]));
  const seen = new Map<string, ReadPlace>();

  function look(cell: string): ReadPlace {
    const code = cell.trim();
    const name = coded.has(plain(code)) ? coded.get(plain(code)) : code === '' ? empty : code;
    if (name === null && code !== '') return 'left-out';
    if (name === null || name === undefined)
      return { reason: { key: 'import-faults.no-place', values: { what } } };
    const found = findNamed(known, name);
    if (found) return { name: found.name, known: true, code, refused: false };
    return { name: beginning(name, 120), known: false, code, refused: unknown === 'refuse' };
  }

  return (cell) => {
    const before = seen.get(cell);
    if (before) return before;
    const place = look(cell);
    if (seen.size < 1_000) seen.set(cell, place);
    return place;
  };
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
