import { describe, expect, test } from 'vitest';
import { gammaDraw } from '@/lib/metrics/numerics/random-draws';
import { seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { ratioEstimate } from './ratio-estimate';
import { cohortSums, revenueRetention } from './revenue-retention';

describe('revenueRetention', () => {
  test('by hand: 100 → 120, 100 → 60, 100 → 0, and one who came later', () => {
    const found = revenueRetention(
      cohortSums([
        { opening: 100, closing: 120 },
        { opening: 100, closing: 60 },
        { opening: 100, closing: 0 },
        { opening: 0, closing: 500 },
      ]),
    );
    expect(found?.nrr.ratio).toBeCloseTo(180 / 300, 12);
    expect(found?.grr.ratio).toBeCloseTo(160 / 300, 12);
    expect(found?.nrr).toMatchObject({ interval: null, reason: 'few-customers' });
  });

  test('nobody who paid', () => {
    expect(revenueRetention(cohortSums([]))).toBeNull();
    expect(revenueRetention(cohortSums([{ opening: 0, closing: 9 }]))).toBeNull();
  });

  test('of equal customers it is the mean with its t interval', () => {
    const closings = Array.from({ length: 40 }, (_, i) => (i < 10 ? 0 : 100));
    const found = revenueRetention(
      cohortSums(closings.map((closing) => ({ opening: 100, closing }))),
    );
    expect(found?.grr.ratio).toBe(0.75);
    // s = √(40 ÷ 39 · 0.75 · 0.25), divided by √40; t = 2.0227 with 39 degrees of freedom.
    expect(found?.grr.standardError).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 39), 12);
    expect(found?.grr.interval?.low).toBeCloseTo(0.60975, 5);
    expect(found?.grr.interval?.high).toBeCloseTo(0.89025, 5);
    expect(found?.nrr).toEqual(found?.grr);
  });

  test('limits of GRR do not pass 1; those of NRR may', () => {
    const closings = Array.from({ length: 40 }, (_, i) => (i === 0 ? 90 : 101));
    const found = revenueRetention(
      cohortSums(closings.map((closing) => ({ opening: 100, closing }))),
    );
    expect(found?.grr.interval?.high).toBe(1);
    expect(found?.nrr.interval?.high).toBeGreaterThan(1);
  });

  test('all alike is not certainty, and one giant is no sample', () => {
    const alike = cohortSums(Array(50).fill({ opening: 30, closing: 30 }));
    expect(revenueRetention(alike)?.nrr).toMatchObject({ ratio: 1, reason: 'no-spread' });
    const giant = cohortSums([
      ...Array(50).fill({ opening: 1, closing: 0.5 }),
      { opening: 1000, closing: 1000 },
    ]);
    expect(revenueRetention(giant)?.nrr).toMatchObject({ interval: null, reason: 'concentrated' });
  });

  // The error of a simulated 95 % is √(0.95 · 0.05 ÷ 2000) = 0.5 %.
  test('the interval of NRR holds the truth in about 95 % of samples of 200 customers', () => {
    const random = seededRandom(11);
    let held = 0;
    for (let i = 0; i < 2000; i++) {
      const customers = Array.from({ length: 200 }, () => {
        const opening = gammaDraw(2, random);
        const closing = random() < 0.1 ? 0 : opening * (random() < 0.5 ? 1 : 1.2);
        return { opening, closing };
      });
      const limits = revenueRetention(cohortSums(customers))?.nrr.interval;
      // 0.9 · (0.5 + 0.5 · 1.2).
      if (limits && limits.low <= 0.99 && 0.99 <= limits.high) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.97);
  });
});

test('a ratio to nothing is none', () => {
  expect(ratioEstimate({ n: 40, x: 0, y: 3, xx: 0, xy: 0, yy: 9 })).toBeNull();
});
