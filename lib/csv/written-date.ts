import { isDay } from '@/lib/metrics/calendar';
import type { Day } from '@/lib/metrics/period';

/**
 * How a column writes the time of the answer. `ISO` is year first, with any
 * separator; the slash forms take `/`, `.` and `-` alike, and all may be
 * followed by a time. `YYYYMMDD` is eight digits. `DD` is the day of a month named in the mapping.
 */
export const dateFormats = [
  'ISO',
  'YYYY-MM-DD',
  'YYYYMMDD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'unix-seconds',
  'unix-milliseconds',
  'DD',
] as const;
export type DateFormat = (typeof dateFormats)[number];

/** A clock reading of the file: no zone unless it was written. */
export type WrittenDate = {
  readonly day: Day;
  /** Milliseconds since midnight; null if only the day was written. */
  readonly time: number | null;
  /** Minutes east of UTC, if it was written. */
  readonly offset: number | null;
};

export type WrittenTime = Pick<WrittenDate, 'time' | 'offset'>;

/** A moment that needs no clock: seconds since 1970. */
type WrittenMoment = { readonly at: number };

const separator = '[-/.]';
const yearFirst = new RegExp(
  `^(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})(?:[T ,]+(.+))?$`,
);
const yearLast = new RegExp(
  `^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4}|\\d{2})(?:[T ,]+(.+))?$`,
);
const clock =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a date as a column writes it.
 *
 * @returns null if it is not written that way; `'no-such-day'` if it is, but
 *   there is no such day or time
 */
export function readDate(
  text: string,
  format: DateFormat,
  month: string | null = null,
): WrittenDate | WrittenMoment | 'no-such-day' | null {
  if (format === 'unix-seconds' || format === 'unix-milliseconds') return unix(text, format);
  if (format === 'DD') return dayOfMonth(text, month);
  if (format === 'YYYYMMDD') return compact(text);
  const isYearFirst = format === 'ISO' || format === 'YYYY-MM-DD';
  const parts = (isYearFirst ? yearFirst : yearLast).exec(text);
  if (!parts) return null;
  const [, a = '', b = '', c = '', rest] = parts;
  const day = isYearFirst
    ? dayOf(a, b, c)
    : format === 'DD/MM/YYYY'
      ? dayOf(c, b, a)
      : dayOf(c, a, b);
  const time = rest === undefined ? { time: null, offset: null } : readTime(rest.trim());
  if (time === null) return null;
  return day === null || time === 'no-such-time' ? 'no-such-day' : { day, ...time };
}

/** Reads a time of day: 24 hours or with AM and PM, seconds and offset as they come. */
export function readTime(text: string): WrittenTime | 'no-such-time' | null {
  const parts = clock.exec(text);
  if (!parts) return null;
  const [, hours = '', minutes = '', seconds = '0', fraction = '0', half, zone] = parts;
  const hour = half === undefined ? Number(hours) : twelveHours(Number(hours), half);
  if (hour === null || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return 'no-such-time';
  const time = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return { time: time + Math.floor(Number(`0.${fraction}`) * 1000), offset: offsetOf(zone) };
}

function twelveHours(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (!/\d/.test(zone)) return 0;
  const digits = zone.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function dayOf(year: string, month: string, date: string): Day | null {
  const century = year.length === 2 ? '20' : '';
  const day = `${century}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const known = days.get(day);
  if (known !== undefined) return known ? day : null;
  if (days.size > 10_000) days.clear();
  const real = isDay(day);
  days.set(day, real);
  return real ? day : null;
}

/** Days that were looked at, and whether there are such: a file names each of them many times. */
const days = new Map<string, boolean>();

function unix(text: string, format: DateFormat): WrittenMoment | null {
  if (!/^\d{1,16}(\.\d+)?$/.test(text)) return null;
  const at = Math.floor(Number(text) * (format === 'unix-seconds' ? 1000 : 1));
  return Number.isNaN(new Date(at).getTime()) ? null : { at };
}

function compact(text: string): WrittenDate | 'no-such-day' | null {
  const [, year = '', month = '', date = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === '') return null;
  const day = dayOf(year, month, date);
  return day === null ? 'no-such-day' : { day, time: null, offset: null };
}

function dayOfMonth(text: string, month: string | null): WrittenDate | 'no-such-day' | null {
  if (month === null || !/^\d{1,2}$/.test(text)) return null;
  const day = `${month}-${text.padStart(2, '0')}`;
  return isDay(day) ? { day, time: null, offset: null } : 'no-such-day';
}
