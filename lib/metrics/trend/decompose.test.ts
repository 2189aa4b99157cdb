import { describe, expect, test } from 'vitest';
import { decompose } from './decompose';
import { airPassengers } from './fixtures';

describe('decompose', () => {
  test('air passengers, multiplicative (R decompose)', () => {
    const found = decompose(airPassengers, 12, 'multiplicative');
    if (!found.estimable) throw new Error(found.reason);
    const figure = [
      0.9102304, 0.8836253, 1.0073663, 0.975906, 0.981378, 1.1127758, 1.2265555, 1.219911,
      1.0604919, 0.9217572, 0.8011781, 0.8988244,
    ];
    expect(found.figure).toEqual(figure.map((each) => expect.closeTo(each, 6)));
    expect(found.trend.slice(0, 6)).toEqual(Array(6).fill(null));
    const [trend, remainder] = [found.trend[20] ?? 0, found.remainder[20] ?? 0];
    expect(trend * remainder * (found.figure[8] ?? 0)).toBeCloseTo(airPassengers[20] ?? 0, 8);
  });

  test('additive, an odd season by hand: trend a line, figures −1, 0, 1', () => {
    const found = decompose([0, 2, 4, 3, 5, 7, 6, 8, 10], 3);
    if (!found.estimable) throw new Error(found.reason);
    expect(found.figure).toEqual([-1, 0, 1].map((each) => expect.closeTo(each, 12)));
    expect(found.trend[1]).toBeCloseTo(2, 12);
    expect(found.remainder[4]).toBeCloseTo(0, 12);
    expect(found.remainder[0]).toBeNull();
    expect(found.figure.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 12);
  });

  // Averages over 1, 5, 3 (ends half): 3.5, then 5 and 5.75; what is left 1.5, −2, 3.25. Means −2
  // and 2.375 of the two places, less their mean 0.1875.
  test('additive, an even season by hand', () => {
    expect(decompose([1, 5, 3, 9, 2], 2)).toEqual({
      estimable: true,
      trend: [null, 3.5, 5, 5.75, null],
      figure: [-2.1875, 2.1875],
      remainder: [null, -0.6875, 0.1875, 1.0625, null],
    });
  });

  test('below two seasons there is none; ratios need values above 0', () => {
    expect(decompose([1, 2, 3], 2)).toMatchObject({ reason: 'too-short' });
    expect(decompose([1, 2, 0, 2], 2, 'multiplicative')).toMatchObject({ reason: 'not-positive' });
    expect(() => decompose([1, 2], 1)).toThrow(RangeError);
  });
});
