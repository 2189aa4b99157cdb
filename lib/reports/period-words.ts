import type { MetricQuery } from '@/lib/metric-query';
import {
  addDays,
  type Bucket,
  bucketsOf,
  daysIn,
  formatPeriod,
  type Period,
} from '@/lib/metrics/period';

export const intervalNames = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
} as const;

/**
 * What the numbers of a page are over, in words.
 *
 * @example '27 March – 24 June 2026, today included, so the last week is partial. Compared with 27 December 2025 – 26 March 2026. London time.'
 */
export function periodWords(query: MetricQuery): string {
  const { period, comparison, timeZone, answers } = query;
  const once = answers === 'latest' ? ' Of each customer the latest answer counts.' : '';
  const compared = comparison ? ` Compared with ${formatPeriod(comparison)}.` : '';
  return `${formatPeriod(period)}${todayWords(query)}.${compared} ${placeOf(timeZone)} time.${once}`;
}

function todayWords({ period, interval, weekStart, today }: MetricQuery): string {
  if (period.from > today) return ', all of it still to come';
  if (period.to < today) return '';
  const cut = bucketsOf(period, interval, weekStart, today).some(
    ({ start, end, partial }) => partial && start <= today && today <= end,
  );
  const partial = cut && interval !== 'day' ? `, so the last ${interval} is partial` : '';
  return `, today included${partial}`;
}

/** `London` for `Europe/London`, `New York` for `America/New_York`; `UTC` stays. */
function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** The days of a bucket that lie in the period, today the last of them. */
export function bucketDays({ start, end }: Bucket, { period, today }: MetricQuery): Period {
  const last = period.to < today ? period.to : today;
  return { from: start > period.from ? start : period.from, to: end < last ? end : last };
}

/** `partial, 3 of 7 days`, `partial, today so far`; null for a whole bucket. */
export function partialWords(bucket: Bucket, query: MetricQuery): string | null {
  if (!bucket.partial) return null;
  if (bucket.start === bucket.end) return 'partial, today so far';
  const inside = Math.max(0, daysIn(bucketDays(bucket, query)));
  return `partial, ${inside} of ${daysIn({ from: bucket.start, to: bucket.end })} days`;
}

/** What the comparison is called in heads of columns and figures. */
export function comparisonWords({ compare }: MetricQuery): string {
  return compare === 'year' ? 'Year before' : 'Period before';
}

/** The year of days that ends with the last answer: a period that is sure to hold some. */
export function yearUntil(last: string): Period {
  return { from: addDays(last, -364), to: last };
}

/** `27 Dec – 26 Mar`, for places without room for years. */
export function shortPeriod({ from, to }: Period): string {
  const day = (text: string) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      new Date(text),
    );
  return from === to ? day(to) : `${day(from)} – ${day(to)}`;
}
