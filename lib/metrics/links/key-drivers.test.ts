import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapShares } from './bootstrap-drivers';
import { correlationsOf, type DriverRow } from './driver-rows';
import { mtcars, ratings, swiss } from './fixtures';
import { johnson } from './johnson';
import { keyDrivers } from './key-drivers';
import { lmg } from './lmg';

function estimated<Found>(
  found: ({ estimable: true } & Found) | { estimable: false; reason: string },
) {
  if (!found.estimable) throw new Error(found.reason);
  return found;
}

describe('lmg', () => {
  test('swiss fertility by five drivers (R relaimpo, as quoted by siamang)', () => {
    const found = estimated(keyDrivers(swiss));
    expect(found.rSquared).toBeCloseTo(0.706735001593, 10);
    const expected = [
      0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265,
    ];
    found.drivers.forEach(({ share, part, interval }, j) => {
      expect(share).toBeCloseTo(expected[j] ?? 0, 10);
      expect(part).toBeCloseTo((expected[j] ?? 0) / 0.706735001593, 10);
      expect(interval).toBeNull();
    });
    expect(found).toMatchObject({ n: 47, deletion: 'listwise', method: 'lmg' });
  });

  test('recommendation by four ratings (R package NPS, computed in R)', () => {
    const { rSquared, shares } = estimated(lmg(ratings));
    expect(rSquared).toBeCloseTo(0.6152037698, 8);
    const expected = [0.23169502418, 0.19023157411, 0.09738375549, 0.09589341598];
    expect(shares).toEqual(expected.map((each) => expect.closeTo(each, 8)));
  });

  test('at most twelve drivers', () => {
    const k = 13;
    const between = Array.from({ length: k }, (_, i) =>
      Array.from({ length: k }, (_, j) => (i === j ? 1 : 0)),
    );
    const many = { between, withOutcome: Array.from({ length: k }, () => 0.1) };
    expect(() => lmg(many)).toThrow(RangeError);
    expect(estimated(johnson(many)).rSquared).toBeCloseTo(0.13, 12);
  });
});

describe('johnson', () => {
  test('mtcars mpg by cyl, disp, hp, gear (README of R package rwa)', () => {
    const found = estimated(keyDrivers(mtcars, { method: 'johnson' }));
    expect(found.rSquared).toBeCloseTo(0.7791896, 7);
    const raw = [0.2284797, 0.2221469, 0.2321744, 0.0963886];
    const percent = [29.32274, 28.50999, 29.79691, 12.37037];
    found.drivers.forEach(({ share, part }, j) => {
      expect(share).toBeCloseTo(raw[j] ?? 0, 7);
      expect(100 * part).toBeCloseTo(percent[j] ?? 0, 5);
    });
  });

  test('recommendation by four ratings (R package NPS, computed in R)', () => {
    const expected = [0.24793391895, 0.17095900985, 0.09854801779, 0.09776282317];
    expect(estimated(johnson(ratings)).shares).toEqual(
      expected.map((each) => expect.closeTo(each, 8)),
    );
  });
});

describe.each([
  ['lmg', lmg],
  ['johnson', johnson],
])('%s', (_, weigh) => {
  test('two drivers by hand (relaimpo, as quoted by siamang)', () => {
    const two = {
      between: [
        [1, 0.5],
        [0.5, 1],
      ],
      withOutcome: [0.6, 0.4],
    };
    const { rSquared, shares } = estimated(weigh(two));
    expect(rSquared).toBeCloseTo(0.37333333333333335, 12);
    expect(shares).toEqual([
      expect.closeTo(0.2866666666666667, 12),
      expect.closeTo(0.08666666666666667, 12),
    ]);
  });

  test('uncorrelated drivers get their squared correlations', () => {
    const free = {
      between: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      withOutcome: [0.5, 0.3, 0.1],
    };
    expect(estimated(weigh(free)).shares).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(0.09, 12),
      expect.closeTo(0.01, 12),
    ]);
  });

  test('what cannot be weighed says why', () => {
    expect(weigh({ between: [], withOutcome: [] })).toMatchObject({ reason: 'no-drivers' });
    const same = {
      between: [
        [1, 1],
        [1, 1],
      ],
      withOutcome: [0.5, 0.5],
    };
    expect(weigh(same)).toMatchObject({ reason: 'singular' });
    const impossible = {
      between: [
        [1, 0.9],
        [0.9, 1],
      ],
      withOutcome: [0.9, -0.9],
    };
    expect(weigh(impossible)).toMatchObject({ reason: 'contradictory' });
    expect(() => weigh({ between: [[1]], withOutcome: [0.1, 0.2] })).toThrow(RangeError);
    expect(() => weigh({ between: [[1]], withOutcome: [1.2] })).toThrow(RangeError);
    expect(() => weigh({ between: [[1, 0]], withOutcome: [0.2] })).toThrow(RangeError);
  });

  test('shares are at least 0 and add up to R², and follow their drivers when reordered', () => {
    const rows = fc.array(
      fc.record({
        outcome: fc.integer({ min: 0, max: 10 }),
        drivers: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 5 }))),
        n: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 6, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const correlations = correlationsOf(given, 'listwise');
        const found = correlations && weigh(correlations);
        if (!found?.estimable) return;
        const sum = found.shares.reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(found.rSquared, 8);
        expect(found.rSquared).toBeLessThanOrEqual(1 + 1e-8);
        for (const share of found.shares) expect(share).toBeGreaterThanOrEqual(-1e-9);
        const turned = given.map((row) => ({ ...row, drivers: [...row.drivers].reverse() }));
        const again = estimated(keyDrivers(turned, { method: weigh === lmg ? 'lmg' : 'johnson' }));
        expect(again.drivers.map(({ share }) => share).reverse()).toEqual(
          found.shares.map((share) => expect.closeTo(share, 7)),
        );
      }),
    );
  });
});

describe('missing answers', () => {
  const rows: DriverRow[] = [
    { outcome: 9, drivers: [5, 4], n: 10 },
    { outcome: 3, drivers: [2, 1], n: 8 },
    { outcome: 7, drivers: [4, 5], n: 6 },
    { outcome: 6, drivers: [null, 2], n: 5 },
    { outcome: null, drivers: [1, 2], n: 4 },
    { outcome: 8, drivers: [5, 2], n: 0 },
    { outcome: 4, drivers: [3, 4], n: 3 },
  ];

  test('listwise keeps the complete, pairwise whoever answered both', () => {
    expect(correlationsOf(rows, 'listwise')?.n).toBe(27);
    expect(correlationsOf(rows, 'pairwise')?.n).toBe(27);
    const complete = rows.filter(({ outcome, drivers }) => outcome !== null && drivers[0] !== null);
    expect(correlationsOf(rows, 'listwise')).toEqual(correlationsOf(complete, 'listwise'));
    expect(correlationsOf(rows, 'pairwise')?.withOutcome[1]).not.toBeCloseTo(
      correlationsOf(rows, 'listwise')?.withOutcome[1] ?? 0,
      6,
    );
  });

  test('nothing to weigh is said', () => {
    expect(keyDrivers([])).toMatchObject({ reason: 'no-drivers' });
    expect(keyDrivers([{ outcome: 1, drivers: [1], n: 9 }])).toMatchObject({
      reason: 'no-drivers',
    });
    expect(() => keyDrivers([...rows, { outcome: 1, drivers: [1], n: 1 }])).toThrow(RangeError);
    const twin = swiss.map((row) => ({
      ...row,
      drivers: [row.drivers[0] ?? 0, row.drivers[0] ?? 0],
    }));
    expect(keyDrivers(twin)).toMatchObject({ reason: 'singular' });
  });

  test('an outcome that nothing explains has parts of 0', () => {
    const flat = [1, 2, 3].flatMap((x) =>
      [1, 3].map((outcome) => ({ outcome, drivers: [x], n: 2 })),
    );
    expect(estimated(keyDrivers(flat)).drivers[0]).toMatchObject({ share: 0, part: 0 });
  });
});

describe('bootstrap', () => {
  test('holds the share, and is the same for the same seed', () => {
    const once = estimated(keyDrivers(swiss, { draws: 200, seed: 3 }));
    expect(estimated(keyDrivers(swiss, { draws: 200, seed: 3 }))).toEqual(once);
    expect(estimated(keyDrivers(swiss, { draws: 200, seed: 4 }))).not.toEqual(once);
    for (const { share, interval } of once.drivers) {
      expect(interval?.low).toBeLessThan(share);
      expect(interval?.high).toBeGreaterThan(share);
      expect(interval?.low).toBeGreaterThanOrEqual(0);
    }
  });

  test('of many customers it draws few and narrows by the root', () => {
    const counts = (times: number) => swiss.map((row) => ({ ...row, n: times }));
    const width = (times: number) => {
      const [driver] = estimated(keyDrivers(counts(times), { draws: 300 })).drivers;
      return (driver?.interval?.high ?? 0) - (driver?.interval?.low ?? 0);
    };
    // 100 and 10,000 times the 47 cantons: ten times as narrow.
    expect(width(100) / width(10_000)).toBeGreaterThan(7);
    expect(width(100) / width(10_000)).toBeLessThan(14);
  });

  test('pairwise draws too, and draws that fail leave no interval', () => {
    const found = estimated(
      keyDrivers(mtcars, { deletion: 'pairwise', draws: 20, method: 'johnson' }),
    );
    expect(found.drivers[0]?.interval).not.toBeNull();
    const never = bootstrapShares(mtcars, () => ({ estimable: false, reason: 'singular' }), [0.1], {
      deletion: 'listwise',
      draws: 10,
      seed: 1,
    });
    expect(never).toBeNull();
  });
});
