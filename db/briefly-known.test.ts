import { expect, test } from 'vitest';
import { brieflyKnown, forgetKnown } from './briefly-known';

test('what is asked for again at once is read once', async () => {
  const known = brieflyKnown<number>();
  let reads = 0;
  const read = async () => ++reads;
  expect(await Promise.all([known('a', read), known('a', read), known('b', read)])).toEqual([
    1, 1, 2,
  ]);
  forgetKnown();
  expect(await known('a', read)).toBe(3);
});

test('a read that failed is not remembered', async () => {
  const known = brieflyKnown<number>();
  await expect(known('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await known('a', () => Promise.resolve(1))).toBe(1);
});

test('after a second it is read anew', async () => {
  const known = brieflyKnown<number>();
  let reads = 0;
  await known('a', async () => ++reads);
  await expect
    .poll(() => known('a', async () => ++reads), { timeout: 10_000, interval: 100 })
    .toBeGreaterThan(1);
});
