import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { resultOf, type Steps } from '@/lib/metrics/numerics/steps';
import { type Backtest, backtestInSteps, type Forecaster } from './backtest-forecast';
import { type ForecastPoint, forecast } from './forecast';
import { holt } from './holt';
import { holtWinters } from './holt-winters';
import { naiveValues } from './naive-forecast';
import { simpleSmoothing } from './simple-smoothing';
import type { Smoothing } from './smoothing';

/** The ways of forecasting that are tried against the naive one. */
export type ForecastMethod = 'simple' | 'damped' | 'holt' | 'holt-winters';

/** A forecast that beat the naive one, with both backtests. */
export type EarnedForecast = {
  method: ForecastMethod;
  points: ForecastPoint[];
  backtest: Backtest;
  naive: Backtest & { period: number };
};

/**
 * Why no forecast is shown. `gaps`: a period has no value; `too-short`: fewer
 * than 16 values more than the horizon; `no-spread`: all values alike;
 * `not-better`: nothing beat the naive forecast, which carries its backtest.
 */
export type ForecastRefusal = 'gaps' | 'too-short' | 'no-spread' | 'not-better';

type Way = { method: ForecastMethod; fit: (values: readonly number[]) => Smoothing | null };

const fewestValues = 16;
const mostOrigins = 12;

/** The root mean square error must fall by this share: less could be luck of the best of four. */
const leastGain = 0.05;

/**
 * A forecast only where it has earned its place: simple smoothing, Holt
 * damped and not, and, from three seasons on, Holt–Winters are backtested on
 * the newest origins (at most 12, in the newer half of the series) against the
 * naive forecast, and from two seasons on the seasonal naive one too,
 * whichever is better. The best is shown if its root mean square error is at
 * least 5 % below and its mean absolute error below that of the naive one;
 * else there is no forecast, and the last value is as good a guess as any.
 * Below two whole seasons no seasonal model is tried.
 *
 * @throws {RangeError} if the period or the horizon is not a whole number of at least 1
 */
export function forecastThatEarnsItsPlace(
  series: readonly (number | null)[],
  options: { horizon: number; period?: number },
): Estimated<EarnedForecast, ForecastRefusal> {
  return resultOf(forecastInSteps(series, options));
}

/** The same with a pause after each of its up to some fifty fits, the longest of which take milliseconds. */
export function* forecastInSteps(
  series: readonly (number | null)[],
  { horizon, period = 1 }: { horizon: number; period?: number },
): Steps<Estimated<EarnedForecast, ForecastRefusal>> {
  if (!(Number.isInteger(horizon) && horizon >= 1))
    throw new RangeError(`${horizon} periods ahead`);
  const values = series.filter((value) => value !== null);
  if (values.length < series.length) return notEstimable('gaps');
  if (values.length < fewestValues + horizon) return notEstimable('too-short');
  if (values.every((value) => value === values[0])) return notEstimable('no-spread');
  const seasonal = period > 1 && values.length > 2 * period + horizon;
  const first = seasonal
    ? Math.max(2 * period + 1, Math.ceil(values.length / 2))
    : Math.ceil(values.length / 2);
  const tryOut = (forecaster: Forecaster) =>
    backtestInSteps(values, forecaster, { first, horizon, mostOrigins });
  const naive = yield* bestNaive(seasonal ? [1, period] : [1], tryOut);
  if (!naive) return notEstimable('too-short');
  const winner = yield* bestWay(waysOf(period, seasonal), tryOut);
  const earned =
    winner &&
    winner.backtest.rmse < (1 - leastGain) * naive.rmse &&
    winner.backtest.mae < naive.mae;
  const fitted = earned ? winner.way.fit(values) : null;
  if (!winner || !fitted) return notEstimable('not-better');
  return {
    estimable: true,
    method: winner.way.method,
    points: forecast(fitted, horizon),
    backtest: winner.backtest,
    naive,
  };
}

function waysOf(period: number, seasonal: boolean): Way[] {
  const ways: Way[] = [
    { method: 'simple', fit: (values) => ifEstimable(simpleSmoothing(values)) },
    { method: 'damped', fit: (values) => ifEstimable(holt(values, { phi: 'fitted' })) },
    { method: 'holt', fit: (values) => ifEstimable(holt(values)) },
  ];
  if (!seasonal) return ways;
  return [
    ...ways,
    { method: 'holt-winters', fit: (values) => ifEstimable(holtWinters(values, { period })) },
  ];
}

function ifEstimable(found: Estimated<Smoothing, string>): Smoothing | null {
  return found.estimable ? found : null;
}

type TryOut = (forecaster: Forecaster) => Steps<Estimated<Backtest, string>>;

function* bestNaive(
  periods: readonly number[],
  tryOut: TryOut,
): Steps<EarnedForecast['naive'] | null> {
  const tried: EarnedForecast['naive'][] = [];
  for (const period of periods) {
    const found = yield* tryOut((history, horizon) => naiveValues(history, horizon, period));
    if (!found.estimable) continue;
    const { rmse, mae, mase, forecasts } = found;
    tried.push({ rmse, mae, mase, forecasts, period });
  }
  return tried.sort((a, b) => a.rmse - b.rmse)[0] ?? null;
}

function* bestWay(
  ways: readonly Way[],
  tryOut: TryOut,
): Steps<{ way: Way; backtest: Backtest } | null> {
  const tried: { way: Way; backtest: Backtest }[] = [];
  for (const way of ways) {
    const found = yield* tryOut((history, horizon) => {
      const fitted = way.fit(history);
      return fitted && forecast(fitted, horizon).map(({ value }) => value);
    });
    if (found.estimable) tried.push({ way, backtest: found });
  }
  return tried.sort((a, b) => a.backtest.rmse - b.backtest.rmse)[0] ?? null;
}
