import type { Day } from '@/lib/metrics/period';
import type { ColumnProfile } from './profile';
import { type DateFormat, readDate } from './written-date';

/** Days that do not exist and other slips are some of every file. */
const nearlyAll = 0.8;

/** Whether most of a column can be read as dates, in whatever format. */
export function isDateColumn(column: ColumnProfile): boolean {
  return candidates(column).length > 0;
}

/**
 * The format in which a column writes its dates; null if it can be read in two
 * ways, as `03/04/2026` can when no day of the column is after the twelfth, or
 * when some days speak for one reading and some for the other.
 */
export function suggestDateFormat(column: ColumnProfile): DateFormat | null {
  const [best, second] = candidates(column);
  if (best === undefined) return null;
  const { dates, dayOrMonthFirst } = column;
  if (second !== undefined && (dates[second] === dates[best] || dates[best] < dayOrMonthFirst))
    return null;
  return best;
}

function candidates({ dates, looked }: ColumnProfile): DateFormat[] {
  const formats: readonly DateFormat[] = [
    'ISO',
    'DD/MM/YYYY',
    'MM/DD/YYYY',
    'unix-seconds',
    'unix-milliseconds',
    'YYYYMMDD',
  ];
  return formats
    .filter((format) => looked > 0 && dates[format] >= looked * nearlyAll)
    .sort((a, b) => dates[b] - dates[a]);
}

/** A date of the file that can be read in two ways, with both readings. */
export type OpenDate = {
  readonly line: number;
  readonly text: string;
  readonly dayFirst: Day;
  readonly monthFirst: Day;
};

/**
 * Dates that show the difference, if a column can be read with the day first
 * and with the month first; empty if only one reading fits it.
 */
export function openDates(column: ColumnProfile): OpenDate[] {
  const fitting = candidates(column);
  if (!fitting.includes('DD/MM/YYYY') || !fitting.includes('MM/DD/YYYY')) return [];
  return column.first.flatMap((text, at) => {
    const dayFirst = dayIn(text, 'DD/MM/YYYY');
    const monthFirst = dayIn(text, 'MM/DD/YYYY');
    const line = column.firstLines[at];
    if (!dayFirst || !monthFirst || dayFirst === monthFirst || line === undefined) return [];
    return [{ line, text, dayFirst, monthFirst }];
  });
}

function dayIn(text: string, format: DateFormat): Day | null {
  const read = readDate(text, format);
  return read !== null && read !== 'no-such-day' && 'day' in read ? read.day : null;
}
