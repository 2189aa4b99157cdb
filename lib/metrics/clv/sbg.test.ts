import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sbgChurn, sbgLogLikelihood, sbgRetention, sbgSurvival } from './sbg';
import { sbgCounts } from './sbg-counts';
import { fitSbg } from './sbg-fit';
import { expectedLifetime, residualLifetime } from './sbg-lifetime';
import { sbgProjection } from './sbg-projection';

// Fader and Hardie, 2007, table 1, "High End": per 1,000 customers, as in cran/foretell and
// jdmaturen/shifted_beta_geometric_py@80561a2, whose README and tests print the results.
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];
const model = { alpha: 0.6680884153505323, beta: 3.806095628904222 };

describe('the model', () => {
  test('first renewal loses α ÷ (α + β)', () => {
    expect(sbgChurn(1, { alpha: 1, beta: 3 })).toBeCloseTo(0.25, 12);
    expect(sbgSurvival(1, { alpha: 1, beta: 3 })).toBeCloseTo(0.75, 12);
    expect(sbgRetention(1, { alpha: 1, beta: 3 })).toBe(0.75);
  });
  test('survival of the fitted model, years 1 to 12', () => {
    const printed = [85.1, 74.7, 67.0, 61.0, 56.2, 52.2, 48.9, 46.0, 43.6, 41.4, 39.5, 37.8];
    for (const [i, share] of printed.entries()) {
      expect(100 * sbgSurvival(i + 1, model)).toBeCloseTo(share, 1);
    }
  });
  test('renewals are counted in whole numbers', () => {
    expect(() => sbgRetention(0, model)).toThrow(RangeError);
    expect(() => sbgSurvival(-1, model)).toThrow(RangeError);
    expect(() => sbgSurvival(1.5, model)).toThrow(RangeError);
  });
  const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  test('survival falls, retention rises, and what leaves and stays is all', () => {
    fc.assert(
      fc.property(positive, positive, (alpha, beta) => {
        let left = 1;
        for (let t = 1; t <= 30; t++) {
          expect(sbgRetention(t + 1, { alpha, beta })).toBeGreaterThan(
            sbgRetention(t, { alpha, beta }),
          );
          left -= sbgChurn(t, { alpha, beta });
          expect(sbgSurvival(t, { alpha, beta })).toBeCloseTo(left, 9);
        }
      }),
    );
  });
});

describe('sbgLogLikelihood', () => {
  test('per customer at α = β = 1 is −2.1155455', () => {
    expect(sbgLogLikelihood({ alpha: 1, beta: 1 }, sbgCounts([highEnd])) / 1000).toBeCloseTo(
      -2.1155455,
      7,
    );
  });
  test('of a billion customers is a million times that of a thousand', () => {
    const counts = sbgCounts([highEnd.map((n) => n * 1e6)]);
    expect(sbgLogLikelihood(model, counts) / 1e6).toBeCloseTo(-1611.1581474, 5);
  });
});

describe('sbgCounts', () => {
  test('adds cohorts of different age', () => {
    expect(sbgCounts([[10, 8, 7], [5, 3], [4]])).toEqual({ lost: [4, 1], kept: [4, 3, 7] });
    expect(sbgCounts([])).toEqual({ lost: [], kept: [0] });
    expect(sbgCounts([[10], [5]])).toEqual({ lost: [], kept: [15] });
    expect(sbgCounts([[0, 0]])).toEqual({ lost: [0], kept: [0, 0] });
  });
  test('a cohort cannot grow', () => {
    expect(() => sbgCounts([[5, 6]])).toThrow(RangeError);
    expect(() => sbgCounts([[-5]])).toThrow(RangeError);
    expect(() => sbgCounts([[-5, -6]])).toThrow(RangeError);
  });
});

describe('fitSbg', () => {
  test('High End: α 0.668, β 3.806, log-likelihood −1611.2', () => {
    const { fit } = fitSbg(sbgCounts([highEnd]));
    expect(fit?.parameters.alpha).toBeCloseTo(0.66809, 4);
    expect(fit?.parameters.beta).toBeCloseTo(3.8061, 3);
    expect(fit?.logLikelihood).toBeCloseTo(-1611.158147, 5);
    expect(fit).toMatchObject({ customers: 1000, converged: true });
    expect(fit?.intervals?.low.alpha).toBeLessThan(0.668);
    expect(fit?.intervals?.high.alpha).toBeGreaterThan(0.668);
    expect(fit?.standardErrors?.alpha).toBeGreaterThan(0);
  });
  test('no neighbour is likelier', () => {
    const counts = sbgCounts([highEnd, [500, 430, 360], [200]]);
    const { fit } = fitSbg(counts);
    const { alpha = 0, beta = 0 } = fit?.parameters ?? {};
    for (const [da, db] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
      [1.01, 1.01],
    ] as const) {
      expect(sbgLogLikelihood({ alpha: alpha * da, beta: beta * db }, counts)).toBeLessThan(
        fit?.logLikelihood ?? 0,
      );
    }
  });
  test('says why there is no fit', () => {
    expect(fitSbg(sbgCounts([])).reason).toBe('no-customers');
    expect(fitSbg(sbgCounts([[10, 10, 10]])).reason).toBe('no-losses');
    expect(fitSbg(sbgCounts([[10, 8]])).reason).toBe('no-spread');
    expect(fitSbg(sbgCounts([[10, 8, 4]])).reason).toBeNull();
  });
  test('constant churn has no beta distribution, and the fit says so', () => {
    const { fit } = fitSbg(sbgCounts([[1e6, 8e5, 6.4e5, 5.12e5, 4.096e5]]));
    expect(fit?.converged).toBe(false);
  });
});

describe('sbgProjection', () => {
  test('years 8 to 12 are 46.0, 43.6, 41.4, 39.5 and 37.8 %, within limits', () => {
    const { fit } = fitSbg(sbgCounts([highEnd]));
    const years = fit ? sbgProjection(fit, 12) : [];
    expect(years.slice(7).map(({ survival }) => Math.round(1000 * survival))).toEqual([
      460, 436, 414, 395, 378,
    ]);
    for (const { survival, interval, retention, renewal } of years) {
      expect(interval?.low).toBeLessThan(survival);
      expect(interval?.high).toBeGreaterThan(survival);
      expect(retention).toBeCloseTo(sbgRetention(renewal, fit?.parameters ?? model), 12);
    }
    expect(fit && sbgProjection({ ...fit, logCovariance: null }, 1)[0]?.interval).toBeNull();
  });
});

describe('residualLifetime', () => {
  test('after 7 renewals at 10 %: 7.530 payments, after 6: 7.345', () => {
    expect(residualLifetime(model, 0.1, 7)).toBeCloseTo(7.529627925699, 9);
    expect(residualLifetime(model, 0.1, 6)).toBeCloseTo(7.345, 3);
  });
  test('is the sum of what is still to come, the next payment undiscounted', () => {
    const now = sbgSurvival(7, model);
    let total = 0;
    for (let t = 8; t < 700; t++) total += sbgSurvival(t, model) / now / 1.1 ** (t - 8);
    expect(residualLifetime(model, 0.1, 7)).toBeCloseTo(total, 9);
  });
  test('a new customer pays now, and then has the residual lifetime of none', () => {
    const life = expectedLifetime(model, 0.1);
    expect(life).toBeCloseTo(1 + (residualLifetime(model, 0.1, 0) ?? 0) / 1.1, 9);
  });
  test('without a discount ends only where α > 1', () => {
    expect(expectedLifetime(model, 0)).toBeNull();
    expect(residualLifetime(model, 0, 3)).toBeNull();
    expect(expectedLifetime({ alpha: 3, beta: 4 }, 0)).toBeCloseTo(3, 12);
    expect(() => expectedLifetime(model, -0.1)).toThrow(RangeError);
    expect(() => residualLifetime(model, 0.1, 1.5)).toThrow(RangeError);
    expect(() => residualLifetime(model, 0.1, -1)).toThrow(RangeError);
  });
  test('constant churn understates it', () => {
    const retention = sbgRetention(8, model);
    const constant = retention / (1 - retention / 1.1);
    expect(residualLifetime(model, 0.1, 7)).toBeGreaterThan(constant);
  });
});
