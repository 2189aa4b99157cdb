import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddsRatio } from './odds-ratio';

describe('oddsRatio', () => {
  test('with ½ in each cell (statpsych ci.oddsratio(.05, 229, 28, 96, 24))', () => {
    expect(oddsRatio({ k: 24, n: 120 }, { k: 28, n: 257 })).toMatchObject({
      oddsRatio: expect.closeTo(2.044451, 6),
      interval: { low: expect.closeTo(1.133267, 6), high: expect.closeTo(3.688254, 6) },
      // 2 Φ(−0.715129 ÷ 0.301038), by SciPy.
      p: expect.closeTo(0.017523197562974206, 10),
    });
  });

  test('without correction, by hand: (24 · 229) ÷ (96 · 28)', () => {
    const found = oddsRatio({ k: 24, n: 120 }, { k: 28, n: 257 }, 'none');
    if (!found.estimable) throw new Error(found.reason);
    expect(found.oddsRatio).toBeCloseTo((24 * 229) / (96 * 28), 12);
    expect(found.logError).toBeCloseTo(Math.sqrt(1 / 24 + 1 / 96 + 1 / 28 + 1 / 229), 12);
    expect(oddsRatio({ k: 24, n: 120 }, { k: 28, n: 257 }, 'half-if-empty')).toEqual(found);
  });

  test('an empty cell needs the half', () => {
    const [all, some] = [
      { k: 5, n: 5 },
      { k: 2, n: 9 },
    ];
    expect(oddsRatio(all, some, 'none')).toEqual({ estimable: false, reason: 'empty-cell' });
    expect(oddsRatio(all, some, 'half-if-empty')).toEqual(oddsRatio(all, some, 'half'));
  });

  test('nobody on a side, or one outcome only, is not estimable', () => {
    expect(oddsRatio({ k: 0, n: 0 }, { k: 2, n: 9 })).toMatchObject({ reason: 'no-answers' });
    expect(oddsRatio({ k: 2, n: 9 }, { k: 0, n: 0 })).toMatchObject({ reason: 'no-answers' });
    expect(oddsRatio({ k: 0, n: 4 }, { k: 0, n: 9 }, 'none')).toMatchObject({
      reason: 'one-outcome',
    });
    expect(oddsRatio({ k: 4, n: 4 }, { k: 9, n: 9 }, 'none')).toMatchObject({
      reason: 'one-outcome',
    });
    expect(() => oddsRatio({ k: 5, n: 4 }, { k: 0, n: 9 })).toThrow(RangeError);
    expect(() => oddsRatio({ k: -1, n: 4 }, { k: 0, n: 9 })).toThrow(RangeError);
  });

  test('turned round it is one over itself, and its interval holds it', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([n, part]) => ({ n, k: Math.round(n * part) }));
    fc.assert(
      fc.property(share, share, (one, two) => {
        const [found, turned] = [oddsRatio(one, two), oddsRatio(two, one)];
        if (!found.estimable || !turned.estimable) throw new Error('always estimable with ½');
        expect(found.oddsRatio * turned.oddsRatio).toBeCloseTo(1, 6);
        expect(found.interval.low).toBeLessThanOrEqual(found.oddsRatio);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.oddsRatio);
        expect(found.p).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
