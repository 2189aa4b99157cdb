import { describe, expect, test } from 'vitest';
import type { ModelFit } from '@/lib/metrics/numerics/maximum-likelihood';
import type { BgNbd } from './bg-nbd';
import { bgNbdAlive } from './bg-nbd';
import { bgNbdExpectedPurchases } from './bg-nbd-expectation';
import type { GammaGamma } from './gamma-gamma';
import { meanForecastError } from './mean-forecast-error';
import { purchaseForecasts } from './purchase-forecast';
import type { PurchaseHistory } from './purchase-history';

const cdnow: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const one = { purchases: 2, recency: 30.43, age: 38.86 };

function fitOf<P>(parameters: P, logCovariance: number[][] | null): ModelFit<P> {
  return {
    parameters,
    logLikelihood: 0,
    standardErrors: null,
    intervals: null,
    logCovariance,
    customers: 10,
    converged: true,
    checks: { starts: true, gradient: true },
    evaluations: 1,
  };
}

describe('forecasts of many customers', () => {
  test('are those of each alone', () => {
    const forecast = purchaseForecasts(cdnow, { periods: 3, periodLength: 13, discount: 0 });
    for (const history of [one, { ...one, recency: 10 }, { purchases: 0, recency: 0, age: 20 }]) {
      const { alive, expected, discounted } = forecast(history);
      expect(alive).toBe(bgNbdAlive(cdnow, history));
      expect(expected).toBeCloseTo(bgNbdExpectedPurchases(cdnow, history, 39), 10);
      expect(discounted).toBeCloseTo(expected, 10);
    }
    expect(forecast(one).expected).toBeCloseTo(1.226, 3);
  });

  test('of one whose death is all but certain are 0, not unknown', () => {
    const forecast = purchaseForecasts(cdnow, { periods: 2, periodLength: 13, discount: 0 });
    const late = { purchases: 5000, recency: 300, age: 500 };
    expect(forecast(late)).toEqual({ alive: 0, expected: 0, discounted: 0 });
    const faithful = { purchases: 5000, recency: 500, age: 500 };
    expect(forecast(faithful).expected).toBeCloseTo(bgNbdExpectedPurchases(cdnow, faithful, 26), 6);
  });

  test('count later purchases for less under a discount', () => {
    const forecast = purchaseForecasts(cdnow, { periods: 1, periodLength: 39, discount: 0.25 });
    const { expected, discounted } = forecast(one);
    expect(discounted).toBeCloseTo(expected / 1.25, 10);
  });
});

describe('the error of a mean forecast', () => {
  const spend: GammaGamma = { p: 6.25, q: 3.74, gamma: 15.44 };
  const none = (n: number) => Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  const histories = [{ ...one, customers: 3 }];

  test('is that of spend where purchases are certain', () => {
    const onlyScale = none(3);
    onlyScale[2] = [0, 0, 0.04];
    // The mean spend is in proportion to γ, so their logarithms have the same error.
    const error = meanForecastError(fitOf(cdnow, none(4)), fitOf(spend, onlyScale), histories, 52);
    expect(error).toBeCloseTo(0.2, 6);
  });

  // The error of ln f is that of ln α times the slope of the one on the other.
  const slopeOnAlpha = (of: readonly PurchaseHistory[]) => {
    const mean = (alpha: number) =>
      of.reduce(
        (total, each) =>
          total + each.customers * bgNbdExpectedPurchases({ ...cdnow, alpha }, each, 52),
        0,
      );
    const step = 1.0001;
    const { alpha } = cdnow;
    return Math.log(mean(alpha * step) / mean(alpha / step)) / (2 * Math.log(step));
  };
  const onlyAlpha = none(4);
  onlyAlpha[1] = [0, 0.09, 0, 0];
  const quiet = { purchases: 0, recency: 0, age: 10, customers: 5 };

  test('is that of purchases where spend is certain', () => {
    const both = [...histories, quiet];
    const error = meanForecastError(fitOf(cdnow, onlyAlpha), fitOf(spend, none(3)), both, 52);
    expect(error).toBeCloseTo(0.3 * Math.abs(slopeOnAlpha(both)), 5);
  });

  test('rests on every second of two thousand customers', () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      i % 2 === 0 ? { ...one, customers: 3 } : quiet,
    );
    const error = meanForecastError(fitOf(cdnow, onlyAlpha), fitOf(spend, none(3)), many, 52);
    expect(error).toBeCloseTo(0.3 * Math.abs(slopeOnAlpha(histories)), 5);
  });

  test('is not known without errors of the fits, or without a mean', () => {
    const at = (a: number[][] | null, b: number[][] | null, model = spend) =>
      meanForecastError(fitOf(cdnow, a), fitOf(model, b), histories, 52);
    expect(at(null, none(3))).toBeNull();
    expect(at(none(4), null)).toBeNull();
    expect(at(none(4), none(3), { p: 1, q: 0.5, gamma: 1 })).toBeNull();
  });
});
