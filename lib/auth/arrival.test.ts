import { expect, test } from 'vitest';
import { isArrival } from './arrival';

const typed = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' };

test.each([
  ['typed the address', typed, true],
  ['loaded the page anew', { ...typed, 'cache-control': 'max-age=0' }, false],
  ['followed a link', { ...typed, 'sec-fetch-site': 'same-origin' }, false],
  ['is a script', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, false],
  ['says nothing', {}, false],
])('somebody who %s', (_who, headers: Record<string, string>, arrives) => {
  expect(isArrival(new Headers(headers))).toBe(arrives);
});
