import { expect, test } from 'vitest';
import { normalFrom, seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { keyDrivers } from './key-drivers';

test('bootstrap intervals hold the truth about as often as they say', () => {
  const random = seededRandom(11);
  // The first driver stands for 0.36 of a variance of 1.45.
  const truth = 0.36 / 1.45;
  const studies = 60;
  let held = 0;
  for (let study = 0; study < studies; study++) {
    const rows = Array.from({ length: 120 }, () => {
      const [a, b] = [normalFrom(random), normalFrom(random)];
      return { outcome: 0.6 * a + 0.3 * b + normalFrom(random), drivers: [a, b], n: 1 };
    });
    const found = keyDrivers(rows, { draws: 120, seed: study, method: 'johnson' });
    const interval = found.estimable ? found.drivers[0]?.interval : null;
    if (interval && interval.low <= truth && truth <= interval.high) held++;
  }
  // 95 % less four standard deviations of a share of 60.
  expect(held / studies).toBeGreaterThan(0.83);
});
