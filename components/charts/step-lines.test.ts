import { expect, test } from 'vitest';
import { monthTicks, stepBand, stepPath } from './step-lines';

const x = (value: number) => value * 10;
const y = (value: number) => 100 - value * 100;

test('a step line holds each level until the next, and the last to the end', () => {
  const levels = [
    { at: 0, value: 1 },
    { at: 2, value: 0.75 },
    { at: 3, value: 0.5 },
  ];
  expect(stepPath(levels, 5, x, y)).toBe('M0.0 0.0H20.0V25.0H30.0V50.0H50.0');
  expect(stepPath([], 5, x, y)).toBe('');
});

test('a band goes along the upper limits and back along the lower ones', () => {
  const levels = [
    { at: 0, low: 1, high: 1 },
    { at: 2, low: 0.5, high: 0.9 },
  ];
  expect(stepBand(levels, 4, x, y)).toBe('M0.0 0.0H20.0V10.0H40.0V50.0H20.0V0.0H0.0Z');
  expect(stepBand([], 4, x, y)).toBe('');
});

test.each([
  [4, 6, [0, 1, 2, 3, 4]],
  [12, 6, [0, 2, 4, 6, 8, 10, 12]],
  [53, 6, [0, 12, 24, 36, 48]],
  [0, 6, [0]],
  [2000, 6, [0, 334, 668, 1002, 1336, 1670]],
])('up to month %i, %i marks', (last, most, marks) => {
  expect(monthTicks(last, most)).toEqual(marks);
});
