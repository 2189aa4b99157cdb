import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cochranArmitage } from './cochran-armitage';
import { ratesByBand } from './rates-by-band';
import { shareHomogeneity } from './share-homogeneity';

// Smokers among patients with lung cancer in four studies (Fleiss 1981, p. 139; R prop.test).
const smokers = [
  { k: 83, n: 86 },
  { k: 90, n: 93 },
  { k: 129, n: 136 },
  { k: 70, n: 82 },
];

describe('shareHomogeneity', () => {
  test('four studies (R prop.test: X² 12.6, 3 degrees, p 0.005585)', () => {
    expect(shareHomogeneity(smokers)).toEqual({
      estimable: true,
      chiSquare: expect.closeTo(12.600411297, 8),
      degreesOfFreedom: 3,
      p: expect.closeTo(0.005585476662, 10),
    });
  });

  test('groups without answers do not count; one group is none', () => {
    expect(shareHomogeneity([...smokers, { k: 0, n: 0 }])).toEqual(shareHomogeneity(smokers));
    expect(shareHomogeneity([])).toMatchObject({ reason: 'few-groups' });
    expect(
      shareHomogeneity([
        { k: 1, n: 2 },
        { k: 0, n: 0 },
      ]),
    ).toMatchObject({ reason: 'few-groups' });
  });

  test('one outcome only is not estimable', () => {
    const none = { k: 0, n: 5 };
    const all = { k: 5, n: 5 };
    expect(shareHomogeneity([none, none])).toMatchObject({ reason: 'one-outcome' });
    expect(shareHomogeneity([all, all])).toMatchObject({ reason: 'one-outcome' });
    expect(shareHomogeneity([none, all])).toMatchObject({ estimable: true });
  });

  test.each([[{ k: 3, n: 2 }], [{ k: -1, n: 2 }]])('%j is refused', (group) => {
    expect(() => shareHomogeneity([group])).toThrow(RangeError);
  });
});

describe('cochranArmitage', () => {
  test('the same studies in their order (R prop.trend.test: X² 8.2249, p 0.004132)', () => {
    const found = cochranArmitage(smokers.map((group, score) => ({ ...group, score })));
    if (!found.estimable) throw new Error(found.reason);
    expect(found.z ** 2).toBeCloseTo(8.2249, 4);
    expect(found.p).toBeCloseTo(0.004132, 6);
    expect(found.z).toBeLessThan(0);
  });

  test('needs two scores and both outcomes', () => {
    const same = smokers.map((group) => ({ ...group, score: 1 }));
    expect(cochranArmitage(same)).toMatchObject({ reason: 'few-groups' });
    const none = [
      { k: 0, n: 5, score: 0 },
      { k: 0, n: 5, score: 1 },
    ];
    expect(cochranArmitage(none)).toMatchObject({ reason: 'one-outcome' });
  });

  test('of two groups it is the chi-square test, whatever the scores', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([n, part]) => ({ n, k: Math.round(n * part) }));
    fc.assert(
      fc.property(share, share, (one, two) => {
        const trend = cochranArmitage([
          { ...one, score: 3 },
          { ...two, score: 7 },
        ]);
        const test = shareHomogeneity([one, two]);
        expect(trend.estimable).toBe(test.estimable);
        if (!trend.estimable || !test.estimable) return;
        expect(trend.z ** 2 / (test.chiSquare || 1)).toBeCloseTo(test.chiSquare ? 1 : 0, 5);
      }),
    );
  });
});

describe('ratesByBand', () => {
  const bands = [
    { band: 'detractors', k: 30, n: 100 },
    { band: 'passives', k: 0, n: 0 },
    { band: 'promoters', k: 10, n: 200 },
  ] as const;

  test('rates with their intervals, held against the last band', () => {
    const { bands: rates, homogeneity, trend } = ratesByBand(bands);
    expect(rates[0]).toMatchObject({
      rate: 0.3,
      interval: { low: expect.closeTo(0.2189, 4), high: expect.closeTo(0.3958, 4) },
      aboveReference: { difference: 0.25 },
    });
    expect(rates[0]?.aboveReference?.interval.low).toBeGreaterThan(0);
    expect(rates[0]?.aboveReference?.adjustedP).toBeLessThan(0.001);
    expect(rates[1]).toMatchObject({ rate: null, interval: null, aboveReference: null });
    expect(rates[2]).toMatchObject({ rate: 0.05, aboveReference: null });
    expect(homogeneity).toMatchObject({ degreesOfFreedom: 1 });
    expect(trend).toMatchObject({ estimable: true });
  });

  test('another band may be the reference; an empty one is none', () => {
    const { bands: rates } = ratesByBand(bands, 'detractors');
    expect(rates[2]?.aboveReference?.difference).toBeCloseTo(-0.25, 12);
    expect(rates[0]?.aboveReference).toBeNull();
    expect(ratesByBand(bands, 'passives').bands.map((band) => band.aboveReference)).toEqual([
      null,
      null,
      null,
    ]);
    expect(ratesByBand([]).bands).toEqual([]);
  });
});
