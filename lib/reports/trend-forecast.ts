import type { MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import type { Estimated } from '@/lib/metrics/estimated';
import { formatInterval, formatNumber, formatValue } from '@/lib/metrics/format';
import type { Steps } from '@/lib/metrics/numerics/steps';
import { addDays, type Bucket, bucketsOf, formatPeriod, type Interval } from '@/lib/metrics/period';
import {
  type EarnedForecast,
  type ForecastRefusal,
  forecastInSteps,
} from '@/lib/metrics/trend/forecast-that-earns-its-place';
import { inWords } from './bucket-words';
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
      label: interval === 'week' ? formatPeriod({ from: start, to: end }) : bucket.label,
      value: clip(point.value),
      low: point.low === null ? null : clip(point.low),
      high: point.high === null ? null : clip(point.high),
    };
  });
}

/** The ways of forecasting as a reader knows them. */
export const methodNames: Record<EarnedForecast['method'], string> = {
  simple: 'simple smoothing',
  damped: 'smoothing with a fading slope (damped Holt)',
  holt: 'smoothing with a slope (Holt)',
  'holt-winters': 'smoothing with a slope and a season (Holt–Winters)',
};

/** `“as last time”`, or the same place of the last season where that was the better guess. */
function naiveWords({ naive }: EarnedForecast): string {
  return naive.period > 1 ? '“as last season”' : '“as last time”';
}

/** `beats “as last time” by 12 % in backtest` */
export function backtestWords(found: EarnedForecast): string {
  const gain = 100 * (1 - found.backtest.rmse / found.naive.rmse);
  return `beats ${naiveWords(found)} by ${formatNumber(gain, 0)} % in backtest`;
}

/**
 * The forecast in a sentence, or why there is none.
 *
 * @example 'Forecast: 5.24 (5.10–5.38) in the week of 20 July, by simple smoothing; beats “as last time” by 12 % in backtest.'
 */
export function forecastSentence(
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
  if (!found.estimable) return `No forecast: ${refusalWords(found.reason, inputs, query)}.`;
  const last = ahead.at(-1);
  if (!last) return '';
  const { low, high } = last;
  const band =
    low === null || high === null ? '' : ` (${formatInterval({ low, high }, definition)})`;
  const where = inWords(last.bucket, query.interval, query.today);
  return `Forecast: ${formatValue(last.value, definition)}${band} ${where}, by ${methodNames[found.method]}; ${backtestWords(found)}.`;
}

function refusalWords(
  reason: ForecastRefusal,
  { values, horizon }: ForecastInputs,
  { interval }: Pick<MetricQuery, 'interval'>,
): string {
  const known = values.filter((value) => value !== null).length;
  switch (reason) {
    case 'gaps': {
      const gaps = values.length - known;
      return `${gaps} ${interval}${gaps === 1 ? ' has' : 's have'} no answers`;
    }
    case 'too-short':
      return `${16 + horizon} whole ${interval}s are needed, ${known} ${known === 1 ? 'is' : 'are'} there`;
    case 'no-spread':
      return `all ${interval}s are alike`;
    case 'not-better':
      return 'no method did better in a backtest than “as last time”';
  }
}
