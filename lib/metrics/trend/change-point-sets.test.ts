import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalFrom, seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { changePointSets } from './change-point-sets';
import { changePoints } from './change-points';
import { nile } from './fixtures';

function setsOf(values: readonly number[]) {
  const found = changePoints(values);
  if (!found.estimable) throw new Error(found.reason);
  return { breaks: found.best.breaks, sets: changePointSets(values, found.best.segments) };
}

describe('changePointSets', () => {
  test('by hand: 0 1 0 1 | 5 6 5 6, where one place further is ruled out', () => {
    // RSS 1 + 1 = 2. A place further: five values about 1.4 and three about 5.67 make 17.9, and
    // 8 (17.9 − 2) ÷ 2 is more than 7.35.
    expect(setsOf([0, 1, 0, 1, 5, 6, 5, 6])).toEqual({
      breaks: [3],
      sets: [{ from: 3, to: 3 }],
    });
  });

  test('the Nile fell between 1896 and 1899: the first year after it is 1897 to 1900', () => {
    const [set] = setsOf(nile).sets;
    expect([1871 + (set?.from ?? 0), 1871 + (set?.to ?? 0)]).toEqual([1896, 1899]);
  });

  test('a small jump is known to a few places only, a large one to the place', () => {
    const random = seededRandom(7);
    const noise = Array.from({ length: 60 }, () => normalFrom(random));
    const jump = (size: number) => noise.map((value, at) => value + (at < 30 ? 0 : size));
    const [small] = setsOf(jump(2)).sets;
    const [large] = setsOf(jump(12)).sets;
    expect(large).toEqual({ from: 29, to: 29 });
    expect((small?.to ?? 0) - (small?.from ?? 0)).toBeGreaterThan(0);
  });

  test('without a change there is no set; without errors it is the place itself', () => {
    expect(changePointSets([1, 2], [{ from: 0, to: 1, mean: 1.5, rss: 0.5 }])).toEqual([]);
    expect(setsOf([1, 1, 1, 1, 9, 9, 9, 9]).sets).toEqual([{ from: 3, to: 3 }]);
  });

  test('holds the break that was found, within the stretches beside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 40 }),
        (values) => {
          const { breaks, sets } = setsOf(values);
          expect(sets).toHaveLength(breaks.length);
          sets.forEach(({ from, to }, at) => {
            expect(from).toBeLessThanOrEqual(breaks[at] ?? -1);
            expect(to).toBeGreaterThanOrEqual(breaks[at] ?? values.length);
            expect(from).toBeGreaterThan(breaks[at - 1] ?? -1);
            expect(to).toBeLessThan(breaks[at + 1] ?? values.length - 1);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('holds the true place 95 times in 100, as far as 400 series can tell', () => {
    const random = seededRandom(20_261_122);
    let held = 0;
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const values = Array.from({ length: 50 }, (_, at) => normalFrom(random) + (at < 20 ? 0 : 2));
      const found = changePoints(values, { mostBreaks: 1 });
      if (!found.estimable) throw new Error(found.reason);
      const [set] = changePointSets(values, found.byCount[1]?.segments ?? []);
      if (set && set.from <= 19 && set.to >= 19) held++;
    }
    const error = Math.sqrt((0.95 * 0.05) / runs);
    expect(held / runs).toBeGreaterThan(0.95 - 3 * error);
  });
});
