import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { newId } from './id';

test('ids are distinct, of version 7, and sort as they were made', () => {
  const before = Date.now();
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  const made = ids.map((id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16));
  expect(made[0]).toBeGreaterThanOrEqual(before);
  expect(made.at(-1)).toBeLessThanOrEqual(Date.now());
});

test('the parts that are left to chance differ from id to id', () => {
  const tails = Array.from({ length: 20_000 }, () => newId().slice(-12));
  expect(new Set(tails).size).toBe(tails.length);
});
