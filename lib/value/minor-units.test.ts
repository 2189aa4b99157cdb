import { expect, test } from 'vitest';
import { fromMinorUnits, toMinorUnits } from './minor-units';

test.each([
  [12.34, 'EUR', 1234],
  [0.1 + 0.2, 'GBP', 30],
  [1200, 'JPY', 1200],
  [1.234, 'KWD', 1234],
])('%d %s is %d', (amount, currency, minor) => {
  expect(toMinorUnits(amount, currency)).toBe(minor);
  expect(fromMinorUnits(minor, currency)).toBeCloseTo(amount, 10);
});
