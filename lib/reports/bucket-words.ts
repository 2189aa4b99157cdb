import { type Bucket, type Day, formatDay, type Interval } from '@/lib/metrics/period';

/** `13 April`; with its year where that is not today's. */
function dayWords(day: Day, today: Day): string {
  const words = formatDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d+$/, '') : words;
}

/** `13 April` for a day or the week that begins then, `April 2026`, `Q2 2026`. */
export function startWords(bucket: Bucket, interval: Interval, today: Day): string {
  if (interval === 'quarter') return bucket.label;
  if (interval === 'month') return formatDay(bucket.start).replace(/^\d+ /, '');
  return dayWords(bucket.start, today);
}

/** `in the week of 13 April`, `on 13 April`, `in April 2026`, `in Q2 2026`. */
export function inWords(bucket: Bucket, interval: Interval, today: Day): string {
  const start = startWords(bucket, interval, today);
  if (interval === 'day') return `on ${start}`;
  return interval === 'week' ? `in the week of ${start}` : `in ${start}`;
}

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
