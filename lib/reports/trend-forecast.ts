import type { MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import type { Estimated } from '@/lib/metrics/estimated';
import type { Steps } from '@/lib/metrics/numerics/steps';
import { addDays, type Bucket, bucketsOf, type Interval } from '@/lib/metrics/period';
import {
  type EarnedForecast,
  type ForecastRefusal,
  forecastInSteps,
} from '@/lib/metrics/trend/forecast-that-earns-its-place';
import { bucketLabel, formatPeriod } from '@/lib/words/dates';
import { formatInterval, formatNumber, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { bucketsWords, inWords } from './bucket-words';
import type { ScoredBucket } from './metric-report';

/** What a forecast is made from: whole buckets only, so that it holds until the next one is over. */
export type ForecastInputs = {
  readonly values: readonly (number | null)[];
  readonly horizon: number;
  readonly season: number;
};

/** A bucket ahead, with the place it has on the axis of the trend. */
type AheadPoint = {
  readonly at: number;
  readonly bucket: Bucket;
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
};

export type TrendForecast = Estimated<EarnedForecast, ForecastRefusal>;

/** How many buckets ahead of the one under way, and how many make a season; 1 for none. */
const horizons: Record<Interval, number> = { day: 7, week: 4, month: 3, quarter: 2 };
const seasons: Record<Interval, number> = { day: 7, week: 1, month: 12, quarter: 4 };
/** Older buckets say little of the next ones, and each costs time. */
const mostValues = 180;

/** The whole buckets of a trend that reaches to today; null for one that ended before. */
export function forecastInputs(
  buckets: readonly ScoredBucket[],
  { interval, today }: Pick<MetricQuery, 'interval' | 'today'>,
): ForecastInputs | null {
  const last = buckets.at(-1);
  if (!last || last.bucket.end < today) return null;
  const values = wholeBuckets(buckets).map(({ score }) => score?.value ?? null);
  // The bucket under way is not over, so it is forecast as well.
  return {
    values: values.slice(-mostValues),
    horizon: horizons[interval] + 1,
    season: seasons[interval],
  };
}

function wholeBuckets(buckets: readonly ScoredBucket[]): readonly ScoredBucket[] {
  const from = buckets.findIndex(({ bucket }) => !bucket.partial);
  const to = buckets.findLastIndex(({ bucket }) => !bucket.partial);
  return from < 0 ? [] : buckets.slice(from, to + 1);
}

/** The forecast where it would have beaten “as last time”, or why there is none; tenths of a second in all. */
export function trendForecast({ values, horizon, season }: ForecastInputs): Steps<TrendForecast> {
  return forecastInSteps(values, { horizon, period: season });
}

/** The points of a forecast on the axis of its trend, cut to what the value can be. */
export function aheadPoints(
  t: Words,
  { points }: EarnedForecast,
  buckets: readonly ScoredBucket[],
  { range: [least, most] }: Definition,
  { interval, weekStart, today }: Pick<MetricQuery, 'interval' | 'weekStart' | 'today'>,
): AheadPoint[] {
  const last = buckets.findLastIndex(({ bucket }) => !bucket.partial);
  const from = buckets[last]?.bucket.end;
  if (from === undefined) return [];
  const longest = { day: 1, week: 7, month: 31, quarter: 92 }[interval];
  const period = { from: addDays(from, 1), to: addDays(from, longest * points.length) };
  const ahead = bucketsOf(period, interval, weekStart, today).slice(0, points.length);
  const clip = (value: number) => Math.min(most, Math.max(least, value));
  return ahead.flatMap((bucket, step) => {
    const point = points[step];
    if (!point) return [];
    const { start, end } = bucket;
    return {
      at: last + 1 + step,
      bucket,
      label:
        interval === 'week'
          ? formatPeriod(t, { from: start, to: end })
          : bucketLabel(t, start, interval, today),
      value: clip(point.value),
      low: point.low === null ? null : clip(point.low),
      high: point.high === null ? null : clip(point.high),
    };
  });
}

/** The way of forecasting as a reader knows it: `simple smoothing`. */
export function methodName(t: Words, { method }: Pick<EarnedForecast, 'method'>): string {
  return t(`trend.method-${method}`);
}

/** `beats “as last time” by 12 % in backtest`; last time is the last season where that was the better guess. */
export function backtestWords(t: Words, { backtest, naive }: EarnedForecast): string {
  const gain = 100 * (1 - backtest.rmse / naive.rmse);
  return t('trend.backtest', {
    naive: naive.period > 1 ? 'season' : 'time',
    gain: t('figures.percent', { n: formatNumber(t, gain, 0) }),
  });
}

/**
 * The forecast in a sentence, or why there is none.
 *
 * @example 'Forecast: 5.24 (5.10–5.38) in the week of 20 July, by simple smoothing; beats “as last time” by 12 % in backtest.'
 */
export function forecastSentence(
  t: Words,
  found: TrendForecast,
  {
    inputs,
    ahead,
    definition,
    query,
  }: {
    inputs: ForecastInputs;
    ahead: readonly AheadPoint[];
    definition: Definition;
    query: Pick<MetricQuery, 'interval' | 'today'>;
  },
): string {
  if (!found.estimable) return refusalWords(t, found.reason, inputs, query);
  const last = ahead.at(-1);
  if (!last) return '';
  const { low, high } = last;
  const value = formatValue(t, last.value, definition);
  const band = low === null || high === null ? null : formatInterval(t, { low, high }, definition);
  return t('trend.forecast', {
    value: band === null ? value : t('trend.value-band', { value, band }),
    where: inWords(t, last.bucket, query.interval, query.today),
    method: methodName(t, found),
    backtest: backtestWords(t, found),
  });
}

function refusalWords(
  t: Words,
  reason: ForecastRefusal,
  { values, horizon }: ForecastInputs,
  { interval }: Pick<MetricQuery, 'interval'>,
): string {
  const known = values.filter((value) => value !== null).length;
  switch (reason) {
    case 'gaps': {
      const gaps = values.length - known;
      return t('trend.no-forecast-gaps', { buckets: bucketsWords(t, gaps, interval), count: gaps });
    }
    case 'too-short':
      return t('trend.no-forecast-short', {
        needed: 16 + horizon,
        interval,
        known,
        count: known,
      });
    case 'no-spread':
      return t('trend.no-forecast-alike', { interval });
    case 'not-better':
      return t('trend.no-forecast-worse');
  }
}
