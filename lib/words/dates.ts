import { type Day, dayParts } from '@/lib/metrics/calendar';
import type { Interval, Period } from '@/lib/metrics/period';
import { formatters, type Words } from './words';

/** `24 June 2026` */
export function formatDay(t: Words, day: Day): string {
  return plain(longDays(t).format(instant(day)));
}

/** `27 March – 24 June 2026`, `1–24 June 2026`, `24 June 2026`: no word twice. */
export function formatPeriod(t: Words, { from, to }: Period): string {
  if (from === to) return formatDay(t, to);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (t.language === 'zh-Hant') {
    // The year comes first, so it is the second day that needs none.
    const last = sameYear ? formatDayOfYear(t, to) : formatDay(t, to);
    return `${formatDay(t, from)}至${sameMonth ? `${dayParts(to).date}日` : last}`;
  }
  if (sameMonth) return `${dayParts(from).date}–${formatDay(t, to)}`;
  return `${sameYear ? formatDayOfYear(t, from) : formatDay(t, from)} – ${formatDay(t, to)}`;
}

/** `24 June` */
export function formatDayOfYear(t: Words, day: Day): string {
  return inUtc(t, day, { day: 'numeric', month: 'long' });
}

/** `April 2026` */
export function formatMonth(t: Words, day: Day): string {
  return inUtc(t, day, { month: 'long', year: 'numeric' });
}

/** `24 Jun`, for places without room. */
export function shortDay(t: Words, day: Day): string {
  if (t.language !== 'en') return inUtc(t, day, { day: 'numeric', month: 'short' });
  return `${dayParts(day).date} ${englishMonth(t, day)}`;
}

/** `27 Dec – 26 Mar`, for places without room for years. */
export function shortPeriod(t: Words, { from, to }: Period): string {
  return from === to ? shortDay(t, to) : `${shortDay(t, from)} – ${shortDay(t, to)}`;
}

/** `24 Jun` (of a week: its first day), `Jun 2026`, `Q2 2026`; days of another year than today's carry it. */
export function bucketLabel(t: Words, start: Day, interval: Interval, today: Day): string {
  const { year, month } = dayParts(start);
  if (interval === 'quarter') {
    return t('figures.quarter', { quarter: Math.ceil(month / 3), year: String(year) });
  }
  if (interval === 'month') return shortMonth(t, start);
  if (start.slice(0, 4) === today.slice(0, 4)) return shortDay(t, start);
  if (t.language === 'en') return `${shortDay(t, start)} ${year}`;
  return inUtc(t, start, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `Jun 2026` */
export function shortMonth(t: Words, day: Day): string {
  if (t.language === 'en') return `${englishMonth(t, day)} ${dayParts(day).year}`;
  return inUtc(t, day, { month: 'short', year: 'numeric' });
}

/** `Sunday` for 0 … `Saturday` for 6, as it stands alone. */
export function weekdayName(t: Words, weekday: number): string {
  // 4 January 1970 was a Sunday.
  return inUtc(t, `1970-01-${String(4 + weekday).padStart(2, '0')}`, { weekday: 'long' });
}

/** `Jun`, as it stands alone. */
export function monthAlone(t: Words, day: Day): string {
  return t.language === 'en' ? englishMonth(t, day) : inUtc(t, day, { month: 'short' });
}

/** `24 Jun 2026, 14:05` on the clock of a time zone (IANA name). */
export function formatMoment(t: Words, at: Date, timeZone: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  return plain(formatters.getDateTimeFormat(t.customs, style).format(at));
}

/** `14:05` on the clock of a time zone; with `seconds` `14:05:09`. */
export function formatTime(t: Words, at: Date, timeZone: string, seconds = false): string {
  const style = { timeStyle: seconds ? 'medium' : 'short', timeZone } as const;
  return plain(formatters.getDateTimeFormat(t.customs, style).format(at));
}

/** Three letters each: what `Intl` calls short is “Sept” in British English. */
function englishMonth(t: Words, day: Day): string {
  return inUtc(t, day, { month: 'long' }).slice(0, 3);
}

function longDays(t: Words): Intl.DateTimeFormat {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return formatters.getDateTimeFormat(t.customs, style);
}

function inUtc(t: Words, day: Day, style: Intl.DateTimeFormatOptions): string {
  const format = formatters.getDateTimeFormat(t.customs, { ...style, timeZone: 'UTC' });
  return plain(format.format(instant(day)));
}

/** A day has no zone; it is counted as if it were one of UTC. */
function instant(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * Not every typeface has thin spaces, and texts are easier compared without them. The “г.” that
 * Russian puts after a year would stand before the full stop of a sentence.
 */
function plain(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ').replace(/\sг\./g, '');
}
