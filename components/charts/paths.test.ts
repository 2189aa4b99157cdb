import { describe, expect, test } from 'vitest';
import { bandPath, linePath, runs } from './paths';

test('runs end at a gap', () => {
  expect(runs([1, 2, null, null, 3])).toEqual([[1, 2], [3]]);
  expect(runs([null])).toEqual([]);
});

describe('linePath', () => {
  test('breaks at a gap and keeps a lone point visible', () => {
    const path = linePath([{ x: 0, y: 1 }, { x: 1, y: 2 }, null, { x: 3, y: 4 }]);
    expect(path).toBe('M0.0 1.0L1.0 2.0M3.0 4.0h0');
  });

  test('nothing is drawn of nothing', () => {
    expect(linePath([])).toBe('');
  });
});

test('bandPath goes out above and comes back below', () => {
  expect(
    bandPath([
      { x: 0, low: 9, high: 1 },
      { x: 5, low: 8, high: 2 },
    ]),
  ).toBe('M0.0 1.0L5.0 2.0L5.0 8.0L0.0 9.0Z');
});
