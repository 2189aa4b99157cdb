import { expect, test } from 'vitest';
import { beginning } from './beginning';

test.each([
  ['as it is', 8, 'as it is'],
  ['longer than that', 6, 'longer'],
  ['so 👍 good', 5, 'so 👍'],
  ['so 👍 good', 4, 'so '],
])('the beginning of “%s”, %i long', (text, longest, found) => {
  expect(beginning(text, longest)).toBe(found);
});
