import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from './wilson';

describe('wilson', () => {
  // R binom::binom.confint(methods = "wilson"), as quoted in the test suite of statsmodels.
  test.each([
    [18, 20, 0.6989663547715128, 0.972133518786232],
    [4, 20, 0.0806576625797981, 0.4160174322518935],
    [190, 200, 0.910421851861224, 0.972617354399236],
    [0, 30, 0, 0.11351339],
    [1, 30, 0.00590859, 0.16670391],
    [4, 200, 0.00780442641634947, 0.05028708690582643],
    // R 4.2.2, prop.test(52, 100, correct = FALSE)
    [52, 100, 0.4231658, 0.6153545],
  ])('%d of %d lies in %d–%d', (k, n, low, high) => {
    expect(wilson(k, n).low).toBeCloseTo(low, 7);
    expect(wilson(k, n).high).toBeCloseTo(high, 7);
  });

  test('none and all are not certainty', () => {
    expect(wilson(0, 1)).toEqual({ low: 0, high: expect.closeTo(0.7935, 4) });
    expect(wilson(1, 1)).toEqual({ low: expect.closeTo(0.2065, 4), high: 1 });
  });

  test.each([
    [1, 0],
    [0, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('%d of %d is refused', (k, n) => expect(() => wilson(k, n)).toThrow(RangeError));

  test('holds the share, stays in 0–1, and mirrors', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([n, part]) => ({ n, k: Math.round(n * part) }));
    fc.assert(
      fc.property(share, ({ k, n }) => {
        const { low, high } = wilson(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        expect(low).toBeLessThan(high);
        expect(wilson(n - k, n).low).toBeCloseTo(1 - high, 10);
      }),
    );
  });
});
