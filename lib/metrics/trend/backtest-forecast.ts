import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { resultOf, type Steps } from '@/lib/metrics/numerics/steps';
import { seasonalChanges } from './naive-forecast';

/** Forecasts `horizon` periods from a history, or `null` if it cannot. */
export type Forecaster = (history: readonly number[], horizon: number) => readonly number[] | null;

/**
 * How a way of forecasting would have done. `rmse` and `mae` in the unit of
 * the values; `mase` is `mae` over the mean size of a change from season to
 * season (from period to period without one): below 1 it did better than naive
 * does one step ahead; `null` where the series never changes.
 */
export type Backtest = { rmse: number; mae: number; mase: number | null; forecasts: number };

/** What is tried: the first history's length, how far ahead, the season, and at most how many origins, newest kept. */
export type BacktestPlan = {
  first: number;
  horizon?: number;
  period?: number;
  mostOrigins?: number;
};

/**
 * Rolling-origin backtest: standing at each place from the `first`-th value
 * on, forecast the next `horizon` values from those before only, and compare.
 * Origins at which the forecaster refuses are left out.
 *
 * Not estimable: `too-short` if there is no origin; `refused` if the
 * forecaster refused at all of them.
 *
 * Sources: L. Tashman, International Journal of Forecasting 16, 2000; R.
 * Hyndman, A. Koehler, International Journal of Forecasting 22, 2006 (MASE).
 */
export function backtestForecast(
  values: readonly number[],
  forecaster: Forecaster,
  plan: BacktestPlan,
): Estimated<Backtest, 'too-short' | 'refused'> {
  return resultOf(backtestInSteps(values, forecaster, plan));
}

/** The same with a pause after each origin. */
export function* backtestInSteps(
  values: readonly number[],
  forecaster: Forecaster,
  { first, horizon = 1, period = 1, mostOrigins = Number.POSITIVE_INFINITY }: BacktestPlan,
): Steps<Estimated<Backtest, 'too-short' | 'refused'>> {
  const last = values.length - horizon;
  if (first < 1 || last < first) return notEstimable('too-short');
  const errors: number[] = [];
  for (let origin = Math.max(first, last - mostOrigins + 1); origin <= last; origin++) {
    const made = forecaster(values.slice(0, origin), horizon);
    made?.forEach((value, h) => {
      errors.push((values[origin + h] ?? 0) - value);
    });
    yield;
  }
  if (errors.length === 0) return notEstimable('refused');
  const mae = meanOf(errors.map(Math.abs));
  const scale = meanOf(seasonalChanges(values, period).map(Math.abs));
  return {
    estimable: true,
    rmse: Math.sqrt(meanOf(errors.map((error) => error ** 2))),
    mae,
    mase: scale > 0 ? mae / scale : null,
    forecasts: errors.length,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}
