import { expect, test } from 'vitest';
import { normalFrom, seededRandom } from './seeded-random';

test('the same seed draws the same numbers, another seed others', () => {
  const [one, same, other] = [seededRandom(7), seededRandom(7), seededRandom(8)];
  const draws = Array.from({ length: 50 }, one);
  expect(Array.from({ length: 50 }, same)).toEqual(draws);
  expect(Array.from({ length: 50 }, other)).not.toEqual(draws);
});

test('uniform numbers fill 0–1 evenly', () => {
  const random = seededRandom(1);
  const tenths = Array<number>(10).fill(0);
  for (let draw = 0; draw < 100_000; draw++) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // Five standard deviations of a count of 10,000 are 474.
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(474);
});

test('normal numbers have mean 0, variance 1 and the right tails', () => {
  const random = seededRandom(2);
  const draws = Array.from({ length: 100_000 }, () => normalFrom(random));
  const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
  const variance = draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
  const beyond = draws.filter((each) => Math.abs(each) > 1.959964).length;
  expect(Math.abs(beyond / draws.length - 0.05)).toBeLessThan(0.004);
});
