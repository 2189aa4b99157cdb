import { z95 } from '@/lib/metrics/confidence';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import type { ForecastPoint } from './forecast';

/**
 * The forecast any other must beat: each period as the same place of the last
 * season, or, without a season (`period` 1), as the last value. Intervals
 * widen with the root of the seasons gone by; σ is the root mean square of the
 * changes from season to season. Not estimable (`too-short`) without a value
 * beyond one season.
 *
 * Source: R. Hyndman, G. Athanasopoulos, "Forecasting: Principles and
 * Practice", 3rd ed., 5.2 and 5.5.
 *
 * @throws {RangeError} unless the period is a whole number of at least 1
 */
export function naiveForecast(
  values: readonly number[],
  horizon: number,
  period = 1,
): Estimated<{ points: ForecastPoint[]; sigma: number }, 'too-short'> {
  const changes = seasonalChanges(values, period);
  if (changes.length === 0) return notEstimable('too-short');
  const sigma = Math.sqrt(changes.reduce((sum, change) => sum + change ** 2 / changes.length, 0));
  const points = naiveValues(values, horizon, period).map((value, h) => {
    const arm = z95 * sigma * Math.sqrt(Math.floor(h / period) + 1);
    return { value, low: value - arm, high: value + arm };
  });
  return { estimable: true, points, sigma };
}

/** The values of the naive forecast alone; needs one whole season. */
export function naiveValues(values: readonly number[], horizon: number, period = 1): number[] {
  return Array.from(
    { length: horizon },
    (_, h) => values[values.length - period + (h % period)] ?? Number.NaN,
  );
}

/**
 * Change of each value from the same place one season before.
 *
 * @throws {RangeError} unless the period is a whole number of at least 1
 */
export function seasonalChanges(values: readonly number[], period: number): number[] {
  if (!(Number.isInteger(period) && period >= 1)) throw new RangeError(`a season of ${period}`);
  return values.slice(period).map((value, i) => value - (values[i] ?? 0));
}
