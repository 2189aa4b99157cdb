import { describe, expect, test } from 'vitest';
import type { Estimated } from '@/lib/metrics/estimated';
import { normalFrom, seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { backtestForecast, type Forecaster } from './backtest-forecast';
import { airPassengers } from './fixtures';
import { forecast } from './forecast';
import { forecastThatEarnsItsPlace } from './forecast-that-earns-its-place';
import { holt } from './holt';
import { naiveForecast, naiveValues } from './naive-forecast';
import { simpleSmoothing } from './simple-smoothing';
import type { Smoothing } from './smoothing';

function values(found: Estimated<Smoothing, string>, ahead: number): number[] | null {
  return found.estimable ? forecast(found, ahead).map(({ value }) => value) : null;
}

describe('naiveForecast', () => {
  test('the last value, with an interval that widens by the root', () => {
    const found = naiveForecast([3, 5, 4, 6], 4);
    if (!found.estimable) throw new Error(found.reason);
    expect(found.sigma).toBeCloseTo(Math.sqrt((4 + 1 + 4) / 3), 12);
    expect(found.points.map(({ value }) => value)).toEqual([6, 6, 6, 6]);
    const arms = found.points.map(({ value, high }) => (high ?? 0) - value);
    expect((arms[3] ?? 0) / (arms[0] ?? 1)).toBeCloseTo(2, 12);
  });

  test('the same place of the last season', () => {
    const found = naiveForecast([1, 9, 2, 8, 3], 3, 2);
    if (!found.estimable) throw new Error(found.reason);
    expect(found.points.map(({ value }) => value)).toEqual([8, 3, 8]);
    const arms = found.points.map(({ value, high }) => (high ?? 0) - value);
    expect(arms[1]).toBeCloseTo(arms[0] ?? 0, 12);
    expect((arms[2] ?? 0) / (arms[0] ?? 1)).toBeCloseTo(Math.SQRT2, 12);
  });

  test('needs a value beyond one season', () => {
    expect(naiveForecast([], 1)).toMatchObject({ reason: 'too-short' });
    expect(naiveForecast([1, 2], 1, 2)).toMatchObject({ reason: 'too-short' });
    expect(() => naiveForecast([1, 2], 1, 0)).toThrow(RangeError);
    expect(naiveValues([1], 1, 2)).toEqual([Number.NaN]);
  });
});

describe('backtestForecast', () => {
  const naive = (history: readonly number[], horizon: number) => naiveValues(history, horizon);

  test('by hand: naive on 1, 2, 4, 7 from the second value', () => {
    expect(backtestForecast([1, 2, 4, 7], naive, { first: 2 })).toEqual({
      estimable: true,
      rmse: expect.closeTo(Math.sqrt((4 + 9) / 2), 12),
      mae: expect.closeTo(2.5, 12),
      mase: expect.closeTo(2.5 / 2, 12),
      forecasts: 2,
    });
    expect(backtestForecast([1, 2, 4, 7], naive, { first: 2, mostOrigins: 1 })).toMatchObject({
      mae: 3,
      forecasts: 1,
    });
    expect(backtestForecast([1, 2, 4, 7], naive, { first: 2, horizon: 2 })).toMatchObject({
      forecasts: 2,
      mae: expect.closeTo(3.5, 12),
    });
  });

  test('sees only the past', () => {
    const seen: number[] = [];
    const spy = (history: readonly number[]) => {
      seen.push(history.length);
      return [0];
    };
    backtestForecast([1, 2, 3, 4, 5], spy, { first: 3 });
    expect(seen).toEqual([3, 4]);
  });

  test('too short, refused, and a series that never changes', () => {
    expect(backtestForecast([1, 2], naive, { first: 2 })).toMatchObject({ reason: 'too-short' });
    expect(backtestForecast([1, 2], naive, { first: 0 })).toMatchObject({ reason: 'too-short' });
    expect(backtestForecast([1, 2], naive, { first: 1 })).toMatchObject({ forecasts: 1 });
    expect(backtestForecast([1, 2, 3], () => null, { first: 2 })).toMatchObject({
      reason: 'refused',
    });
    expect(backtestForecast([5, 5, 5], naive, { first: 2 })).toMatchObject({ rmse: 0, mase: null });
    expect(backtestForecast([5, 6, 5], naive, { first: 2, period: 3 })).toMatchObject({
      mase: null,
    });
  });
});

describe('forecastThatEarnsItsPlace', () => {
  test('a steady level with noise: smoothing beats the last value', () => {
    const random = seededRandom(3);
    const series = Array.from({ length: 60 }, () => 50 + 5 * normalFrom(random));
    const found = forecastThatEarnsItsPlace(series, { horizon: 2 });
    // The newest 12 origins, two periods ahead of each.
    expect(found).toMatchObject({
      estimable: true,
      backtest: { forecasts: 24 },
      naive: { forecasts: 24, period: 1 },
    });
  });

  test('a season beyond the noise: Holt–Winters, beside the better of two naive forecasts', () => {
    const figures = [10, -5, 3, -8];
    const noise = [1, -1, 0, 2, -2, 1, 0, -1];
    const series = Array.from(
      { length: 24 },
      (_, i) => 100 + i + (figures[i % 4] ?? 0) + (noise[(5 * i) % 8] ?? 0) / 2,
    );
    const found = forecastThatEarnsItsPlace(series, { horizon: 2, period: 4 });
    if (!found.estimable) throw new Error(found.reason);
    expect(found.method).toBe('holt-winters');
    // From the half of the series on: 11 origins, two periods ahead of each.
    const naive = backtestForecast(series, (past, ahead) => naiveValues(past, ahead, 4), {
      first: 12,
      horizon: 2,
    });
    expect({ estimable: true, ...found.naive }).toEqual({ ...naive, period: 4 });
    expect(found.naive.forecasts).toBe(22);
    expect(found.backtest.forecasts).toBe(22);
    expect(found.points).toHaveLength(2);
    found.points.forEach(({ value }, h) => {
      expect(Math.abs(value - (124 + h + (figures[h] ?? 0)))).toBeLessThan(1.5);
    });
  });

  test('a climb: Holt, on from where the line is', () => {
    const series = Array.from({ length: 18 }, (_, i) => 10 + 3 * i + (i % 3) / 10);
    const found = forecastThatEarnsItsPlace(series, { horizon: 2, period: 12 });
    if (!found.estimable) throw new Error(found.reason);
    expect(found.method).toBe('holt');
    expect(found.points[1]?.value).toBeCloseTo(10 + 3 * 19.03, 0);
  });

  test('steps that nothing foretells: nothing beats the last value', () => {
    const series = [5, 5, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9, 9, 4, 4, 4, 4, 4, 4, 4];
    expect(forecastThatEarnsItsPlace(series, { horizon: 1 })).toEqual({
      estimable: false,
      reason: 'not-better',
    });
  });

  const simple = (past: readonly number[], ahead: number) => values(simpleSmoothing(past), ahead);
  const newerHalf = { first: 10, horizon: 1 };
  const of = (series: readonly number[], way: Forecaster) => {
    const found = backtestForecast(series, way, newerHalf);
    if (!found.estimable) throw new Error(found.reason);
    const { rmse, mae, mase, forecasts } = found;
    return { rmse, mae, mase, forecasts };
  };
  const shareOfNaive = (series: readonly number[], error: 'rmse' | 'mae') =>
    of(series, simple)[error] / of(series, naiveValues)[error];

  test('a root mean square error 4 % below is no gain', () => {
    const series = [49, 50, 62, 58, 56, 50, 47, 51, 36, 34, 37, 47, 42, 49, 40, 44, 42, 35, 35, 31];
    expect(shareOfNaive(series, 'rmse')).toBeGreaterThan(0.95);
    expect(shareOfNaive(series, 'rmse')).toBeLessThan(1);
    expect(shareOfNaive(series, 'mae')).toBeLessThan(1);
    expect(forecastThatEarnsItsPlace(series, { horizon: 1 })).toMatchObject({
      reason: 'not-better',
    });
  });

  test('nor is one 9 % below whose mean absolute error is above', () => {
    const series = [71, 51, 51, 51, 51, 71, 50, 70, 51, 70, 51, 51, 51, 51, 71, 70, 52, 52, 50, 50];
    expect(shareOfNaive(series, 'rmse')).toBeLessThan(0.95);
    expect(shareOfNaive(series, 'mae')).toBeGreaterThan(1);
    expect(forecastThatEarnsItsPlace(series, { horizon: 1 })).toMatchObject({
      reason: 'not-better',
    });
  });

  test.each<[string, Forecaster, number[]]>([
    [
      'simple',
      simple,
      [61, 50, 48, 57, 58, 56, 60, 59, 60, 48, 49, 57, 60, 50, 67, 67, 50, 58, 74, 64],
    ],
    [
      'damped',
      (past, ahead) => values(holt(past, { phi: 'fitted' }), ahead),
      [17, 19, 26, 29, 38, 31, 29, 31, 38, 38, 42, 48, 53, 41, 52, 58, 53, 59, 54, 61],
    ],
    [
      'holt',
      (past, ahead) => values(holt(past), ahead),
      [15, 20, 27, 29, 25, 25, 33, 37, 38, 33, 43, 43, 41, 52, 38, 50, 49, 56, 55, 53],
    ],
  ])('%s is named with its own backtest, beside the naive one', (method, way, series) => {
    const found = forecastThatEarnsItsPlace(series, { horizon: 1 });
    expect(found).toMatchObject({
      method,
      backtest: of(series, way),
      naive: { ...of(series, naiveValues), period: 1 },
      points: [{ value: way(series, 1)?.[0] }],
    });
  });

  test('a season is looked for once an origin is left after two whole ones', () => {
    const of = (months: number) =>
      forecastThatEarnsItsPlace(airPassengers.slice(0, months), { horizon: 2, period: 12 });
    expect(of(26)).toEqual({ estimable: false, reason: 'not-better' });
    // Forecast from the 25th month alone, two months ahead.
    expect(of(27)).toMatchObject({ method: 'holt-winters', naive: { forecasts: 2 } });
  });

  test('what cannot be forecast says why', () => {
    const long = Array.from({ length: 30 }, (_, i) => i % 4);
    const refused = (series: (number | null)[], reason: string) =>
      expect(forecastThatEarnsItsPlace(series, { horizon: 2, period: 12 })).toEqual({
        estimable: false,
        reason,
      });
    refused([...long, null], 'gaps');
    refused(long.slice(0, 17), 'too-short');
    refused([], 'too-short');
    refused(Array(40).fill(7), 'no-spread');
    expect(() => forecastThatEarnsItsPlace(long, { horizon: 0 })).toThrow(RangeError);
  });

  test('below two whole seasons no seasonal model is tried', () => {
    const year = airPassengers.slice(0, 23);
    const found = forecastThatEarnsItsPlace(year, { horizon: 2, period: 12 });
    if (found.estimable) expect(found.method).not.toBe('holt-winters');
    else expect(found.reason).toBe('not-better');
  });
});
