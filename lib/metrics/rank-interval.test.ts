import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Estimate, rankIntervals, ranks } from './rank-interval';
import { shrink } from './shrinkage';

const width = ({ low, high }: { low: number; high: number }) => high - low;
const total = (groups: readonly Estimate[]) =>
  rankIntervals(groups).reduce((sum, interval) => sum + width(interval), 0);

test('ranks count from the lowest, and equal values share one', () => {
  expect(ranks([5, 3, 4, 3])).toEqual([4, 1, 3, 1]);
  expect(ranks([])).toEqual([]);
});

describe('rankIntervals', () => {
  const error = 0.1;

  test('groups far apart have one rank each', () => {
    expect(rankIntervals([3, 1, 2].map((value) => ({ value, error })))).toEqual([
      { low: 3, high: 3 },
      { low: 1, high: 1 },
      { low: 2, high: 2 },
    ]);
  });

  test('groups alike may have any', () => {
    expect(rankIntervals(Array(5).fill({ value: 4, error }))).toEqual(
      Array(5).fill({ low: 1, high: 5 }),
    );
  });

  test('two groups change places where that happens in more than 2.5 % of the rounds', () => {
    // Their difference has the standard error √2 · 0.1: 2.3 of them is 1.1 %, 1.5 is 6.7 %.
    const apart = (errors: number) => [
      { value: 4, error },
      { value: 4 + errors * Math.SQRT2 * error, error },
    ];
    expect(rankIntervals(apart(2.3))).toEqual([
      { low: 1, high: 1 },
      { low: 2, high: 2 },
    ]);
    expect(rankIntervals(apart(1.5))).toEqual([
      { low: 1, high: 2 },
      { low: 1, high: 2 },
    ]);
  });

  test('a sure group among unsure ones keeps its rank within', () => {
    const unsure = Array.from({ length: 40 }, () => ({ value: 4, error: 1 }));
    const [sure] = rankIntervals([{ value: 3.99, error: 0.001 }, ...unsure]);
    expect(sure?.low).toBe(1);
    expect(sure?.high).toBeLessThan(35);
  });

  test('a long ranking has fewer rounds and the same meaning', () => {
    const long = Array.from({ length: 600 }, (_, at) => ({ value: at, error: 0.01 }));
    const found = rankIntervals(long);
    expect(found).toHaveLength(600);
    expect(found[599]).toEqual({ low: 600, high: 600 });
  });

  test('refuses a group that claims certainty', () => {
    expect(() => rankIntervals([{ value: 4, error: 0 }])).toThrow(RangeError);
    expect(rankIntervals([])).toEqual([]);
  });
});

const values = fc.array(fc.double({ min: 1, max: 7, noNaN: true }), {
  minLength: 2,
  maxLength: 25,
});

test('an interval holds the rank, lies within the ranks there are, and is the same each time', () => {
  const group = fc.record({
    value: fc.double({ min: 1, max: 7, noNaN: true }),
    error: fc.double({ min: 0.001, max: 3, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 25 }), (groups) => {
      const found = rankIntervals(groups);
      expect(rankIntervals(groups)).toEqual(found);
      for (const [at, rank] of ranks(groups.map(({ value }) => value)).entries()) {
        expect(found[at]?.low).toBeGreaterThanOrEqual(1);
        expect(found[at]?.low).toBeLessThanOrEqual(rank);
        expect(found[at]?.high).toBeGreaterThanOrEqual(rank);
        expect(found[at]?.high).toBeLessThanOrEqual(groups.length);
      }
    }),
    { numRuns: 50 },
  );
});

test('fewer answers make wider intervals', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 100, max: 2000 }), (values, n) => {
      const of = (n: number) => values.map((value) => ({ value, error: Math.sqrt(2 / n) }));
      expect(total(of(n / 9))).toBeGreaterThanOrEqual(total(of(n)));
    }),
    { numRuns: 50 },
  );
});

test('as the board asks: shrunken from their answers, small groups are the least sure', () => {
  const answers = [400, 400, 30, 400, 400, 30, 400];
  const groups = answers.map((n, at) => ({ value: 4 + at * 0.3, n, variance: 2 }));
  const { values, errors, reason } = shrink(groups);
  expect(reason).toBeNull();
  const found = rankIntervals(values.map((value, at) => ({ value, error: errors[at] ?? 0 })));
  const widths = found.map(width);
  expect(Math.min(widths[2] ?? 0, widths[5] ?? 0)).toBeGreaterThan(
    Math.max(...[0, 1, 3, 4, 6].map((at) => widths[at] ?? 0)),
  );
});
