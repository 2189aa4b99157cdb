import { describe, expect, test } from 'vitest';
import { etsFilter } from './ets-filter';
import { forecast } from './forecast';
import { holt } from './holt';
import { holtWinters } from './holt-winters';
import { naiveForecast } from './naive-forecast';
import type { Smoothing } from './smoothing';

function estimated(
  found: ({ estimable: true } & Smoothing) | { estimable: false; reason: string },
) {
  if (!found.estimable) throw new Error(found.reason);
  return found;
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

describe('holtWinters with weights given', () => {
  const weights = { period: 2, start: 'first-season', alpha: 0.5, beta: 0.2, gamma: 0.3 } as const;

  // Level 15, slope 2, figures ∓5; then level + α · error, slope + β · (level − base), and
  // γ · (value − level) + (1 − γ) · figure.
  test('additive, step by step', () => {
    const found = estimated(holtWinters([10, 20, 14, 24, 18], weights));
    const fitted = [12, 22.8, 12.62, 24.848, 16.3242];
    expect(found.fitted).toEqual(near(fitted));
    expect(found.state.level).toBeCloseTo(21.4172 + 0.5 * 1.6758, 9);
    expect(found.state.slope).toBeCloseTo(1.5732 + 0.2 * 0.5 * 1.6758, 9);
    // Of five errors three go for the starting numbers.
    expect(found.freedom).toBe(2);
    const sse = [10, 20, 14, 24, 18].reduce((sum, x, i) => sum + (x - (fitted[i] ?? 0)) ** 2, 0);
    expect(found.sse).toBeCloseTo(sse, 9);
    expect(found.sigma).toBeCloseTo(Math.sqrt(sse / 2), 9);
  });

  test('multiplicative, step by step', () => {
    const found = estimated(
      holtWinters([10, 20, 14, 24, 18], { ...weights, season: 'multiplicative' }),
    );
    // 17 · ⅔; then level 17 − ½ · (4/3 ÷ ⅔) = 16, slope 1.8, and figure 0.3 · 10/16 + 0.7 · ⅔.
    expect(found.fitted.slice(0, 2)).toEqual(near([34 / 3, (17.8 * 4) / 3]));
    const second = 17.8 + (0.5 * (20 - (17.8 * 4) / 3)) / (4 / 3);
    const slope = 1.8 + 0.2 * (second - 17.8);
    expect(found.fitted[2]).toBeCloseTo((second + slope) * (0.3 * (10 / 16) + (0.7 * 2) / 3), 9);
  });

  test('weights that are fitted take a degree of freedom each', () => {
    const series = [10, 20, 14, 24, 18, 27, 19, 31];
    expect(estimated(holtWinters(series, weights)).freedom).toBe(5);
    expect(estimated(holtWinters(series, { ...weights, alpha: undefined })).freedom).toBe(4);
  });

  // The trend of 10, 20, 14, 24 by a moving average over two is 16 and 18: a line of slope 2 that
  // stood at 14 one place before them.
  test('from a decomposition, the first season is left out', () => {
    const found = estimated(
      holtWinters([10, 20, 14, 24, 18], { ...weights, start: 'decomposition' }),
    );
    expect(found.skipped).toBe(2);
    expect(found.fitted).toHaveLength(3);
    expect(found.start.level).toBeCloseTo(14, 9);
    expect(found.start.slope).toBeCloseTo(2, 9);
    // 20 lies 4 above 16, 14 lies 4 below 18.
    expect(found.start.seasonals).toEqual(near([-4, 4]));
    expect(found.fitted[0]).toBeCloseTo(14 + 2 - 4, 9);
  });

  test('nothing at or below 0 has ratios, from wherever it starts', () => {
    const season = { period: 2, season: 'multiplicative' } as const;
    for (const start of ['decomposition', 'first-season'] as const) {
      expect(holtWinters([5, 7, 5, 7, 0], { ...season, start })).toMatchObject({
        reason: 'not-positive',
      });
      expect(holtWinters([5, -7, 5, 7, 6], { ...season, start })).toMatchObject({
        reason: 'not-positive',
      });
    }
  });

  test.each([1, 0.5, 2.5])('a season of %d is refused', (period) => {
    expect(() => holtWinters([1, 2, 3, 4, 5, 6, 7], { period })).toThrow(RangeError);
  });
});

describe('holt', () => {
  test('fitted weights and starts take a degree of freedom each', () => {
    const series = [10, 13, 12, 16, 17, 19, 18, 23];
    const freedom = (options: Parameters<typeof holt>[1]) =>
      estimated(holt(series, options)).freedom;
    expect(freedom({ alpha: 0.5, beta: 0.1 })).toBe(6);
    expect(freedom({ alpha: 0.5 })).toBe(5);
    expect(freedom({})).toBe(4);
    expect(freedom({ phi: 'fitted' })).toBe(3);
  });

  test('an exponential trend starts at the ratio of the first two', () => {
    const found = estimated(holt([10, 12, 15, 18], { alpha: 0.5, beta: 0, trend: 'exponential' }));
    expect(found.start).toMatchObject({ level: 10, slope: 1.2 });
    // 10 · 1.2 is 2 too high: level 11; then 11 · 1.2.
    expect(found.fitted.slice(0, 2)).toEqual(near([12, 13.2]));
  });

  test('a start that is fitted finds the line, and the growth', () => {
    const line = [10, 13, 16, 19, 22, 25, 28];
    const found = estimated(holt(line, { alpha: 0, beta: 0, start: 'fitted' }));
    expect(found.start.level).toBeCloseTo(7, 2);
    expect(found.start.slope).toBeCloseTo(3, 2);
    const growth = line.map((_, i) => 100 * 1.1 ** i);
    const grown = estimated(
      holt(growth, { alpha: 0, beta: 0, start: 'fitted', trend: 'exponential' }),
    );
    expect(grown.start.level).toBeCloseTo(100 / 1.1, 1);
    expect(grown.start.slope).toBeCloseTo(1.1, 3);
  });
});

describe('intervals', () => {
  // Class 1 of Hyndman and others (2005): σ² (1 + Σ cⱼ²), cⱼ = α + β j + γ where j is whole seasons.
  test('of an additive season', () => {
    const found = etsFilter(
      [13, 8, 15, 12, 16, 11, 19, 13],
      { trend: 'A', season: 'A', period: 2 },
      { alpha: 0.4, beta: 0.12, gamma: 0.3 },
      { level: 10, slope: 1, seasonals: [2, -2] },
    );
    const sigma = found.sigma ?? Number.NaN;
    const shares = [0.4 + 0.12, 0.4 + 0.24 + 0.3, 0.4 + 0.36, 0.4 + 0.48 + 0.3];
    const arms = [0, 1, 2, 3, 4].map((h) => {
      const growth = shares.slice(0, h).reduce((sum, share) => sum + share ** 2, 1);
      return 1.959963984540054 * sigma * Math.sqrt(growth);
    });
    const points = forecast(found, 5);
    expect(points.map(({ value, high }) => (high ?? 0) - value)).toEqual(near(arms));
    expect(points.map(({ value, low }) => value - (low ?? 0))).toEqual(near(arms));
  });

  test('without a trend, β adds nothing', () => {
    const of = (beta: number) =>
      etsFilter(
        [4, 6, 5, 8],
        { trend: 'N', season: 'N' },
        { alpha: 0.5, beta },
        { level: 4, slope: 9, seasonals: [] },
      );
    expect(forecast(of(0.4), 3)).toEqual(forecast(of(0), 3));
    expect(of(0.4).state.slope).toBe(9);
  });

  // The 2.5 % quantile of 2,000 draws has a standard error of 0.06 σ.
  test('one period ahead of a model that multiplies, by simulation, are ± 1.96 σ as well', () => {
    const found = etsFilter(
      [102, 99, 105, 101, 108, 103, 107],
      { trend: 'M', season: 'N' },
      { alpha: 0.3, beta: 0.1 },
      { level: 100, slope: 1.01, seasonals: [] },
    );
    const [{ value, low, high } = { value: 0, low: 0, high: 0 }] = forecast(found, 1);
    const sigma = found.sigma ?? Number.NaN;
    expect(value).toBeCloseTo(found.state.level * found.state.slope, 9);
    expect(Math.abs(((low ?? 0) - value) / sigma + 1.96)).toBeLessThan(0.24);
    expect(Math.abs(((high ?? 0) - value) / sigma - 1.96)).toBeLessThan(0.24);
  });

  test('of the naive forecast are ± 1.96 σ √(seasons ahead)', () => {
    const found = naiveForecast([3, 5, 4, 6], 2);
    if (!found.estimable) throw new Error(found.reason);
    const arm = 1.959963984540054 * Math.sqrt(9 / 3);
    expect(found.points).toEqual([
      { value: 6, low: expect.closeTo(6 - arm, 8), high: expect.closeTo(6 + arm, 8) },
      {
        value: 6,
        low: expect.closeTo(6 - arm * Math.SQRT2, 8),
        high: expect.closeTo(6 + arm * Math.SQRT2, 8),
      },
    ]);
  });
});

test('φ damps a trend only where the model says so', () => {
  const state = { level: 10, slope: 2, seasonals: [] };
  const first = (trend: 'A' | 'Ad' | 'M' | 'Md') =>
    etsFilter([11], { trend, season: 'N' }, { alpha: 0.5, beta: 0.1, phi: 0.5 }, state);
  expect(first('A').fitted).toEqual([12]);
  expect(first('Ad').fitted).toEqual([11]);
  expect(first('M').fitted).toEqual([20]);
  expect(first('Md').fitted).toEqual(near([10 * Math.SQRT2]));
  expect(first('Md').model.trend).toBe('multiplicative');
});
