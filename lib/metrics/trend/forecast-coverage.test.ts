import { expect, test } from 'vitest';
import { normalFrom, seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { airPassengers } from './fixtures';
import { forecastThatEarnsItsPlace } from './forecast-that-earns-its-place';

test('air passengers: Holt–Winters beats both naive forecasts', () => {
  const found = forecastThatEarnsItsPlace(airPassengers, { horizon: 3, period: 12 });
  if (!found.estimable) throw new Error(found.reason);
  expect(found.method).toBe('holt-winters');
  expect(found.points).toHaveLength(3);
  expect(found.backtest.rmse).toBeLessThan(0.95 * found.naive.rmse);
  expect(found.naive.period).toBe(12);
});

test('a random walk: nothing beats the last value, at nearly all times', () => {
  let shown = 0;
  for (let seed = 1; seed <= 10; seed++) {
    const random = seededRandom(seed);
    let at = 100;
    const walk = Array.from({ length: 60 }, () => {
      at += normalFrom(random);
      return at;
    });
    const found = forecastThatEarnsItsPlace(walk, { horizon: 1 });
    if (found.estimable) shown++;
    else expect(found.reason).toBe('not-better');
  }
  expect(shown).toBeLessThanOrEqual(3);
});
