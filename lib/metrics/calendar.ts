/** A calendar day, `YYYY-MM-DD`, on the clock of the workspace: no time, no zone. */
export type Day = string;

/** Year, month (1–12) and day of the month. */
export type DayParts = { year: number; month: number; date: number };

const millisecondsADay = 86_400_000;

/** Whether a text is a day that exists: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, date] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= 28 || date <= lengthOf(Number(text.slice(0, 4)), month);
}

/** Days of a month, by the Gregorian rule for leap years. */
function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01, for counting with days.
 *
 * @throws {RangeError} if there is no such day
 */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`“${day}” is not a day like 2026-06-24`);
  return Date.parse(`${day}T00:00:00Z`) / millisecondsADay;
}

/** The day of a number made by `dayNumber`. */
export function dayAt(number: number): Day {
  return new Date(number * millisecondsADay).toISOString().slice(0, 10);
}

/** @throws {RangeError} if there is no such day */
export function dayParts(day: Day): DayParts {
  dayNumber(day);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  // Day 0, 1 January 1970, was a Thursday.
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** `n` months later, or earlier for negative `n`; 31 January + 1 month is the last of February. */
export function addMonths(day: Day, n: number): Day {
  const { year, month, date } = dayParts(day);
  const months = year * 12 + (month - 1) + n;
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${twoDigits((months % 12) + 1)}`;
  return `${first}-${twoDigits(Math.min(date, daysInMonth(`${first}-01`)))}`;
}

/** First day of the month, or of the quarter if `months` is 3, or of the year if 12. */
export function firstOf(day: Day, months: 1 | 3 | 12): Day {
  const { month } = dayParts(day);
  return addMonths(`${day.slice(0, 8)}01`, -((month - 1) % months));
}

/** Last day of the month of a day. */
export function endOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}${twoDigits(daysInMonth(day))}`;
}

function daysInMonth(day: Day): number {
  const { year, month } = dayParts(day);
  return lengthOf(year, month);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
