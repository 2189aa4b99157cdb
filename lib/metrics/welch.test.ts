import { expect, test } from 'vitest';
import { welch } from './welch';

const sleep = {
  x: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  y: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

function side(values: readonly number[]) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n), degreesOfFreedom: n - 1 };
}

test('the sleep data of Student, as t.test of R prints them', () => {
  const { t, df, p, interval } = welch(side(sleep.x), side(sleep.y));
  expect(t).toBeCloseTo(-1.8608, 4);
  expect(df).toBeCloseTo(17.776, 3);
  expect(p).toBeCloseTo(0.07939, 5);
  expect(interval.low).toBeCloseTo(-3.3654832, 7);
  expect(interval.high).toBeCloseTo(0.2054832, 7);
});

test('a sample against itself does not differ', () => {
  const { difference, p } = welch(side(sleep.x), side(sleep.x));
  expect(difference).toBe(0);
  expect(p).toBeCloseTo(1, 12);
});
