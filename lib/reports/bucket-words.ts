import type { Bucket, Day, Interval } from '@/lib/metrics/period';
import { bucketLabel, formatDay, formatDayOfYear, formatMonth } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** `13 April` for a day or the week that begins then, `April 2026`, `Q2 2026`; days of another year carry it. */
export function startWords(
  t: Words,
  { start }: Pick<Bucket, 'start'>,
  interval: Interval,
  today: Day,
): string {
  if (interval === 'quarter') return bucketLabel(t, start, interval, today);
  if (interval === 'month') return formatMonth(t, start);
  return start.slice(0, 4) === today.slice(0, 4) ? formatDayOfYear(t, start) : formatDay(t, start);
}

/** `in the week of 13 April`, `on 13 April`, `in April 2026`, `in Q2 2026`. */
export function inWords(t: Words, bucket: Bucket, interval: Interval, today: Day): string {
  return t('trend.in', { interval, start: startWords(t, bucket, interval, today) });
}

/** `12 weeks` */
export function bucketsWords(t: Words, n: number, interval: Interval): string {
  return t('figures.buckets', { n: formatCount(t, n), count: n, interval });
}
