import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimated } from '@/lib/metrics/estimated';
import { etsFilter } from './ets-filter';
import { airPassengers, australianAir, co2, oil, oil1996 } from './fixtures';
import { forecast } from './forecast';
import { holt } from './holt';
import { holtWinters } from './holt-winters';
import { simpleSmoothing } from './simple-smoothing';
import type { Smoothing } from './smoothing';
import { smooth } from './smoothing-filter';

function estimated(found: Estimated<Smoothing, string>): Smoothing {
  if (!found.estimable) throw new Error(found.reason);
  return found;
}

const values = (found: Smoothing, horizon: number) =>
  forecast(found, horizon).map(({ value }) => value);

describe('simpleSmoothing', () => {
  // Hyndman and Athanasopoulos, chapter 7, as quoted in the tests of statsmodels.
  test.each([
    [{ alpha: 0.2 }, 484.802468],
    [{ alpha: 0.6 }, 501.837461],
    [{ start: 'fitted' as const }, 496.493543],
  ])('oil 1996–2007, %j: %d', (options, next) => {
    expect(values(estimated(simpleSmoothing(oil1996, options)), 2)).toEqual([
      expect.closeTo(next, 3),
      expect.closeTo(next, 3),
    ]);
  });

  test('fitted α is 0.892 with a fitted start (ibid.), and another from the first value', () => {
    const fitted = estimated(simpleSmoothing(oil1996, { start: 'fitted' }));
    expect(fitted.parameters.alpha).toBeCloseTo(0.892, 3);
    expect(fitted.freedom).toBe(10);
    const first = estimated(simpleSmoothing(oil1996));
    expect(first.start.level).toBe(oil1996[0]);
    expect(first.parameters.alpha).toBeCloseTo(0.8931, 3);
    expect(first.sse).toBeGreaterThan(fitted.sse);
  });

  test('α = 1 is the naive forecast, α = 0 the first value', () => {
    const series = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(series, (given) => {
        const naive = estimated(simpleSmoothing(given, { alpha: 1 }));
        expect(values(naive, 1)[0]).toBeCloseTo(given.at(-1) ?? 0, 9);
        expect(naive.fitted.slice(1)).toEqual(given.slice(0, -1).map((v) => expect.closeTo(v, 9)));
        expect(values(estimated(simpleSmoothing(given, { alpha: 0 })), 1)[0]).toBe(given[0]);
        const best = estimated(simpleSmoothing(given));
        expect(best.sse).toBeLessThanOrEqual(naive.sse * (1 + 1e-9) + 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  test('too short, or no number', () => {
    expect(simpleSmoothing([1, 2])).toMatchObject({ reason: 'too-short' });
    expect(() => simpleSmoothing([1, 2, Number.NaN])).toThrow(RangeError);
  });

  test('values all alike are forecast without width', () => {
    expect(forecast(estimated(simpleSmoothing([5, 5, 5, 5])), 1)).toEqual([
      { value: 5, low: 5, high: 5 },
    ]);
  });
});

describe('holt', () => {
  // Hyndman and Athanasopoulos, chapter 7: α 0.8, β 0.2, from y₁ and y₂ − y₁.
  test.each([
    ['additive' as const, [43.76, 45.59, 47.43, 49.27, 51.1]],
    ['exponential' as const, [44.6, 47.24, 50.04, 53.01, 56.15]],
  ])('Australian air, %s trend', (trend, expected) => {
    const found = estimated(holt(australianAir, { alpha: 0.8, beta: 0.2, trend }));
    values(found, 5).forEach((value, h) => {
      expect(Math.abs(value - (expected[h] ?? 0))).toBeLessThan(0.0051);
    });
  });

  test('fitted weights and start do better than given ones', () => {
    const given = estimated(holt(australianAir, { alpha: 0.8, beta: 0.2 }));
    const weights = estimated(holt(australianAir));
    const all = estimated(holt(australianAir, { start: 'fitted' }));
    expect(weights.sse).toBeLessThan(given.sse);
    expect(all.sse).toBeLessThan(weights.sse);
    expect(all.freedom).toBe(11);
    const exponential = estimated(holt(australianAir, { trend: 'exponential', start: 'fitted' }));
    expect(exponential.sse).toBeLessThan(
      estimated(holt(australianAir, { trend: 'exponential' })).sse,
    );
  });

  test('damped, the slope fades by φ a period', () => {
    const found = estimated(holt(australianAir, { alpha: 0.8, beta: 0.2, phi: 0.9 }));
    const [a = 0, b = 0, c = 0] = values(found, 3);
    expect((c - b) / (b - a)).toBeCloseTo(0.9, 10);
    const { phi } = estimated(holt(australianAir, { phi: 'fitted' })).parameters;
    expect(phi).toBeGreaterThanOrEqual(0.8);
    expect(phi).toBeLessThanOrEqual(0.98);
  });

  test('a straight line goes on', () => {
    const found = estimated(holt([3, 5, 7, 9, 11]));
    expect(values(found, 2)).toEqual([expect.closeTo(13, 2), expect.closeTo(15, 2)]);
  });

  test('too short, not positive', () => {
    expect(holt([1, 2, 3])).toMatchObject({ reason: 'too-short' });
    expect(holt([1, 2, 0, 4], { trend: 'exponential' })).toMatchObject({ reason: 'not-positive' });
  });

  test('simulated paths of wild values stay above 0, so that limits are numbers', () => {
    const wild = { trend: 'exponential', alpha: 0.9, beta: 0.8, phi: 0.9 } as const;
    const found = estimated(holt([30, 12, 35, 920, 480, 0.06, 75, 0.13, 39, 30, 850, 77], wild));
    for (const { low, high } of forecast(found, 6)) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(high)).toBe(true);
    }
  });
});

describe('holtWinters', () => {
  test('carbon dioxide (R HoltWinters(co2))', () => {
    const { parameters, state, sse } = estimated(holtWinters(co2, { period: 12 }));
    expect(Math.abs(parameters.alpha - 0.51265)).toBeLessThan(0.002);
    expect(Math.abs(parameters.beta - 0.0094977)).toBeLessThan(0.0005);
    expect(Math.abs(parameters.gamma - 0.47289)).toBeLessThan(0.002);
    expect(Math.abs(state.level - 364.76162)).toBeLessThan(0.02);
    expect(Math.abs(state.slope - 0.12474)).toBeLessThan(0.001);
    const figures = [
      0.22153, 0.95528, 1.59847, 2.8758, 3.28201, 2.4407, 0.89694, -1.37964, -3.41124, -3.25702,
      -1.91349, -0.58442,
    ];
    state.seasonals.forEach((figure, i) => {
      expect(Math.abs(figure - (figures[i] ?? 0))).toBeLessThan(0.02);
    });
    expect(sse).toBeCloseTo(43.1299, 3);
  });

  test('air passengers, multiplicative (R HoltWinters(AirPassengers, seasonal = "mult"))', () => {
    const { parameters, state } = estimated(
      holtWinters(airPassengers, { period: 12, season: 'multiplicative' }),
    );
    expect(parameters.alpha).toBeCloseTo(0.2756, 3);
    expect(parameters.beta).toBeCloseTo(0.0327, 3);
    expect(parameters.gamma).toBeCloseTo(0.8707, 3);
    expect(state.level).toBeCloseTo(469.32, 1);
    expect(state.slope).toBeCloseTo(3.0215, 2);
    expect(state.seasonals[0]).toBeCloseTo(0.9465, 3);
  });

  test('from the first season, additive and multiplicative, by hand', () => {
    // Season of 2: means 15 and 17, slope 1 a period, figures ∓5.
    const given = { period: 2, start: 'first-season' as const, alpha: 0, beta: 0, gamma: 0 };
    const added = estimated(holtWinters([10, 20, 12, 22, 14], given));
    expect(added.start).toEqual({ level: 15, slope: 1, seasonals: [-5, 5] });
    expect(added.skipped).toBe(0);
    expect(values(added, 2)).toEqual([15 + 6 + 5, 15 + 7 - 5]);
    const ratio = estimated(
      holtWinters([10, 20, 12, 22, 14], { ...given, season: 'multiplicative' }),
    );
    expect(ratio.start.seasonals).toEqual([10 / 15, 20 / 15]);
    expect(values(ratio, 1)[0]).toBeCloseTo((21 * 20) / 15, 10);
  });

  test('a season of two starts by decomposition as well', () => {
    const found = estimated(holtWinters([1, 3, 1, 3, 1, 3], { period: 2 }));
    expect(values(found, 2)).toEqual([expect.closeTo(1, 6), expect.closeTo(3, 6)]);
  });

  test('two seasons and one value at least; ratios only of what is above 0', () => {
    expect(holtWinters([1, 2, 1, 2], { period: 2 })).toMatchObject({ reason: 'too-short' });
    const zero = [1, 2, 0, 2, 1];
    expect(holtWinters(zero, { period: 2, season: 'multiplicative' })).toMatchObject({
      reason: 'not-positive',
    });
    expect(() => holtWinters(zero, { period: 1 })).toThrow(RangeError);
  });
});

describe('etsFilter', () => {
  test('ETS(A,Ad,N) of oil (R forecast::ets, as shipped with statsmodels)', () => {
    const found = etsFilter(
      oil,
      { trend: 'Ad', season: 'N' },
      { alpha: 0.99989969, beta: 0.11886985, phi: 0.80000197 },
      { level: 36.46466837, slope: 34.72584983, seasonals: [] },
    );
    const expected = [545.35213563, 547.76044926, 549.68710489, 551.22843318];
    expect(values(found, 4)).toEqual(expected.map((each) => expect.closeTo(each, 5)));
  });

  test('innovations and Holt–Winters weights are two namings of one recursion', () => {
    const start = { level: 10, slope: 1, seasonals: [2, -2] };
    const series = [13, 8, 15, 12, 16, 11, 19];
    const model = { trend: 'additive', season: 'additive', period: 2 } as const;
    const classic = smooth(
      series,
      { ...model, weights: 'holt-winters' },
      { alpha: 0.4, beta: 0.3, gamma: 0.5, phi: 1 },
      start,
    );
    const ets = etsFilter(
      series,
      { trend: 'A', season: 'A', period: 2 },
      { alpha: 0.4, beta: 0.4 * 0.3, gamma: 0.5 * 0.6 },
      start,
    );
    expect(ets.fitted).toEqual(classic.fitted.map((each) => expect.closeTo(each, 10)));
    expect(ets.state.seasonals).toEqual(classic.state.seasonals.map((s) => expect.closeTo(s, 10)));
  });

  test('multiplicative parts move by their share of the relative error', () => {
    // ETS(M,M,M) by hand: forecast 10 · 1.1 · 0.5 = 5.5, value 6.6, relative error 0.2.
    const found = etsFilter(
      [6.6],
      { trend: 'M', season: 'M', period: 2 },
      { alpha: 0.5, beta: 0.1, gamma: 0.2 },
      { level: 10, slope: 1.1, seasonals: [0.5, 1.5] },
    );
    expect(found.fitted[0]).toBeCloseTo(5.5, 12);
    expect(found.state.level).toBeCloseTo(11 * (1 + 0.5 * 0.2), 12);
    expect(found.state.slope).toBeCloseTo(1.1 * (1 + 0.1 * 0.2), 12);
    expect(found.state.seasonals).toEqual([1.5, expect.closeTo(0.5 * (1 + 0.2 * 0.2), 12)]);
    const damped = etsFilter(
      [6.6, 20],
      { trend: 'Md', season: 'N' },
      { alpha: 0.5, beta: 0.1, phi: 0.9 },
      { level: 6, slope: 1.1, seasonals: [] },
    );
    expect(damped.fitted[0]).toBeCloseTo(6 * 1.1 ** 0.9, 12);
  });

  test('without a trend, φ and slope play no part', () => {
    const found = etsFilter(
      [4, 6],
      { trend: 'N', season: 'N' },
      { alpha: 0.5, phi: 0.5 },
      { level: 4, slope: 9, seasonals: [] },
    );
    expect(values(found, 2)).toEqual([5, 5]);
    expect(() =>
      etsFilter([4], { trend: 'N', season: 'A', period: 4 }, { alpha: 0.5 }, found.state),
    ).toThrow(RangeError);
  });
});

describe('forecast', () => {
  test('variance of simple smoothing grows by α² a period', () => {
    const found = estimated(simpleSmoothing(oil1996, { alpha: 0.6 }));
    const arms = forecast(found, 3).map(({ low, high }) => ((high ?? 0) - (low ?? 0)) / 2);
    expect(arms[0]).toBeCloseTo(1.959964 * (found.sigma ?? 0), 3);
    expect((arms[2] ?? 0) / (arms[0] ?? 1)).toBeCloseTo(Math.sqrt(1 + 2 * 0.36), 10);
  });

  test('variance of Holt is that of Hyndman et al. (class 1)', () => {
    const found = estimated(holt(australianAir, { alpha: 0.8, beta: 0.2 }));
    const [a, b, h] = [0.8, 0.8 * 0.2, 5];
    const growth = 1 + (h - 1) * (a ** 2 + a * b * h + (b ** 2 * h * (2 * h - 1)) / 6);
    const [first, , , , last] = forecast(found, 5).map(({ low, high }) => (high ?? 0) - (low ?? 0));
    expect((last ?? 0) / (first ?? 1)).toBeCloseTo(Math.sqrt(growth), 10);
  });

  test('simulated paths agree with the formula, and repeat themselves', () => {
    const start = { level: 100, slope: 1, seasonals: [] };
    const series = Array.from({ length: 40 }, (_, i) => 101 + i + 3 * Math.sin(7 * i));
    const weights = { alpha: 0.3, beta: 0.05 };
    const exact = etsFilter(series, { trend: 'A', season: 'N' }, weights, start);
    const drawn = etsFilter(series, { trend: 'A', season: 'M', period: 1 }, weights, {
      ...start,
      seasonals: [1],
    });
    expect(forecast(drawn, 4)).toEqual(forecast(drawn, 4));
    expect(forecast(drawn, 4, 2)).not.toEqual(forecast(drawn, 4));
    forecast(drawn, 4).forEach(({ value, low, high }, h) => {
      const formula = forecast(exact, 4)[h];
      expect(value).toBeCloseTo(formula?.value ?? 0, 8);
      const ratio = ((high ?? 0) - (low ?? 0)) / ((formula?.high ?? 0) - (formula?.low ?? 0));
      expect(Math.abs(ratio - 1)).toBeLessThan(0.08);
    });
  });

  test('a season adds to the variance when it comes round; ETS names count the same', () => {
    const start = { level: 10, slope: 1, seasonals: [2, -2] };
    const series = [13, 8, 15, 12, 16, 11, 19, 13];
    const ets = etsFilter(
      series,
      { trend: 'A', season: 'A', period: 2 },
      { alpha: 0.4, beta: 0.12, gamma: 0.3 },
      start,
    );
    const classic: Smoothing = {
      ...ets,
      model: { ...ets.model, weights: 'holt-winters' },
      parameters: { alpha: 0.4, beta: 0.3, gamma: 0.5, phi: 1 },
    };
    expect(forecast(classic, 5)).toEqual(
      forecast(ets, 5).map(({ value, low, high }) => ({
        value: expect.closeTo(value, 10),
        low: expect.closeTo(low ?? 0, 10),
        high: expect.closeTo(high ?? 0, 10),
      })),
    );
  });

  test('where as many numbers were fitted as values, there is no interval', () => {
    const found = estimated(holt([1, 3, 2, 4], { start: 'fitted' }));
    expect(found.sigma).toBeNull();
    expect(forecast(found, 1)[0]).toMatchObject({ low: null, high: null });
  });
});
