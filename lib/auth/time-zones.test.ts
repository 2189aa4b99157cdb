import { expect, test } from 'vitest';
import { resolveTimeZone } from './time-zones';

test.each([
  ['Europe/Warsaw', 'Europe/Warsaw'],
  [' europe/warsaw ', 'Europe/Warsaw'],
  ['Warsaw', 'Europe/Warsaw'],
  ['new york', 'America/New_York'],
  ['utc', 'UTC'],
])('%j is %s', (typed, zone) => {
  expect(resolveTimeZone(typed)).toBe(zone);
});

test.each([[''], ['Atlantis'], ['+02:00'], ['Europe/']])('%j is none', (typed) => {
  expect(resolveTimeZone(typed)).toBeNull();
});
