import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg';
import { twoShareTest } from './two-share-test';

// San Francisco airport customer survey 2018, ease of security, 4–5 of 5 by boarding area (DataSF).
const areas = [
  { k: 414, n: 644 },
  { k: 202, n: 233 },
  { k: 146, n: 182 },
  { k: 344, n: 460 },
  { k: 110, n: 127 },
  { k: 224, n: 303 },
  { k: 281, n: 415 },
];
const all = { k: 1721, n: 2364 };

test('each boarding area against the rest, with false discoveries controlled', () => {
  const tests = areas.map(({ k, n }) => twoShareTest({ k, n }, { k: all.k - k, n: all.n - n }));
  const z = [-5.692715, 5.020168, 2.341288, 1.064593, 3.596321, 0.472174, -2.566068];
  expect(tests.map((each) => each.z)).toEqual(z.map((each) => expect.closeTo(each, 5)));
  const { adjusted, rejected } = benjaminiHochberg(tests.map(({ p }) => p));
  const p = [0.0, 2e-6, 0.026904, 0.334904, 0.000753, 0.636802, 0.018];
  expect(adjusted).toEqual(p.map((each) => expect.closeTo(each, 5)));
  expect(rejected).toEqual([true, true, true, false, true, false, true]);
});

test('two shares of none or of all do not differ', () => {
  expect(twoShareTest({ k: 0, n: 30 }, { k: 0, n: 90 })).toEqual({ z: 0, p: 1 });
  expect(twoShareTest({ k: 30, n: 30 }, { k: 90, n: 90 })).toEqual({ z: 0, p: 1 });
});
