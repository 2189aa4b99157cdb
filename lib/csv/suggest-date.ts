import type { ColumnProfile } from './profile';
import type { DateFormat } from './written-date';

/** Days that do not exist and other slips are some of every file. */
const nearlyAll = 0.8;

/** Whether most of a column can be read as dates, in whatever format. */
export function isDateColumn(column: ColumnProfile): boolean {
  return candidates(column).length > 0;
}

/**
 * The format in which a column writes its dates; null if it can be read in two
 * ways, as `03/04/2026` can when no day of the column is after the twelfth.
 */
export function suggestDateFormat(column: ColumnProfile): DateFormat | null {
  const [best, second] = candidates(column);
  if (best === undefined) return null;
  if (second !== undefined && column.dates[second] === column.dates[best]) return null;
  return best;
}

function candidates({ dates, looked }: ColumnProfile): DateFormat[] {
  const formats: readonly DateFormat[] = [
    'ISO',
    'DD/MM/YYYY',
    'MM/DD/YYYY',
    'unix-seconds',
    'unix-milliseconds',
  ];
  return formats
    .filter((format) => looked > 0 && dates[format] >= looked * nearlyAll)
    .sort((a, b) => dates[b] - dates[a]);
}
