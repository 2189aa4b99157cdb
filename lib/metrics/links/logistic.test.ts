import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { churnByCalls, spector } from './fixtures';
import { logistic } from './logistic';
import type { LogisticRow } from './logistic-row';
import { oddsRatio } from './odds-ratio';

function fitted(rows: readonly LogisticRow[]) {
  const found = logistic(rows);
  if (!found.estimable) throw new Error(found.reason);
  return found;
}

describe('logistic', () => {
  test('Spector: coefficients and errors (Stata 11, Greene)', () => {
    const found = fitted(spector);
    const expected = [
      [2.82611297201, 1.26294114526],
      [0.0951576702557, 0.141554207662],
      [2.37868772835, 1.06456430165],
    ];
    found.coefficients.forEach(({ estimate, standardError }, j) => {
      expect(estimate).toBeCloseTo(expected[j]?.[0] ?? 0, 5);
      expect(standardError).toBeCloseTo(expected[j]?.[1] ?? 0, 5);
    });
    // Stata: z 2.24, 0.67, 2.23 and p 0.025, 0.501, 0.025.
    expect(found.coefficients.map(({ z }) => z)).toEqual(
      [2.2377237, 0.6722351, 2.2344246].map((each) => expect.closeTo(each, 4)),
    );
    expect(found.coefficients.map(({ p }) => p)).toEqual(
      [0.0252391, 0.501434, 0.0254551].map((each) => expect.closeTo(each, 5)),
    );
    expect(found.intercept.estimate).toBeCloseTo(-13.0213483201, 5);
    expect(found.intercept.standardError).toBeCloseTo(4.93132462871, 5);
    // Greene's table: ln L −12.889633, likelihood ratio 15.404 with 3 degrees, p 0.00150.
    expect(found.logLikelihood).toBeCloseTo(-12.889633, 5);
    expect(found.likelihoodRatio.chiSquare).toBeCloseTo(15.404, 2);
    expect(found.likelihoodRatio.degreesOfFreedom).toBe(3);
    expect(found.likelihoodRatio.p).toBeCloseTo(0.0015, 4);
    expect(found.pseudoRSquared).toBeCloseTo(0.374, 3);
  });

  test('churn by calls to service, 5,000 customers in 10 rows (mlc_churn, R glm)', () => {
    const { intercept, coefficients, n, events } = fitted(churnByCalls);
    expect([n, events]).toEqual([5000, 707]);
    expect(intercept.estimate).toBeCloseTo(-2.55261965, 6);
    expect(coefficients[0]).toMatchObject({
      estimate: expect.closeTo(0.41109923, 6),
      standardError: expect.closeTo(0.02875426, 6),
      oddsRatio: expect.closeTo(1.50847503, 6),
      oddsRatioInterval: { low: expect.closeTo(1.425816, 5), high: expect.closeTo(1.595926, 5) },
    });
  });

  test('without predictors it is the share', () => {
    const found = fitted([{ x: [], events: 30, n: 100 }]);
    expect(found.intercept.estimate).toBeCloseTo(Math.log(3 / 7), 12);
    expect(found.likelihoodRatio).toEqual({ chiSquare: 0, degreesOfFreedom: 0, p: 1 });
  });

  test('nobody, or one outcome only, is not estimable', () => {
    expect(logistic([])).toMatchObject({ reason: 'no-answers' });
    expect(logistic([{ x: [1], events: 0, n: 0 }])).toMatchObject({ reason: 'no-answers' });
    expect(logistic([{ x: [1], events: 0, n: 5 }])).toMatchObject({ reason: 'one-outcome' });
    expect(logistic([{ x: [1], events: 5, n: 5 }])).toMatchObject({ reason: 'one-outcome' });
  });

  test('separation is detected, complete or in part', () => {
    const complete = [1, 2, 3, 4, 5, 6].map((x) => ({ x: [x], events: x > 3 ? 1 : 0, n: 1 }));
    expect(logistic(complete)).toEqual({ estimable: false, reason: 'separation' });
    const partial = [
      { x: [0], events: 0, n: 40 },
      { x: [1], events: 12, n: 30 },
    ];
    expect(logistic(partial)).toEqual({ estimable: false, reason: 'separation' });
    const many = partial.map(({ x, events, n }) => ({ x, events: events * 1e8, n: n * 1e8 }));
    expect(logistic(many)).toEqual({ estimable: false, reason: 'separation' });
  });

  test('strong but finite links are no separation', () => {
    const found = fitted([
      { x: [0], events: 1, n: 1e9 },
      { x: [1], events: 1e9 - 1, n: 1e9 },
    ]);
    expect(found.coefficients[0]?.estimate).toBeCloseTo(2 * Math.log(1e9 - 1), 6);
  });

  test('a predictor that is constant or follows from others is singular', () => {
    const constant = [1, 2, 3].map((events) => ({ x: [7], events, n: 5 }));
    expect(logistic(constant)).toMatchObject({ reason: 'singular' });
    const doubled = [1, 2, 3, 4].map((x) => ({ x: [x, 2 * x + 1], events: x, n: 9 }));
    expect(logistic(doubled)).toMatchObject({ reason: 'singular' });
  });

  test('malformed rows are refused', () => {
    for (const rows of [
      [{ x: [1], events: 2, n: 1 }],
      [{ x: [1], events: -1, n: 1 }],
      [{ x: [Number.NaN], events: 0, n: 1 }],
      [
        { x: [1], events: 0, n: 1 },
        { x: [1, 2], events: 0, n: 1 },
      ],
      [{ x: [1], events: 0, n: Number.POSITIVE_INFINITY }],
    ]) {
      expect(() => logistic(rows)).toThrow(RangeError);
    }
  });

  test('of one flag it is the odds ratio of the four cells', () => {
    const cell = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const direct = oddsRatio({ k: a, n: a + b }, { k: c, n: c + d }, 'none');
        const [slope] = fitted([
          { x: [1], events: a, n: a + b },
          { x: [0], events: c, n: c + d },
        ]).coefficients;
        if (!direct.estimable) throw new Error(direct.reason);
        expect(slope?.estimate).toBeCloseTo(Math.log(direct.oddsRatio), 6);
        expect((slope?.standardError ?? 0) / direct.logError).toBeCloseTo(1, 6);
      }),
    );
  });

  // Newton's first steps overshoot here: nearly all of a few did it, and nearly none of very many.
  test.each([
    [3, 437, 8, 1],
    [1, 1000, 10, 1],
    [1, 999_999, 10, 1],
    [1, 999_999, 999, 1],
    [2, 5_000_000, 3, 2],
  ])('flags far apart are no separation: %d and %d, %d and %d', (a, b, c, d) => {
    const [slope] = fitted([
      { x: [1], events: a, n: a + b },
      { x: [0], events: c, n: c + d },
    ]).coefficients;
    expect(slope?.estimate).toBeCloseTo(Math.log((a * d) / (b * c)), 6);
    expect(slope?.standardError).toBeCloseTo(Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), 6);
  });

  test('counts give what the single customers give', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 7 }), fc.nat(6), fc.nat(6)).map(([x, events, others]) => ({
        x: [x],
        events,
        n: events + others,
      })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (counts) => {
        const people = counts.flatMap(({ x, events, n }) =>
          Array.from({ length: n }, (_, i) => ({ x, events: i < events ? 1 : 0, n: 1 })),
        );
        const [one, two] = [logistic(counts), logistic(people)];
        expect(two.estimable).toBe(one.estimable);
        if (!one.estimable || !two.estimable) return;
        expect(two.coefficients[0]?.estimate).toBeCloseTo(one.coefficients[0]?.estimate ?? 0, 6);
        expect(two.logLikelihood).toBeCloseTo(one.logLikelihood, 8);
      }),
    );
  });

  test('a far step is taken back by halves', () => {
    // One customer of a million far from the rest throws Newton's first steps beyond the top.
    const found = fitted([
      { x: [0], events: 1, n: 100_000 },
      { x: [1], events: 0, n: 3 },
      { x: [50], events: 1, n: 2 },
    ]);
    expect(Number.isFinite(found.coefficients[0]?.estimate)).toBe(true);
    expect(found.logLikelihood).toBeGreaterThan(found.nullLogLikelihood);
  });
});
