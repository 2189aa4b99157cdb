import type { Told } from '@/lib/words/told';
import type { Placed } from './placed';
import type { RefusedCell } from './read-about';
import type { CsvRecord } from './read-records';

/** The trimmed cells of one column, empty where the file has no such column, and how they are refused. */
export function cellsOf(column: Placed | undefined): {
  text: (record: CsvRecord) => string;
  refuse: (value: string, reason: Told) => RefusedCell;
} {
  const name = column?.name ?? '';
  return {
    text: ({ cells }) => (column ? (cells[column.at] ?? '').trim() : ''),
    refuse: (value, reason) => ({ column: name, value, reason }),
  };
}
