import type { MetricQuery } from '@/lib/metric-query';
import { type Bucket, daysIn, type Interval } from '@/lib/metrics/period';
import { countAnswers } from '@/lib/metrics/score-counts';
import { lowBase } from '@/lib/metrics/small-base';
import { bucketLabel, formatDay, formatPeriod } from '@/lib/words/dates';
import { formatShare } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { answersHref, onScale } from './links';
import type { MetricReport, ScoredBucket } from './metric-report';
import { bucketDays, partialWords } from './period-words';
import { type DrawnMark, marksIn } from './trend-marks';
import type { TrendSignal } from './trend-signal';

/** A trend as charts and tables take it: one point per bucket, each with the way to its answers. */
export function trendPoints(
  t: Words,
  buckets: readonly ScoredBucket[],
  { metric, series }: Pick<MetricReport, 'metric' | 'series'>,
  query: MetricQuery,
  found: TrendSignal | null = null,
  marks: readonly DrawnMark[] = [],
) {
  const narrowed = onScale(query, series);
  return buckets.map(({ bucket, score, counts, before }, place) => {
    const note = partialWords(t, bucket, query);
    const marked = marksIn(bucket, marks);
    const answers = countAnswers(counts);
    return {
      ...sparkPoint({ bucket, score }),
      start: bucket.start,
      from: bucketDays(bucket, query).from,
      end: bucket.end,
      label: labelOf(t, bucket, query),
      n: score?.n ?? 0,
      ...(note ? { note } : {}),
      ...(marked ? { marks: marked } : {}),
      ...(answers > 0
        ? { href: answersHref(narrowed, { metric, period: bucketDays(bucket, query) }) }
        : {}),
      ...(query.comparison ? { comparison: before?.value ?? null } : {}),
      bad: score ? formatShare(t, score.bands.negative, answers) : '–',
      ...signalOf(found, place),
      good: score ? formatShare(t, score.bands.positive, answers) : '–',
    };
  });
}

/** How far chance moves the bucket at a place, and what its point signals. */
function signalOf(found: TrendSignal | null, place: number) {
  const signal = found?.marks.get(place);
  const point = found?.chart?.points[place];
  if (!point || point.lower === null || point.upper === null) return { limits: null };
  const limits = { lower: point.lower, upper: point.upper };
  return signal ? { limits, signal: signal.words, inRun: signal.isRun } : { limits };
}

/** The days a point stands for: those of the week, or the name of the day, month or quarter. */
function labelOf(t: Words, bucket: Bucket, query: MetricQuery): string {
  if (query.interval === 'day') return formatDay(t, bucket.start);
  if (query.interval !== 'week') return bucketLabel(t, bucket.start, query.interval, query.today);
  const isAhead = bucket.start > query.today;
  return formatPeriod(
    t,
    isAhead ? { from: bucket.start, to: bucket.end } : bucketDays(bucket, query),
  );
}

/** A point of a small trend. */
export function sparkPoint({ bucket, score }: Pick<ScoredBucket, 'bucket' | 'score'>) {
  return {
    value: score?.value ?? null,
    low: score?.interval?.low ?? null,
    high: score?.interval?.high ?? null,
    partial: bucket.partial,
  };
}

const intervals: readonly Interval[] = ['day', 'week', 'month', 'quarter'];
const leastDays: Record<Interval, number> = { day: 1, week: 14, month: 60, quarter: 180 };

/**
 * The next longer interval, where the usual bucket has too few answers to be
 * judged and the period still holds several of the longer ones; else null.
 */
export function steadierInterval(
  buckets: readonly ScoredBucket[],
  { interval, period }: Pick<MetricQuery, 'interval' | 'period'>,
): { interval: Interval; usual: number } | null {
  const sizes = buckets
    .filter(({ bucket }) => !bucket.partial)
    .map(({ counts }) => countAnswers(counts))
    .filter((n) => n > 0)
    .sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)];
  const next = intervals[intervals.indexOf(interval) + 1];
  if (usual === undefined || usual >= lowBase || !next) return null;
  return daysIn(period) < leastDays[next] ? null : { interval: next, usual };
}
