import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { kruskalWallis } from './kruskal-wallis';
import { weekdayShareTest, weekdayTest } from './weekday-test';

const each = (values: readonly number[]) => values.map((value) => [value, 1] as const);

describe('kruskalWallis', () => {
  test('mucociliary efficiency (Hollander and Wolfe 1973; R kruskal.test: 0.77143, p 0.68)', () => {
    const groups = [
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ].map(each);
    expect(kruskalWallis(groups)).toEqual({
      estimable: true,
      h: expect.closeTo(0.7714286, 6),
      degreesOfFreedom: 2,
      p: expect.closeTo(0.6799648, 6),
    });
  });

  test('with ties (SciPy kruskal docstring: 7.0, p 0.030197)', () => {
    expect(kruskalWallis([each([1, 1, 1]), each([2, 2, 2]), each([2, 2])])).toMatchObject({
      h: expect.closeTo(7, 10),
      p: expect.closeTo(0.0301973834223185, 10),
    });
  });

  test('too few groups, no spread, no number', () => {
    expect(kruskalWallis([])).toMatchObject({ reason: 'few-groups' });
    expect(kruskalWallis([each([1, 2]), [[3, 0]]])).toMatchObject({ reason: 'few-groups' });
    expect(kruskalWallis([each([1, 1]), each([1])])).toMatchObject({ reason: 'no-spread' });
    expect(() => kruskalWallis([[[Number.NaN, 1]]])).toThrow(RangeError);
    expect(() => kruskalWallis([[[1, -1]]])).toThrow(RangeError);
  });

  test('counts are the single answers, and only order counts', () => {
    const group = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.nat(5)), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 4 }), (groups) => {
        const found = kruskalWallis(groups);
        const single = kruskalWallis(
          groups.map((g) =>
            g.flatMap(([value, n]) => Array.from({ length: n }, () => [value ** 3, 1] as const)),
          ),
        );
        expect(single.estimable).toBe(found.estimable);
        if (!found.estimable || !single.estimable) return;
        expect(single.h).toBeCloseTo(found.h, 8);
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('weekdayTest', () => {
  const usual = scoreCounts({ 3: 20, 4: 40, 5: 40 });
  const bad = scoreCounts({ 1: 60, 2: 30, 3: 10 });

  test('finds the one day that differs', () => {
    const { overall, days } = weekdayTest([usual, bad, usual, usual, usual]);
    expect(overall).toMatchObject({ estimable: true });
    expect(days[1]).toMatchObject({ differs: true });
    expect(days[1]?.adjustedP).toBeLessThan(1e-6);
  });

  test('finds nothing among days alike, nor where nothing can be tested', () => {
    expect(weekdayTest([usual, usual, usual]).days.map(({ differs }) => differs)).toEqual([
      false,
      false,
      false,
    ]);
    expect(weekdayTest([usual, noCounts])).toEqual({
      overall: { estimable: false, reason: 'few-groups' },
      days: [
        { adjustedP: null, differs: false },
        { adjustedP: null, differs: false },
      ],
    });
    expect(weekdayTest([]).days).toEqual([]);
  });

  test('for a share by chi-square', () => {
    const { days } = weekdayShareTest([
      { k: 50, n: 100 },
      { k: 52, n: 100 },
      { k: 90, n: 100 },
    ]);
    expect(days[2]?.differs).toBe(true);
    // One of seven days alone would stand out, all seven together do not: none is said to differ.
    const week = weekdayShareTest([{ k: 67, n: 100 }, ...Array(6).fill({ k: 50, n: 100 })]);
    expect(week.overall).toMatchObject({ estimable: true });
    expect(week.overall.estimable && week.overall.p).toBeGreaterThan(0.05);
    expect(week.days[0]?.adjustedP).toBeLessThan(0.05);
    expect(week.days.map(({ differs }) => differs)).toEqual(Array(7).fill(false));
    const bad = weekdayShareTest([{ k: 80, n: 100 }, ...Array(6).fill({ k: 50, n: 100 })]);
    expect(bad.days.map(({ differs }) => differs)).toEqual([true, ...Array(6).fill(false)]);
    expect(weekdayShareTest([{ k: 5, n: 10 }]).days[0]).toEqual({
      adjustedP: null,
      differs: false,
    });
  });
});
