import {
  addMonths,
  type Day,
  dayAt,
  dayNumber,
  dayParts,
  endOfMonth,
  firstOf,
  weekday,
} from './calendar';

export type { Day } from './calendar';

/** A stretch of whole calendar days, both ends included. */
export type Period = { readonly from: Day; readonly to: Day };

/** How long a bucket of a trend is. */
export type Interval = 'day' | 'week' | 'month' | 'quarter';

/** 0 Sunday, 1 Monday. */
export type WeekStart = 0 | 1;

/** A stretch of a trend: `start` and `end` of the whole day, week, month or quarter, both included. */
export type Bucket = {
  start: Day;
  end: Day;
  /** Whether the period cuts it, or it is not over yet: today counts as not over. */
  partial: boolean;
};

export const presetIds = [
  'today',
  'yesterday',
  'last-7-days',
  'last-30-days',
  'last-90-days',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'last-6-months',
  'last-12-months',
  'all-time',
] as const;
export type PresetId = (typeof presetIds)[number];

/**
 * The days of a preset. All that reach to the present include today. The last
 * 12 months are a rolling year: from 25 June to 24 June, so that each season
 * is in it once. All time begins on `first`, the day of the first answer.
 */
export function presetPeriod(id: PresetId, today: Day, first: Day | null): Period {
  switch (id) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return lastDays(addDays(today, -1), 1);
    case 'last-7-days':
      return lastDays(today, 7);
    case 'last-30-days':
      return lastDays(today, 30);
    case 'last-90-days':
      return lastDays(today, 90);
    case 'this-month':
      return { from: firstOf(today, 1), to: today };
    case 'last-month':
      return wholeBefore(today, 1);
    case 'this-quarter':
      return { from: firstOf(today, 3), to: today };
    case 'last-quarter':
      return wholeBefore(today, 3);
    case 'this-year':
      return { from: firstOf(today, 12), to: today };
    case 'last-year':
      return wholeBefore(today, 12);
    case 'last-6-months':
      return lastMonths(today, 6);
    case 'last-12-months':
      return lastMonths(today, 12);
    case 'all-time':
      return { from: first !== null && first < today ? first : today, to: today };
  }
}

/**
 * The period to compare with, as the calendar has it:
 * - this month, quarter, year: the same days of the one before, so that a part
 *   is compared with an equal part (1–24 June with 1–24 May; 31 March ends on
 *   the last of February);
 * - last 6 and 12 months: the 6 or 12 months before;
 * - whole months, chosen by preset or by hand: as many whole months before;
 * - else as many days directly before.
 */
export function periodBefore(period: Period, preset: PresetId | 'custom'): Period {
  switch (preset) {
    case 'this-month':
      return monthsEarlier(period, 1);
    case 'this-quarter':
      return monthsEarlier(period, 3);
    case 'this-year':
      return monthsEarlier(period, 12);
    case 'last-6-months':
      return rollingBefore(period, 6);
    case 'last-12-months':
      return rollingBefore(period, 12);
    default: {
      const months = wholeMonths(period);
      if (months === null) return lastDays(addDays(period.from, -1), daysIn(period));
      return { from: addMonths(period.from, -months), to: addDays(period.from, -1) };
    }
  }
}

/**
 * The same days of the calendar a year earlier; 29 February becomes the 28th.
 * Whole months stay whole months, so February 2025 has all 29 days of 2024.
 */
export function periodYearBefore(period: Period): Period {
  const { from, to } = monthsEarlier(period, 12);
  return { from, to: wholeMonths(period) === null ? to : endOfMonth(to) };
}

/** Every bucket a period touches, in order, without gap or overlap, empty ones too. */
export function bucketsOf(
  period: Period,
  interval: Interval,
  weekStart: WeekStart,
  today: Day,
): Bucket[] {
  const buckets: Bucket[] = [];
  let start = bucketStart(period.from, interval, weekStart);
  while (start <= period.to) {
    const next = nextStart(start, interval);
    const end = addDays(next, -1);
    const partial = start < period.from || end > period.to || end >= today;
    buckets.push({ start, end, partial });
    start = next;
  }
  return buckets;
}

/** First day of the bucket a day falls into. */
export function bucketStart(day: Day, interval: Interval, weekStart: WeekStart): Day {
  switch (interval) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((weekday(day) - weekStart + 7) % 7));
    case 'month':
      return firstOf(day, 1);
    case 'quarter':
      return firstOf(day, 3);
  }
}

/** The interval that gives a period a readable number of buckets, some 4 to 40. */
export function suggestedInterval(period: Period): Interval {
  const days = daysIn(period);
  if (days <= 31) return 'day';
  if (days <= 190) return 'week';
  return days <= 3 * 366 ? 'month' : 'quarter';
}

/** `n` days later, or earlier for negative `n`. */
export function addDays(day: Day, n: number): Day {
  return dayAt(dayNumber(day) + n);
}

/** Number of days, both ends included. */
export function daysIn({ from, to }: Period): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/**
 * The calendar day it is at an instant in a time zone (IANA name).
 *
 * @throws {RangeError} if there is no such time zone
 */
export function dayIn(now: Date, timeZone: string): Day {
  return calendarOf(timeZone).format(now);
}

// Building a formatter costs a hundred times what using it does, and every answer needs one.
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  // The Swedish way to write a date is ISO 8601.
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  calendars.set(timeZone, made);
  return made;
}

function nextStart(start: Day, interval: Interval): Day {
  switch (interval) {
    case 'day':
      return addDays(start, 1);
    case 'week':
      return addDays(start, 7);
    case 'month':
      return addMonths(start, 1);
    case 'quarter':
      return addMonths(start, 3);
  }
}

function lastDays(to: Day, days: number): Period {
  return { from: addDays(to, 1 - days), to };
}

function lastMonths(to: Day, months: number): Period {
  return { from: addDays(addMonths(to, -months), 1), to };
}

function wholeBefore(today: Day, months: 1 | 3 | 12): Period {
  const next = firstOf(today, months);
  return { from: addMonths(next, -months), to: addDays(next, -1) };
}

function monthsEarlier({ from, to }: Period, months: number): Period {
  return { from: addMonths(from, -months), to: addMonths(to, -months) };
}

function rollingBefore({ from, to }: Period, months: number): Period {
  return { from: addDays(addMonths(to, -2 * months), 1), to: addDays(from, -1) };
}

/** How many whole calendar months a period is, or `null` if it is not. */
function wholeMonths({ from, to }: Period): number | null {
  if (from !== firstOf(from, 1) || to !== endOfMonth(to)) return null;
  const [start, end] = [dayParts(from), dayParts(to)];
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}
