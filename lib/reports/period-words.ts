import type { MetricQuery } from '@/lib/metric-query';
import { addDays, type Bucket, bucketsOf, daysIn, type Period } from '@/lib/metrics/period';
import { formatPeriod } from '@/lib/words/dates';
import { paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/**
 * What the numbers of a page are over, in words.
 *
 * @example '27 March – 24 June 2026, today included, so the last week is partial. Compared with 27 December 2025 – 26 March 2026. London time.'
 */
export function periodWords(t: Words, query: MetricQuery): string {
  const { period, comparison, timeZone, answers } = query;
  return paragraph(t, [
    t('period.words', { period: formatPeriod(t, period), today: todayWords(t, query) }),
    comparison ? t('period.compared', { period: formatPeriod(t, comparison) }) : '',
    t('period.clock', { place: placeOf(timeZone) }),
    answers === 'latest' ? t('period.latest') : '',
  ]);
}

function todayWords(t: Words, { period, interval, weekStart, today }: MetricQuery): string {
  if (period.from > today) return t('period.to-come');
  if (period.to < today) return '';
  const cut = bucketsOf(period, interval, weekStart, today).some(
    ({ start, end, partial }) => partial && start <= today && today <= end,
  );
  return cut && interval !== 'day' ? t('period.today-partial', { interval }) : t('period.today');
}

/** `London` for `Europe/London`, `New York` for `America/New_York`; `UTC` stays. */
export function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** The days of a bucket that lie in the period, today the last of them. */
export function bucketDays({ start, end }: Bucket, { period, today }: MetricQuery): Period {
  const last = period.to < today ? period.to : today;
  return { from: start > period.from ? start : period.from, to: end < last ? end : last };
}

/** `partial, 3 of 7 days`, `partial, today so far`; null for a whole bucket. */
export function partialWords(t: Words, bucket: Bucket, query: MetricQuery): string | null {
  if (!bucket.partial) return null;
  if (bucket.start === bucket.end) return t('period.partial-today');
  const inside = Math.max(0, daysIn(bucketDays(bucket, query)));
  const all = daysIn({ from: bucket.start, to: bucket.end });
  return t('period.partial-days', { inside, all });
}

/** What the comparison is called in heads of columns and figures. */
export function comparisonWords(t: Words, { compare }: Pick<MetricQuery, 'compare'>): string {
  return t(compare === 'year' ? 'period.year-before' : 'period.period-before');
}

/** The year of days that ends with the last answer: a period that is sure to hold some. */
export function yearUntil(last: string): Period {
  return { from: addDays(last, -364), to: last };
}
