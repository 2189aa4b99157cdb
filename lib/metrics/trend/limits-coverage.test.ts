import { expect, test } from 'vitest';
import { normalFrom, seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { outsideLimits } from './outside-limits';
import { pChart } from './p-chart';
import { xmrLimits } from './xmr';

test('XmR limits of a long steady process hold 99.7 % of what follows', () => {
  const random = seededRandom(5);
  const found = xmrLimits(Array.from({ length: 20_000 }, () => 50 + 4 * normalFrom(random)));
  if (!found.estimable) throw new Error(found.reason);
  const later = Array.from({ length: 100_000 }, () => 50 + 4 * normalFrom(random));
  const held = later.filter((value) => value >= found.lower && value <= found.upper).length;
  // 99.73 %; five standard deviations of a share of 100,000 are 0.08 points.
  expect(Math.abs(held / later.length - 0.9973)).toBeLessThan(0.0012);
});

test('median limits hold as much, also with wild points among the baseline', () => {
  const random = seededRandom(6);
  const baseline = Array.from({ length: 20_000 }, (_, i) =>
    i % 200 === 0 ? 500 : 50 + 4 * normalFrom(random),
  );
  const found = xmrLimits(baseline, { method: 'median', centre: 'median' });
  if (!found.estimable) throw new Error(found.reason);
  expect(found.sigma).toBeGreaterThan(3.9);
  expect(found.sigma).toBeLessThan(4.2);
});

test('p chart limits of unequal n hold nearly all of a steady share', () => {
  const random = seededRandom(7);
  const periods = Array.from({ length: 3000 }, () => {
    const n = 100 + Math.floor(200 * random());
    let k = 0;
    for (let i = 0; i < n; i++) if (random() < 0.4) k++;
    return { k, n };
  });
  const found = pChart(periods);
  if (!found.estimable) throw new Error(found.reason);
  const out = outsideLimits(found.points).filter(Boolean).length;
  expect(Math.abs(out / periods.length - 0.0027)).toBeLessThan(0.003);
});
