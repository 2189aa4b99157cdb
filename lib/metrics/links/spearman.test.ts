import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sfo2017 } from './fixtures';
import { midRanks } from './mid-ranks';
import { pairUp } from './pairs';
import { spearman } from './spearman';

describe('spearman', () => {
  test('tuna (Hollander and Wolfe 1973; R cor.test)', () => {
    const x = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const y = [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8];
    expect(spearman(pairUp(x, y))).toMatchObject({ r: expect.closeTo(0.6, 12) });
  });

  test('with ties and p (SciPy spearmanr)', () => {
    expect(spearman(pairUp([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]))).toMatchObject({
      r: expect.closeTo(0.8207826816681233, 11),
      p: expect.closeTo(0.08858700531354381, 10),
    });
  });

  test('interval of Bonett and Wright (statpsych ci.spear example)', () => {
    const y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19];
    const x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51];
    expect(spearman(pairUp(x, y))).toMatchObject({
      r: expect.closeTo(0.8699639, 6),
      interval: { low: expect.closeTo(0.5840951, 6), high: expect.closeTo(0.9638297, 6) },
    });
  });

  test('recommendation and ease of security (SFO survey 2017, computed with SciPy)', () => {
    expect(spearman(sfo2017)).toMatchObject({ r: expect.closeTo(0.4349462819479, 9), n: 2269 });
  });

  test('too few, or no spread, is not estimable', () => {
    expect(spearman(pairUp([1, 2], [3, 5]))).toMatchObject({ reason: 'few-pairs' });
    expect(spearman(pairUp([1, 2, 3], [4, 4, 4]))).toMatchObject({ reason: 'no-spread' });
  });

  test('only the order counts', () => {
    const pairs = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 10 }),
        y: fc.integer({ min: 0, max: 10 }),
        n: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 3, maxLength: 15 },
    );
    fc.assert(
      fc.property(pairs, (given) => {
        const found = spearman(given);
        const bent = spearman(given.map(({ x, y, n }) => ({ x: Math.exp(x), y: y ** 3, n })));
        if (!found.estimable || !bent.estimable) return;
        expect(bent.r).toBeCloseTo(found.r, 10);
      }),
    );
  });
});

test('equal values share the mean of their ranks', () => {
  const { rank, ties } = midRanks([
    [7, 2],
    [5, 1],
    [9, 3],
    [7, 1],
  ]);
  expect([...rank]).toEqual([
    [5, 1],
    [7, 3],
    [9, 6],
  ]);
  expect(ties).toEqual([1, 3, 3]);
});
