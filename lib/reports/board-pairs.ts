import type { CountsRow } from '@/db/queries/score-counts';
import { notStated } from './board-shape';

/** A place of the board; null is the total. */
export type Pair = { row: string | null; column: string | null };

/** A counted row whose missing attributes have a key of their own, as null is the total. */
export function stated(row: CountsRow): CountsRow {
  return { ...row, group: row.group.map((key) => key ?? notStated) };
}

/** The rows of a cell or, where a key is null, of a total. */
export function byPair(rows: readonly CountsRow[]): (pair: Pair) => readonly CountsRow[] {
  const found = new Map<string | null, Map<string | null, CountsRow[]>>();
  for (const row of rows) {
    const [ofRow = null, ofColumn = null] = row.group;
    for (const own of [ofRow, null]) {
      const line = found.get(own) ?? new Map<string | null, CountsRow[]>();
      found.set(own, line);
      for (const column of [ofColumn, null]) {
        const cell = line.get(column);
        if (cell) cell.push(row);
        else line.set(column, [row]);
      }
    }
  }
  return ({ row, column }) => found.get(row)?.get(column) ?? [];
}
