import { expect, test } from 'vitest';
import { pomp } from './pomp';

test.each([
  // O*NET, onetcenter.org/questions/20: importance 3 on 1–5 stands at 50.
  [3, [1, 5], 50],
  [1, [1, 7], 0],
  [7, [1, 7], 100],
  [5, [0, 10], 50],
] as const)('%d on %j is %d', (value, range, expected) => {
  expect(pomp(value, range)).toBe(expected);
});
