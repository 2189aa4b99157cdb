import * as z from 'zod';
import { wallClock } from '@/lib/csv/wall-clock';
import { addMonths, dayParts, endOfMonth, firstOf, weekday } from '@/lib/metrics/calendar';
import {
  addDays,
  bucketStart,
  type Day,
  dayIn,
  type Period,
  presetPeriod,
  type WeekStart,
} from '@/lib/metrics/period';
import type { Words } from '@/lib/words/words';

const hour = z.number().int().min(0).max(23);

/**
 * How often something goes out, on the clock of the workspace. `weekday` is 0
 * for Sunday to 6; `date` is the day of the month, and in a shorter month its
 * last.
 */
export const schedule = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), hour }),
  z.object({ every: z.literal('week'), hour, weekday: z.number().int().min(0).max(6) }),
  z.object({ every: z.literal('month'), hour, date: z.number().int().min(1).max(31) }),
]);
export type Schedule = z.output<typeof schedule>;

/**
 * The first moment of a schedule after a given one. Where the clocks skip the
 * hour it goes as much later as they jump; where they show it twice, it goes
 * the first time only.
 *
 * @throws {RangeError} if there is no such time zone
 */
export function nextMoment(plan: Schedule, after: Date, timeZone: string): Date {
  let day = addDays(dayIn(after, timeZone), -1);
  for (;;) {
    day = firstDayFrom(plan, day);
    const at = momentOf(day, plan.hour, timeZone);
    if (at > after) return at;
    day = addDays(day, 1);
  }
}

/**
 * The last moment of a schedule up to now, from one that was due on: where a
 * server was away over several, only the last is made up for.
 */
export function latestMoment(plan: Schedule, due: Date, now: Date, timeZone: string): Date {
  let latest = due;
  for (;;) {
    const next = nextMoment(plan, latest, timeZone);
    if (next > now) return latest;
    latest = next;
  }
}

/**
 * The whole days that what goes out at a moment is about: yesterday, the last
 * whole week, the last calendar month.
 */
export function rangeOf(
  { every }: Schedule,
  at: Date,
  { timeZone, weekStart }: { timeZone: string; weekStart: WeekStart },
): Period {
  const today = dayIn(at, timeZone);
  switch (every) {
    case 'day':
      return presetPeriod('yesterday', today, null);
    case 'week': {
      const start = bucketStart(today, 'week', weekStart);
      return { from: addDays(start, -7), to: addDays(start, -1) };
    }
    case 'month':
      return presetPeriod('last-month', today, null);
  }
}

/** `Every day at 08:00`, `Every Monday at 08:00`, `On the 1st of every month at 08:00`. */
export function scheduleWords(t: Words, plan: Schedule): string {
  const time = `${String(plan.hour).padStart(2, '0')}:00`;
  switch (plan.every) {
    case 'day':
      return t('reports.every-day', { time });
    case 'week':
      return t('reports.every-week', { weekday: String(plan.weekday), time });
    case 'month':
      return monthlyWords(t, plan.date, time);
  }
}

function monthlyWords(t: Words, date: number, time: string): string {
  if (date === 31) return t('reports.every-month-end', { time });
  return t(date > 28 ? 'reports.every-month-or-last' : 'reports.every-month', { date, time });
}

/** The first day of a schedule that is not before a day. */
function firstDayFrom(plan: Schedule, day: Day): Day {
  switch (plan.every) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, (plan.weekday - weekday(day) + 7) % 7);
    case 'month': {
      const inThis = dateIn(day, plan.date);
      return inThis >= day ? inThis : dateIn(addMonths(firstOf(day, 1), 1), plan.date);
    }
  }
}

function dateIn(month: Day, date: number): Day {
  const last = endOfMonth(month);
  return addDays(firstOf(month, 1), Math.min(date, dayParts(last).date) - 1);
}

const anHour = 60 * 60 * 1000;

/**
 * The moment at which the clocks of a zone show an hour of a day: the first one
 * where they show it twice, that much later where they skip it.
 */
function momentOf(day: Day, hourOfDay: number, timeZone: string): Date {
  return wallClock(timeZone)(day, hourOfDay * anHour);
}
