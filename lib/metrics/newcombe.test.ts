import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { describe, expect, test } from 'vitest';
import { excludesZero, newcombe, newcombeP } from './newcombe';

describe('newcombe', () => {
  // Newcombe 1998, table II, method 10
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d/%d − %d/%d', (k1, n1, k2, n2, low, high) => {
    const interval = newcombe({ k: k1, n: n1 }, { k: k2, n: n2 });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('newcombeP', () => {
  test('is the error rate at which the interval touches zero', () => {
    const [now, before] = [
      { k: 56, n: 70 },
      { k: 48, n: 80 },
    ];
    const p = newcombeP(now, before);
    expect(p).toBeGreaterThan(0.005);
    expect(p).toBeLessThan(0.01);
    expect(newcombeP(before, now)).toBeCloseTo(p, 10);
    expect(newcombe(now, before, normalQuantile(1 - p / 2, 0, 1)).low).toBeCloseTo(0, 10);
  });

  test('is 1 without a difference, and near 0 for a plain one', () => {
    expect(newcombeP({ k: 5, n: 10 }, { k: 50, n: 100 })).toBe(1);
    expect(newcombeP({ k: 0, n: 1e9 }, { k: 1e9, n: 1e9 })).toBeLessThan(1e-300);
  });
});

test('zero is excluded only from outside', () => {
  expect(excludesZero({ low: 0, high: 1 })).toBe(false);
  expect(excludesZero({ low: -1, high: 0 })).toBe(false);
  expect(excludesZero({ low: -1, high: 1 })).toBe(false);
  expect(excludesZero({ low: 0.1, high: 1 })).toBe(true);
  expect(excludesZero({ low: -1, high: -0.1 })).toBe(true);
});
