import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outsideLimits } from './outside-limits';
import { movingRanges, xmrLimits } from './xmr';
import { xmrChart } from './xmr-chart';

describe('xmrLimits', () => {
  test('the set for verifying software (Wheeler, Making Sense of Data, p. 382)', () => {
    const x = [
      5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463,
      5200,
    ];
    expect(xmrLimits(x)).toMatchObject({
      centre: 4135.5,
      movingRange: expect.closeTo(355.93, 2),
      lower: expect.closeTo(3188.72, 2),
      upper: expect.closeTo(5082.28, 2),
      upperRange: expect.closeTo(1163.19, 2),
    });
  });

  test('peak flow rates (Wheeler, p. 130, recomputed by statprocon)', () => {
    const x = [
      120, 140, 100, 150, 260, 150, 100, 120, 300, 300, 275, 300, 140, 170, 150, 150, 190, 180,
    ];
    expect(xmrLimits(x)).toMatchObject({
      centre: expect.closeTo(183.1, 1),
      movingRange: expect.closeTo(52.4, 1),
      lower: expect.closeTo(43.8, 1),
      upper: expect.closeTo(322.3, 1),
      upperRange: expect.closeTo(171.1, 1),
    });
  });

  test('three points by hand', () => {
    expect(xmrLimits([3, 4, 5])).toEqual({
      estimable: true,
      centre: 4,
      movingRange: 1,
      lower: expect.closeTo(1.34, 12),
      upper: expect.closeTo(6.66, 12),
      upperRange: expect.closeTo(3.268, 12),
      sigma: expect.closeTo(2.66 / 3, 12),
    });
    expect(movingRanges([1, 10, 100, 50])).toEqual([null, 9, 90, 50]);
  });

  test('the constant of NIST, 3 ÷ 1.128 (handbook 6.3.2.2)', () => {
    const x = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    expect(xmrLimits(x, { method: 'nist' })).toMatchObject({
      centre: expect.closeTo(50.81, 10),
      movingRange: expect.closeTo(1.8778, 4),
      upper: expect.closeTo(55.8041, 4),
      lower: expect.closeTo(45.8159, 4),
    });
    expect(xmrLimits(x)).toMatchObject({ upper: expect.closeTo(55.8049, 4) });
  });

  test('the median version by hand: ranges 1, 1, 10, 9, median 5', () => {
    const x = [5, 6, 7, 17, 8];
    expect(xmrLimits(x, { method: 'median', centre: 'median' })).toMatchObject({
      centre: 7,
      movingRange: 5,
      lower: expect.closeTo(7 - 3.145 * 5, 12),
      upper: expect.closeTo(7 + 3.145 * 5, 12),
      upperRange: expect.closeTo(3.865 * 5, 12),
    });
    expect(xmrLimits(x, { method: 'median' })).toMatchObject({ centre: expect.closeTo(8.6, 12) });
  });

  test('a gap has no range to either side', () => {
    expect(movingRanges([1, null, 4, 6])).toEqual([null, null, null, 2]);
    expect(xmrLimits([1, null, 4, 6])).toMatchObject({ movingRange: 2 });
    for (const few of [[], [1], [1, null, 2]]) {
      expect(xmrLimits(few)).toEqual({ estimable: false, reason: 'few-points' });
    }
    expect(() => xmrLimits([1, Number.NaN])).toThrow(RangeError);
  });

  test('limits move and stretch with the values', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: -9, max: 9 }), (x, shift) => {
        const found = xmrLimits(x);
        const moved = xmrLimits(x.map((value) => 2 * value + shift));
        if (!found.estimable || !moved.estimable) throw new Error('two neighbours are enough');
        expect(moved.upper).toBeCloseTo(2 * found.upper + shift, 8);
        expect(moved.lower).toBeCloseTo(2 * found.lower + shift, 8);
        expect(found.lower).toBeLessThanOrEqual(found.centre + 1e-9);
      }),
    );
  });
});

describe('xmrChart', () => {
  test('new points against a baseline (Wheeler, table 9.1)', () => {
    const limits = xmrLimits([35, 37, 33, 32, 27, 29, 31, 22, 25, 30, 24, 19]);
    if (!limits.estimable) throw new Error(limits.reason);
    expect(limits.upper).toBeCloseTo(39.3, 1);
    expect(limits.lower).toBeCloseTo(18, 1);
    const points = xmrChart([43, 40, 37, 33, 30, 33, 34, 35, 29, 33, 31, 39, null], limits);
    expect(outsideLimits(points)).toEqual([true, true, ...Array<boolean>(11).fill(false)]);
    expect(points[0]?.distance).toBeCloseTo((43 - limits.centre) / limits.sigma, 12);
  });

  test('without width a value has no distance but on the centre', () => {
    const limits = xmrLimits([7, 7, 7]);
    if (!limits.estimable) throw new Error(limits.reason);
    expect(xmrChart([7, 8], limits).map(({ distance }) => distance)).toEqual([0, null]);
    expect(outsideLimits(xmrChart([7, 8], limits))).toEqual([false, true]);
  });
});
