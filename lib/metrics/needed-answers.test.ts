import { expect, test } from 'vitest';
import { neededAnswers } from './needed-answers';

test.each([
  [0.6, 0.1, 231],
  [0.6, 0.05, 922],
  [0.6, 0.03, 2561],
  [0.25, 0.05, 385],
  [0, 0.05, 0],
])('variance %d and ± %d need %d answers', (variance, margin, expected) => {
  expect(neededAnswers({ variance, margin })).toBe(expected);
});

test('a margin of nothing needs more answers than there are', () => {
  expect(() => neededAnswers({ variance: 1, margin: 0 })).toThrow(RangeError);
  expect(() => neededAnswers({ variance: -1, margin: 1 })).toThrow(RangeError);
});
