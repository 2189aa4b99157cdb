import { describe, expect, test } from 'vitest';
import { pairUp } from './pairs';
import { pointBiserial, pointBiserialFromGroups } from './point-biserial';

describe('pointBiserial', () => {
  test('of flags and scores (SciPy pointbiserialr)', () => {
    const pairs = pairUp([0, 0, 0, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 6]);
    expect(pointBiserial(pairs)).toMatchObject({
      r: expect.closeTo(0.8660254037844386, 12),
      p: expect.closeTo(0.011724811003954652, 12),
    });
  });

  test('a flag is 0 or 1', () => {
    expect(() => pointBiserial([{ x: 2, y: 1, n: 1 }])).toThrow(RangeError);
  });
});

describe('pointBiserialFromGroups', () => {
  test('weighted and unweighted with intervals (statpsych ci.pbcor example)', () => {
    const one = { mean: 28.32, deviation: 3.81, n: 40 };
    const two = { mean: 21.48, deviation: 3.09, n: 40 };
    expect(pointBiserialFromGroups(one, two)).toEqual({
      estimable: true,
      weighted: {
        r: expect.closeTo(0.7065799, 7),
        interval: { low: expect.closeTo(0.5885458, 7), high: expect.closeTo(0.7854471, 7) },
      },
      unweighted: {
        r: expect.closeTo(0.7020871, 7),
        interval: { low: expect.closeTo(0.5808366, 7), high: expect.closeTo(0.7828948, 7) },
      },
    });
  });

  test('weighted equals the coefficient of the data, also of unequal groups', () => {
    const pairs = pairUp([1, 1, 1, 0, 0, 0, 0, 0], [7, 5, 6, 4, 2, 5, 1, 3]);
    const data = pointBiserial(pairs);
    const groups = pointBiserialFromGroups(
      { mean: 6, deviation: 1, n: 3 },
      { mean: 3, deviation: Math.sqrt(2.5), n: 5 },
    );
    if (!data.estimable || !groups.estimable) throw new Error('estimable');
    expect(groups.weighted.r).toBeCloseTo(data.r, 12);
  });

  test('too few, or no spread, is not estimable', () => {
    const some = { mean: 3, deviation: 1, n: 5 };
    expect(pointBiserialFromGroups({ ...some, n: 1 }, some)).toMatchObject({
      reason: 'few-answers',
    });
    expect(pointBiserialFromGroups(some, { ...some, n: 0 })).toMatchObject({
      reason: 'few-answers',
    });
    const two = { mean: 1, deviation: 1, n: 2 };
    expect(pointBiserialFromGroups(two, two).estimable).toBe(true);
    const still = { ...some, deviation: 0 };
    expect(pointBiserialFromGroups(still, still)).toMatchObject({ reason: 'no-spread' });
  });
});
