import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance } from './concordance';
import { exactKendallTails } from './exact-kendall';
import { kendall } from './kendall';
import { type Pair, pairUp } from './pairs';

describe('kendall', () => {
  test('tuna: T = 26, tau 0.4444, exact p 0.05972 one-sided, 0.1194 two-sided (R cor.test)', () => {
    const x = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const y = [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8];
    expect(concordance(pairUp(x, y))).toEqual({ concordant: 26, discordant: 10 });
    expect(kendall(pairUp(x, y))).toMatchObject({
      tauA: expect.closeTo(0.4444444, 7),
      tauB: expect.closeTo(0.4444444, 7),
      exact: true,
      pGreater: expect.closeTo(0.05972, 5),
      p: expect.closeTo(0.1194389, 6),
    });
  });

  test('with ties, tau-b (SciPy kendalltau docstring: −0.47140452, p 0.28274546 by normal tail)', () => {
    const found = kendall(pairUp([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]));
    expect(found).toMatchObject({
      exact: false,
      tauB: expect.closeTo(-0.47140452079103173, 12),
      tauA: expect.closeTo(-0.4, 12),
      p: expect.closeTo(0.2827454599327748, 10),
    });
  });

  test('exact only below 50 and without ties on either side (SciPy 1.17 kendalltau)', () => {
    const [tied, untied] = [
      [1, 1, 2, 3, 4, 5, 6],
      [2, 1, 3, 5, 4, 7, 6],
    ];
    for (const pairs of [pairUp(tied, untied), pairUp(untied, tied)]) {
      expect(kendall(pairs)).toMatchObject({
        exact: false,
        tauB: expect.closeTo(0.7807200583588265, 12),
        p: expect.closeTo(0.015074907310598044, 12),
      });
    }
    const first = (n: number) => Array.from({ length: n }, (_, i) => i);
    const fifty = pairUp(
      first(50),
      first(50).map((i) => (i * 7) % 50),
    );
    expect(kendall(fifty)).toMatchObject({
      exact: false,
      p: expect.closeTo(0.6818954220320396, 10),
    });
    const fewer = pairUp(
      first(49),
      first(49).map((i) => (i * 10) % 49),
    );
    expect(kendall(fewer)).toMatchObject({
      exact: true,
      p: expect.closeTo(0.017203773836571092, 10),
    });
  });

  test('the interval is tanh(artanh τ ± 1.96 √(0.437 ÷ (n − 4))) (Fieller and others, 1957)', () => {
    const found = kendall(pairUp([1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 3, 5, 4, 7, 6, 8]));
    if (!found.estimable) throw new Error(found.reason);
    // Three of 28 pairs disagree: τ = 22 ÷ 28.
    const [centre, arm] = [Math.atanh(22 / 28), 1.959963985 * Math.sqrt(0.437 / 4)];
    expect(found.interval?.low).toBeCloseTo(Math.tanh(centre - arm), 8);
    expect(found.interval?.high).toBeCloseTo(Math.tanh(centre + arm), 8);
  });

  test('too few, or no spread, is not estimable; at ±1 and below five there is no interval', () => {
    expect(kendall(pairUp([1, 2], [1, 2]))).toMatchObject({ reason: 'few-pairs' });
    expect(kendall(pairUp([1, 1, 1], [1, 2, 3]))).toMatchObject({ reason: 'no-spread' });
    expect(kendall(pairUp([1, 2, 3, 4], [1, 2, 4, 3]))).toMatchObject({ interval: null });
    expect(kendall(pairUp([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]))).toMatchObject({
      tauB: -1,
      interval: null,
      pLess: expect.closeTo(1 / 120, 12),
    });
  });

  test('a thousand million customers stay within bounds', () => {
    expect(
      kendall([
        { x: 1, y: 2, n: 1e9 },
        { x: 1, y: 0, n: 1 },
        { x: 2, y: 2, n: 1 },
      ]),
    ).toMatchObject({ tauB: expect.closeTo(-1e-9 / 1, 8), p: expect.closeTo(1, 3) });
    const found = kendall([
      { x: 1, y: 2, n: 1e9 },
      { x: 2, y: 1, n: 1e9 },
      { x: 3, y: 3, n: 2e9 },
    ]);
    if (!found.estimable) throw new Error(found.reason);
    expect(Math.abs(found.tauB)).toBeLessThan(1);
    expect(found.p).toBeLessThan(1e-12);
    expect(found.interval?.low).toBeGreaterThan(0);
  });

  test('counting pairs by hand agrees', () => {
    const cell = fc.record({
      x: fc.integer({ min: 0, max: 4 }),
      y: fc.integer({ min: 0, max: 4 }),
      n: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (pairs) => {
        expect(concordance(pairs)).toEqual(byHand(pairs));
        const [found, turned] = [
          kendall(pairs),
          kendall(pairs.map(({ x, y, n }) => ({ x: y, y: x, n }))),
        ];
        if (!found.estimable || !turned.estimable) return;
        expect(turned.tauB).toBeCloseTo(found.tauB, 12);
        expect(Math.abs(found.tauB)).toBeLessThanOrEqual(1);
        expect(Math.abs(found.tauA)).toBeLessThanOrEqual(Math.abs(found.tauB) + 1e-12);
      }),
    );
  });
});

function byHand(pairs: readonly Pair[]) {
  let [concordant, discordant] = [0, 0];
  for (const one of pairs) {
    for (const two of pairs) {
      const sign = Math.sign(one.x - two.x) * Math.sign(one.y - two.y);
      if (sign > 0) concordant += (one.n * two.n) / 2;
      if (sign < 0) discordant += (one.n * two.n) / 2;
    }
  }
  return { concordant, discordant };
}

test('exact tails overlap in the case itself', () => {
  // Of 3 customers 0, 1, 2, 3 pairs agree in 1, 2, 2, 1 of the 6 orders.
  expect(exactKendallTails(1, 3)).toEqual({
    pGreater: expect.closeTo(5 / 6, 12),
    pLess: expect.closeTo(3 / 6, 12),
  });
});
