import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg';
import { betaPrior, posteriorShare } from './beta-binomial';
import { bonferroni, holm } from './holm';
import { jamesStein } from './james-stein';

describe('many tests at once', () => {
  // The example of Y. Benjamini and Y. Hochberg, JRSS B 57, 1995, section 3.2.
  const trial = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];

  test('fifteen p: four rejected by Benjamini and Hochberg, three by Bonferroni', () => {
    const { rejected } = benjaminiHochberg(trial);
    expect(rejected.filter(Boolean)).toHaveLength(4);
    expect(bonferroni(trial).filter((p) => p <= 0.05)).toHaveLength(3);
  });

  test('ten p in no order: R’s multtest, kept in statsmodels’ test_multi.py', () => {
    const p = [
      0.838541367553, 0.642193923795, 0.680845947633, 0.967833824309, 0.71626938238, 0.177096952723,
      5.23656777208e-5, 0.0202732688798, 0.00028140506198, 0.0149877310796,
    ];
    const stepDown = [
      1, 1, 1, 1, 1, 1, 0.000523656777208, 0.1419128822, 0.0025326455578, 0.1199018486,
    ];
    for (const [i, q] of holm(p).entries()) expect(q).toBeCloseTo(stepDown[i] ?? NaN, 9);
  });

  test('Holm lies between the raw p and Bonferroni and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const [down, most] = [holm(p), bonferroni(p)];
        p.forEach((raw, i) => {
          expect(down[i]).toBeGreaterThanOrEqual(raw);
          expect(down[i]).toBeLessThanOrEqual(most[i] ?? 0);
        });
      }),
    );
  });
});

describe('drawing small groups in', () => {
  // B. Efron and C. Morris, batting averages of 1970, as in pscl::EfronMorris.
  test('eighteen batters, 45 turns each', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const shares = hits.map((each) => each / 45);
    const mean = shares.reduce((sum, share) => sum + share, 0) / 18;
    const drawn = jamesStein(shares, (mean * (1 - mean)) / 45);
    expect(drawn.mean).toBeCloseTo(0.2654321, 7);
    expect(drawn.factor).toBeCloseTo(0.2116534, 7);
    const printed = [
      0.294, 0.289, 0.285, 0.28, 0.275, 0.275, 0.27, 0.266, 0.261, 0.261, 0.256, 0.256, 0.256,
      0.256, 0.256, 0.252, 0.247, 0.242,
    ];
    printed.forEach((value, i) => {
      expect(Math.abs((drawn.values[i] ?? 0) - value)).toBeLessThan(0.0006);
    });
  });

  test('equal or few values stay, and nothing passes the mean', () => {
    expect(jamesStein([3, 3, 3, 3], 1)).toEqual({ mean: 3, factor: 0, values: [3, 3, 3, 3] });
    expect(jamesStein([1, 2, 6], 9).values).toEqual([1, 2, 6]);
    expect(jamesStein([1, 2, 3, 4], 1e6).values).toEqual([2.5, 2.5, 2.5, 2.5]);
    expect(() => jamesStein([], 1)).toThrow(RangeError);
    expect(() => jamesStein([1], -1)).toThrow(RangeError);
  });

  // D. Robinson's prior for batting averages, “Understanding empirical Bayes estimation”.
  test('few and many answers under a known prior', () => {
    const prior = { alpha: 78.661, beta: 224.875 };
    expect(posteriorShare({ k: 4, n: 10 }, prior)).toBeCloseTo(0.2636411768, 9);
    expect(posteriorShare({ k: 300, n: 1000 }, prior)).toBeCloseTo(0.2904875661, 9);
    expect(() => posteriorShare({ k: 3, n: 2 }, prior)).toThrow(RangeError);
    expect(() => posteriorShare({ k: -1, n: 2 }, prior)).toThrow(RangeError);
    expect(() => posteriorShare({ k: 1, n: 2 }, { alpha: 0, beta: 1 })).toThrow(RangeError);
    expect(() => posteriorShare({ k: 1, n: 2 }, { alpha: 1, beta: 0 })).toThrow(RangeError);
    expect(posteriorShare({ k: 0, n: 0 }, { alpha: 1, beta: 3 })).toBe(0.25);
  });

  test('the prior of groups that differ more than chance', () => {
    const prior = betaPrior([10, 30, 50, 70, 90].map((k) => ({ k, n: 100 })));
    if (!prior) throw new Error('a prior expected');
    expect(prior.alpha / (prior.alpha + prior.beta)).toBeCloseTo(0.5, 12);
    // By hand: squares 100 · 0.4 = 40 are 0.25 · 5 · 0.8 (1 + 99 ρ), so ρ = 156 ÷ 396.
    expect(prior.alpha + prior.beta).toBeCloseTo(396 / 156 - 1, 12);
    const drawn = posteriorShare({ k: 0, n: 1 }, prior);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(0.5);
  });

  test('the prior of groups of unequal size; those without answers do not count', () => {
    const sizes = [
      [1, 10],
      [10, 20],
      [9, 30],
      [30, 40],
      [20, 100],
    ] as const;
    const groups = sizes.map(([k, n]) => ({ k, n }));
    // 70 of 200 are 35 %; Σ n (share − 0.35)² = 9.8, Σ (1 − n ÷ 200) = 4, Σ (1 − n ÷ 200)(n − 1) = 131.
    const weight = 131 / (9.8 / (0.35 * 0.65) - 4) - 1;
    const prior = { alpha: 0.35 * weight, beta: 0.65 * weight };
    const near = { alpha: expect.closeTo(prior.alpha, 10), beta: expect.closeTo(prior.beta, 10) };
    expect(betaPrior(groups)).toEqual(near);
    expect(betaPrior([...groups, { k: 0, n: 0 }])).toEqual(near);
    expect(betaPrior([...groups.slice(1), { k: 0, n: 0 }])).toBeNull();
  });

  test('no prior where all in a group say the same, and the groups do not', () => {
    expect(betaPrior([0, 10, 0, 10, 0, 10].map((k) => ({ k, n: 10 })))).toBeNull();
  });

  test('no prior from few groups, or from groups alike', () => {
    expect(betaPrior([{ k: 1, n: 2 }])).toBeNull();
    expect(betaPrior(Array.from({ length: 6 }, () => ({ k: 5, n: 10 })))).toBeNull();
    expect(betaPrior(Array.from({ length: 6 }, () => ({ k: 0, n: 10 })))).toBeNull();
    expect(betaPrior(Array.from({ length: 6 }, () => ({ k: 0, n: 0 })))).toBeNull();
  });
});
