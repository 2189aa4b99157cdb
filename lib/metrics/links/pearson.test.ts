import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sfo2017 } from './fixtures';
import { type Pair, pairUp } from './pairs';
import { pearson } from './pearson';

const tunaX = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
const tunaY = [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8];

function estimated(pairs: readonly Pair[]) {
  const found = pearson(pairs);
  if (!found.estimable) throw new Error(found.reason);
  return found;
}

describe('pearson', () => {
  test('tuna lightness and quality (Hollander and Wolfe 1973; R cor.test)', () => {
    const found = estimated(pairUp(tunaX, tunaY));
    expect(found.r).toBeCloseTo(0.5711816, 7);
    expect(found.t).toBeCloseTo(1.8411, 4);
    expect(found.degreesOfFreedom).toBe(7);
    expect(found.pGreater).toBeCloseTo(0.05409, 5);
    expect(found.p).toBeCloseTo(0.1081731, 6);
    expect(found.pLess).toBeCloseTo(1 - 0.0540866, 6);
    // R: 95 percent confidence interval −0.1497426 0.8955795
    expect(found.interval?.low).toBeCloseTo(-0.1497426, 6);
    expect(found.interval?.high).toBeCloseTo(0.8955795, 6);
  });

  test('recommendation and ease of security, 2,269 travellers (SFO survey 2017, computed with SciPy)', () => {
    const found = estimated(sfo2017);
    expect(found.n).toBe(2269);
    expect(found.r).toBeCloseTo(0.4201161651527, 10);
    expect(found.interval?.low).toBeCloseTo(0.3856326610811, 9);
    expect(found.interval?.high).toBeCloseTo(0.4534276365433, 9);
  });

  test('too few, or no spread on either side, is not estimable', () => {
    expect(pearson([])).toEqual({ estimable: false, reason: 'few-pairs' });
    expect(pearson([{ x: 1, y: 2, n: 0 }])).toEqual({ estimable: false, reason: 'few-pairs' });
    expect(pearson(pairUp([1, 2], [3, 5]))).toEqual({ estimable: false, reason: 'few-pairs' });
    expect(pearson(pairUp([1, 1, 1], [1, 2, 3]))).toMatchObject({ reason: 'no-spread' });
    expect(pearson(pairUp([1, 2, 3], [4, 4, 4]))).toMatchObject({ reason: 'no-spread' });
  });

  test('a perfect line has no t and no interval, and p is 0', () => {
    expect(estimated(pairUp([1, 2, 3, 4], [2, 4, 6, 8]))).toMatchObject({
      r: expect.closeTo(1, 12),
      t: null,
      p: 0,
      pGreater: 0,
      pLess: 1,
      interval: null,
    });
    expect(estimated(pairUp([1, 2, 3, 4], [8, 6, 4, 2]))).toMatchObject({ pGreater: 1, pLess: 0 });
  });

  test('three customers have a coefficient but no interval', () => {
    expect(estimated(pairUp([1, 2, 3], [1, 3, 2])).interval).toBeNull();
  });

  test('what is not answered is left out, what is no number refused', () => {
    expect(pairUp([1, null, 3], [2, 2, null])).toEqual([{ x: 1, y: 2, n: 1 }]);
    expect(() => pairUp([1], [1, 2])).toThrow(RangeError);
    for (const wrong of [
      { x: Number.NaN, y: 1, n: 1 },
      { x: 1, y: Number.POSITIVE_INFINITY, n: 1 },
      { x: 1, y: 1, n: -1 },
    ]) {
      expect(() => pearson([wrong])).toThrow(RangeError);
    }
  });

  test('a thousand million customers count as exactly as few', () => {
    const few = [
      { x: 1, y: 10, n: 3 },
      { x: 2, y: 8, n: 5 },
      { x: 3, y: 9, n: 2 },
    ];
    const many = few.map((pair) => ({ ...pair, n: pair.n * 1e9 }));
    expect(estimated(many).r).toBeCloseTo(estimated(few).r, 12);
    expect(estimated(many).p).toBeLessThan(1e-12);
    expect(Number.isFinite(estimated(many).interval?.low)).toBe(true);
  });
});

const table = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 10 }),
    y: fc.integer({ min: 0, max: 10 }),
    n: fc.integer({ min: 0, max: 6 }),
  }),
  { maxLength: 20 },
);

describe('any correlation', () => {
  test('lies from −1 to 1, mirrors, and is the same for counts and for single customers', () => {
    fc.assert(
      fc.property(table, (pairs) => {
        const found = pearson(pairs);
        const swapped = pearson(pairs.map(({ x, y, n }) => ({ x: y, y: x, n })));
        const single = pearson(
          pairs.flatMap(({ x, y, n }) => Array.from({ length: n }, () => ({ x, y, n: 1 }))),
        );
        expect(swapped.estimable).toBe(found.estimable);
        expect(single.estimable).toBe(found.estimable);
        if (!found.estimable || !swapped.estimable || !single.estimable) return;
        expect(Math.abs(found.r)).toBeLessThanOrEqual(1);
        expect(swapped.r).toBeCloseTo(found.r, 10);
        expect(single.r).toBeCloseTo(found.r, 10);
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
        if (!found.interval) return;
        expect(found.interval.low).toBeLessThanOrEqual(found.r);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.r);
      }),
    );
  });

  test('does not care for unit or origin, and turns its sign when one side is reversed', () => {
    const line = fc.record({
      slope: fc.constantFrom(-3, -0.5, 0.25, 12),
      origin: fc.integer({ min: -50, max: 50 }),
    });
    fc.assert(
      fc.property(table, line, (pairs, { slope, origin }) => {
        const found = pearson(pairs);
        const moved = pearson(pairs.map(({ x, y, n }) => ({ x: origin + slope * x, y, n })));
        if (!found.estimable || !moved.estimable) return;
        expect(moved.r).toBeCloseTo(Math.sign(slope) * found.r, 9);
      }),
    );
  });
});
