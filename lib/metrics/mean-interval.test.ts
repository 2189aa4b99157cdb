import { describe, expect, test } from 'vitest';
import { meanError, meanInterval } from './mean-interval';
import { moments } from './moments';
import { scoreCounts } from './score-counts';

const of = (by: Record<number, number>) => {
  const found = moments(scoreCounts(by));
  if (!found) throw new Error('no answers');
  return found;
};

describe('meanInterval', () => {
  test('by t: mean 38.3, s 8.14, n 10 gives 32.47699–44.12301', () => {
    // statpsych ci.mean(.05, 38.3, 8.14, 10), R
    const sample = { n: 10, sum: 383, mean: 38.3, squares: 9 * 8.14 ** 2 };
    expect(meanError(sample, [0, 100])?.standardError).toBeCloseTo(2.574094, 6);
    const interval = meanInterval(sample, [0, 100]);
    expect(interval?.low).toBeCloseTo(32.47699, 5);
    expect(interval?.high).toBeCloseTo(44.12301, 5);
  });

  test('is cut to the scale', () => {
    expect(meanInterval(of({ 4: 1, 5: 2 }), [1, 5])?.high).toBe(5);
  });

  test('two answers do: 4 and 5 have a standard error of ½ on one degree of freedom', () => {
    expect(meanError(of({ 4: 1, 5: 1 }), [1, 7])).toEqual({
      standardError: expect.closeTo(0.5, 12),
      degreesOfFreedom: 1,
    });
    // 12.706 of it reach beyond both ends.
    expect(meanInterval(of({ 4: 1, 5: 1 }), [1, 7])).toEqual({ low: 1, high: 7 });
  });

  test('one answer tells nothing of the spread', () => {
    expect(meanInterval(of({ 4: 1 }), [1, 5])).toBeNull();
    expect(meanError(of({ 4: 1 }), [1, 5])).toBeNull();
  });

  test('equal answers are not certainty: others may exist that were not seen', () => {
    // 10 fives: up to z² ÷ (10 + z²) = 27.75 % may stand at 1, so 5 − 0.2775 · 4
    expect(meanInterval(of({ 5: 10 }), [1, 5])).toEqual({
      low: expect.closeTo(3.889869, 5),
      high: 5,
    });
    const middle = meanInterval(of({ 3: 100 }), [1, 5]);
    expect(middle?.low).toBeCloseTo(3 - 0.073987, 6);
    expect(middle?.high).toBeCloseTo(3 + 0.073987, 6);
    expect(meanError(of({ 5: 10 }), [1, 5])?.standardError).toBeCloseTo(1.110131 / 1.959964, 5);
    // 2 lies 3 below the top and 1 above the bottom: the longer arm counts.
    expect(meanError(of({ 2: 10 }), [1, 5])?.standardError).toBeCloseTo(
      (0.75 * 1.110131) / 1.959964,
      5,
    );
    expect(meanError(of({ 2: 10 }), [1, 5])?.degreesOfFreedom).toBe(9);
  });
});

describe('moments', () => {
  test('of none are null', () => expect(moments(scoreCounts({}))).toBeNull());

  test('keep their digits with a billion answers', () => {
    const { n, mean, squares } = of({ 1: 2e8, 5: 3e8, 7: 5e8 });
    expect(n).toBe(1e9);
    expect(mean).toBe(5.2);
    expect(squares / n).toBeCloseTo(0.2 * 4.2 ** 2 + 0.3 * 0.2 ** 2 + 0.5 * 1.8 ** 2, 10);
    expect(of({ 7: 1e9 }).squares).toBe(0);
  });
});
