import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { expect, test } from 'vitest';
import { clip, t95, twoSidedP, twoSidedTP, z95 } from './confidence';

test('quantiles of 95 %, as any table has them', () => {
  expect(z95).toBeCloseTo(1.959963984540054, 10);
  expect(t95(9)).toBeCloseTo(2.262157162740992, 8);
  expect(t95(1)).toBeCloseTo(12.706204736432095, 8);
  expect(t95(1e9)).toBeCloseTo(z95, 8);
});

test('the expansion for many degrees of freedom is the quantile itself', () => {
  const degrees = [200, 200.5, 237, 512, 1e3, 4321.5, 1e4, 1e6, 1e9];
  for (const each of degrees) {
    expect(Math.abs(t95(each) / tQuantile(0.975, each) - 1)).toBeLessThan(2e-11);
  }
  expect(t95(199.999)).toBeGreaterThan(t95(200));
});

test('small p is not lost in 1 − cdf', () => {
  expect(twoSidedP(z95)).toBeCloseTo(0.05, 10);
  // 2 · Φ(−10) = 1.5239706048321e−23
  expect(twoSidedP(10) / 1.523970604832105e-23).toBeCloseTo(1, 8);
  expect(twoSidedP(-10)).toBe(twoSidedP(10));
  expect(twoSidedTP(0, 5)).toBeCloseTo(1, 12);
  expect(twoSidedTP(60, 1e6)).toBeLessThan(1e-100);
});

test('clip cuts both ends', () => {
  expect(clip({ low: -3, high: 9 }, [1, 7])).toEqual({ low: 1, high: 7 });
  expect(clip({ low: 2, high: 3 }, [1, 7])).toEqual({ low: 2, high: 3 });
});
