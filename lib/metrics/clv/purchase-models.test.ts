import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaDraw, exponential, gammaDraw } from '@/lib/metrics/numerics/random-draws';
import { seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { type BgNbd, bgNbdAlive, bgNbdLogLikelihood, bgNbdPmf } from './bg-nbd';
import { bgNbdExpected, bgNbdExpectedPurchases } from './bg-nbd-expectation';
import { fitBgNbd } from './bg-nbd-fit';
import { expectedSpend, gammaGammaLogLikelihood, type Spend } from './gamma-gamma';
import { fitGammaGamma } from './gamma-gamma-fit';
import { purchaseRate, sampleOf } from './history-sample';
import {
  paretoNbdAlive,
  paretoNbdExpected,
  paretoNbdExpectedPurchases,
  paretoNbdLogLikelihood,
} from './pareto-nbd';
import { fitParetoNbd } from './pareto-nbd-fit';
import { groupHistories, type PurchaseHistory } from './purchase-history';
import { purchaseSummary } from './purchase-summary';
import { spendIndependence } from './spend-independence';

const cdnow: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const one = { purchases: 2, recency: 30.43, age: 38.86 };

/** Customers of a known BG/NBD model, seen for `age` weeks in whole days. */
function simulated(model: BgNbd, n: number, seed: number): PurchaseHistory[] {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => {
    const rate = gammaDraw(model.r, random) / model.alpha;
    const drop = betaDraw(model.a, model.b, random);
    const age = (200 + Math.floor(random() * 80)) / 7;
    let [purchases, recency, time, alive] = [0, 0, exponential(random) / rate, true];
    while (alive && time <= age) {
      purchases++;
      recency = time;
      alive = random() >= drop;
      time += exponential(random) / rate;
    }
    return { purchases, recency, age, customers: 1 };
  });
}

const parameter = fc.double({ min: 0.05, max: 30, noNaN: true });
const anyModel = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
const anyHistory = fc
  .record({
    purchases: fc.oneof(fc.nat(5), fc.nat(5000)),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    age: fc.double({ min: 0.1, max: 500, noNaN: true }),
  })
  .map(({ purchases, share, age }) => ({
    purchases,
    recency: purchases === 0 ? 0 : share * age,
    age,
  }));

describe('BG/NBD', () => {
  // Hardie's worksheet, as quoted in lifetimes tests/test_estimation.py.
  test('customer 1 of CDNOW expects 1.226 purchases in the next 39 weeks', () => {
    expect(bgNbdExpectedPurchases(cdnow, one, 39)).toBeCloseTo(1.2260282, 7);
    expect(bgNbdAlive(cdnow, one)).toBeCloseTo(0.72658, 5);
  });
  // R BTYD manual, bgnbd.pmf.
  test('probabilities', () => {
    expect(Math.abs(bgNbdPmf(cdnow, 10, 2) - 1.07869e-7)).toBeLessThan(1e-12);
    expect(bgNbdPmf(cdnow, 0, 39)).toBeCloseTo(0.5737864, 7);
    expect([bgNbdPmf(cdnow, 0, 0), bgNbdPmf(cdnow, 3, 0)]).toEqual([1, 0]);
    for (const [x, t] of [
      [1.5, 2],
      [-1, 2],
      [1, -2],
    ] as const) {
      expect(() => bgNbdPmf(cdnow, x, t)).toThrow(RangeError);
    }
  });
  // The closed form with ₂F₁ to 40 digits (mpmath).
  test.each([
    [{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 0, 38.86, 39, 0.195098052],
    [{ r: 2, alpha: 3, a: 1, b: 2 }, 4, 20, 10, 2.16608007],
    [{ r: 0.5, alpha: 10, a: 0.1, b: 0.3 }, 0, 0, 52, 1.92196532],
    [{ r: 1.5, alpha: 5, a: 3, b: 40 }, 400, 300, 100, 89.7876861],
  ])('expected of one who is alive, %j, %d purchases', (model, purchases, age, t, expected) => {
    const history = { purchases, recency: purchases === 0 ? 0 : age, age };
    const found = bgNbdExpectedPurchases(model, history, t) / bgNbdAlive(model, history);
    expect(found / expected).toBeCloseTo(1, 8);
  });
  test('expectation is that of the probabilities', () => {
    let mean = 0;
    for (let x = 1; x < 400; x++) mean += x * bgNbdPmf(cdnow, x, 39);
    expect(bgNbdExpected(cdnow, 39)).toBeCloseTo(mean, 8);
    expect(bgNbdExpected(cdnow, 0)).toBe(0);
    expect(() => bgNbdExpected(cdnow, -1)).toThrow(RangeError);
  });
  test('probabilities add up to 1', () => {
    const mild = fc.double({ min: 0.2, max: 3, noNaN: true });
    const model = fc.record({
      r: mild,
      alpha: fc.double({ min: 2, max: 20, noNaN: true }),
      a: mild,
      b: mild,
    });
    fc.assert(
      fc.property(model, fc.double({ min: 0, max: 10, noNaN: true }), (each, t) => {
        let total = 0;
        for (let x = 0; x < 400; x++) total += bgNbdPmf(each, x, t);
        expect(total).toBeCloseTo(1, 8);
      }),
      { numRuns: 30 },
    );
  });
  test('P(alive) lies in 0–1 and rises with recency; expectation is finite', () => {
    fc.assert(
      fc.property(anyModel, anyHistory, (model, history) => {
        const alive = bgNbdAlive(model, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const earlier = { ...history, recency: history.recency / 2 };
        expect(bgNbdAlive(model, earlier)).toBeLessThanOrEqual(alive);
        const [soon, later] = [10, 20].map((t) => bgNbdExpectedPurchases(model, history, t));
        expect(soon).toBeGreaterThanOrEqual(0);
        expect(later).toBeGreaterThanOrEqual(soon ?? Number.NaN);
        expect(later).toBeLessThan(Number.POSITIVE_INFINITY);
      }),
    );
  });
  test('likelihood of one customer as the formula has it, and of a heavy buyer finite', () => {
    // lnΓ(2.243) − lnΓ(0.243) + … by hand with x = 0: r ln(α ÷ (α + T)).
    const none = { purchases: 0, recency: 0, age: 38.86, customers: 1 };
    expect(bgNbdLogLikelihood(cdnow, [none])).toBeCloseTo(0.243 * Math.log(4.414 / 43.274), 12);
    const heavy = { purchases: 20_000, recency: 10, age: 500, customers: 1e9 };
    expect(Number.isFinite(bgNbdLogLikelihood(cdnow, [heavy]))).toBe(true);
    expect(bgNbdLogLikelihood(cdnow, [])).toBe(0);
  });
  test('weights count as copies', () => {
    const [a, b] = [
      { ...one, customers: 3 },
      { purchases: 0, recency: 0, age: 30, customers: 2 },
    ];
    const copies = [a, a, a, b, b].map((each) => ({ ...each, customers: 1 }));
    expect(bgNbdLogLikelihood(cdnow, [a, b])).toBeCloseTo(bgNbdLogLikelihood(cdnow, copies), 10);
  });
});

describe('fitBgNbd', () => {
  test('recovers the model behind simulated customers within its errors, and no neighbour is likelier', () => {
    const histories = simulated(cdnow, 6000, 2);
    const { fit } = fitBgNbd(histories);
    expect(fit).toMatchObject({ converged: true, customers: 6000 });
    const best = fit?.parameters ?? cdnow;
    const top = bgNbdLogLikelihood(best, histories);
    expect(top).toBeCloseTo(fit?.logLikelihood ?? 0, 6);
    for (const key of ['r', 'alpha', 'a', 'b'] as const) {
      const [low, high] = [fit?.intervals?.low[key] ?? 0, fit?.intervals?.high[key] ?? 0];
      expect(low).toBeLessThan(cdnow[key]);
      expect(high).toBeGreaterThan(cdnow[key]);
      expect(high / low).toBeLessThan(3);
      for (const factor of [0.98, 1.02]) {
        expect(bgNbdLogLikelihood({ ...best, [key]: best[key] * factor }, histories)).toBeLessThan(
          top,
        );
      }
    }
  });
  test('the same customers a million times over are the same model', () => {
    const histories = simulated(cdnow, 800, 3);
    const [once, many] = [1, 1e6].map(
      (customers) => fitBgNbd(histories.map((each) => ({ ...each, customers }))).fit,
    );
    expect(many?.parameters.r).toBeCloseTo(once?.parameters.r ?? 0, 3);
    expect(many?.customers).toBe(8e8);
  });
  test('says why there is no fit', () => {
    expect(fitBgNbd([]).reason).toBe('no-customers');
    expect(fitBgNbd([{ ...one, customers: 0 }]).reason).toBe('no-customers');
    const never = { purchases: 0, recency: 0, age: 9, customers: 50 };
    expect(fitBgNbd([never]).reason).toBe('no-repeaters');
    expect(fitParetoNbd([]).reason).toBe('no-customers');
    expect(fitParetoNbd([never]).reason).toBe('no-repeaters');
  });
  test('customers who are all alike cannot tell four parameters apart', () => {
    expect(fitBgNbd([{ ...one, customers: 500 }]).fit?.converged).toBe(false);
  });
});

describe('histories', () => {
  test('equal ones are grouped', () => {
    const grouped = groupHistories([
      { ...one, customers: 1 },
      { purchases: 0, recency: 0, age: 5, customers: 2 },
      { ...one, customers: 3 },
    ]);
    expect(grouped).toEqual([
      { ...one, customers: 4 },
      { purchases: 0, recency: 0, age: 5, customers: 2 },
    ]);
  });
  test.each([
    [1, 9, 8],
    [1, 0, 8],
    [0, 2, 8],
    [-1, 2, 8],
    [1.5, 2, 8],
    [1, 2, Number.POSITIVE_INFINITY],
  ])('%d repeats, the last at %d of %d, cannot be', (purchases, recency, age) => {
    expect(() => groupHistories([{ purchases, recency, age, customers: 1 }])).toThrow(RangeError);
  });
  test('the last purchase may be today; customers cannot be fewer than none', () => {
    const today = { purchases: 1, recency: 8, age: 8, customers: 1 };
    expect(groupHistories([today])).toEqual([today]);
    expect(() => groupHistories([{ ...today, customers: -1 }])).toThrow(RangeError);
  });
  test('purchases over time of all customers', () => {
    const none = { purchases: 0, recency: 0, age: 5, customers: 2 };
    expect(purchaseRate([{ purchases: 2, recency: 4, age: 10, customers: 3 }, none])).toBe(6 / 40);
    expect(purchaseRate([{ ...none, age: 0 }])).toBe(0);
  });
  test('a few are their own sample', () => {
    const few = [
      { ...one, customers: 1 },
      { purchases: 0, recency: 0, age: 5, customers: 2 },
      { ...one, age: 50, customers: 1 },
    ];
    expect(sampleOf(few)).toEqual(few);
  });
  test('a sample of many keeps the share of those without repeats', () => {
    const many = Array.from({ length: 12_000 }, (_, i) => ({
      purchases: 1,
      recency: 1 + i,
      age: 20_000,
      customers: 1,
    }));
    const none = { purchases: 0, recency: 0, age: 20_000, customers: 9000 };
    const sample = sampleOf([none, ...many]);
    expect(sample).toHaveLength(4001);
    expect(sample[0]?.customers).toBe(3000);
  });
});

describe('purchaseSummary', () => {
  const orders = [
    { customer: 'a', day: '2026-01-01', amount: 10 },
    { customer: 'b', day: '2026-01-05', amount: 99 },
    { customer: 'a', day: '2026-01-15', amount: 20 },
    { customer: 'a', day: '2026-01-15', amount: 5 },
    { customer: 'a', day: '2026-01-08', amount: 15 },
    { customer: 'a', day: '2026-02-10', amount: 1 },
    { customer: 'a', day: '2026-03-10', amount: 1 },
    { customer: 'late', day: '2026-02-02', amount: 1 },
  ];
  test('merges a day, leaves the first purchase out, and splits the holdout off', () => {
    const options = { calibrationEnd: '2026-01-29', holdoutEnd: '2026-02-28' };
    expect(purchaseSummary(orders, options)).toEqual([
      { customer: 'a', purchases: 2, recency: 2, age: 4, customers: 1, meanSpend: 20, holdout: 1 },
      {
        customer: 'b',
        purchases: 0,
        recency: 0,
        age: 24 / 7,
        customers: 1,
        meanSpend: null,
        holdout: 0,
      },
    ]);
  });
  test('the last days of calibration and holdout belong to them', () => {
    const daily = ['01', '03', '04', '05', '06', '07', '08'].map((day) => ({
      customer: 'c',
      day: `2026-01-${day}`,
      amount: 1,
    }));
    const options = { calibrationEnd: '2026-01-05', holdoutEnd: '2026-01-07', unitDays: 1 };
    expect(purchaseSummary(daily, options)).toMatchObject([
      { purchases: 3, recency: 4, age: 4, holdout: 2 },
    ]);
  });
  test('in days, without a holdout', () => {
    const [a] = purchaseSummary(orders, { calibrationEnd: '2026-01-29', unitDays: 1 });
    expect(a).toMatchObject({ recency: 14, age: 28, holdout: null });
  });
  test('refuses a holdout that ends before it begins', () => {
    const options = { calibrationEnd: '2026-01-29', holdoutEnd: '2026-01-28' };
    expect(() => purchaseSummary(orders, options)).toThrow(RangeError);
  });
});

describe('Pareto/NBD', () => {
  const model = { r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 };
  // R BTYD manual, pnbd.Expectation.
  test('purchases expected of a new customer in 1 … 9 weeks', () => {
    const printed = [
      0.05077821, 0.09916088, 0.14542507, 0.1897993, 0.23247466, 0.27361274, 0.31335159, 0.35181024,
      0.38909211,
    ];
    for (const [i, value] of printed.entries()) {
      expect(Math.abs(paretoNbdExpected(model, i + 1) - value)).toBeLessThan(6e-9);
    }
    expect(paretoNbdExpected(model, 0)).toBe(0);
    expect(() => paretoNbdExpected(model, -1)).toThrow(RangeError);
  });
  test('at s = 1 is the limit', () => {
    const [at, near] = [1, 1 + 1e-7].map((s) => paretoNbdExpected({ ...model, s }, 20));
    expect(at).toBeCloseTo(near ?? 0, 6);
  });
  test('who bought last at the very end is alive; P(alive) rises with recency', () => {
    expect(paretoNbdAlive(model, { purchases: 3, recency: 9, age: 9 })).toBe(1);
    fc.assert(
      fc.property(anyModel, anyHistory, ({ r, alpha, a, b }, history) => {
        const each = { r, alpha, s: a, beta: b };
        const alive = paretoNbdAlive(each, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const earlier = { ...history, recency: history.recency / 2 };
        expect(paretoNbdAlive(each, earlier)).toBeLessThanOrEqual(alive + 1e-12);
      }),
    );
  });
  // The closed forms with the integral to 30 digits (mpmath).
  test('of a customer with a history', () => {
    const history = { purchases: 2, recency: 30.43, age: 38.86 };
    const cdnowPareto = { r: 0.5533, alpha: 10.578, s: 0.6061, beta: 11.669 };
    expect(paretoNbdAlive(cdnowPareto, history)).toBeCloseTo(0.869144158, 8);
    expect(paretoNbdExpectedPurchases(cdnowPareto, history, 39)).toBeCloseTo(1.455211818, 8);
  });
  test('fits, and no neighbour is likelier', () => {
    const histories = simulated(cdnow, 1200, 4);
    const { fit } = fitParetoNbd(histories);
    expect(fit?.customers).toBe(1200);
    const best = fit?.parameters ?? model;
    expect(paretoNbdLogLikelihood(best, histories)).toBeCloseTo(fit?.logLikelihood ?? 0, 6);
    for (const key of ['r', 'alpha', 's', 'beta'] as const) {
      for (const factor of [0.9, 1.1]) {
        const other = { ...best, [key]: best[key] * factor };
        expect(paretoNbdLogLikelihood(other, histories)).toBeLessThan(fit?.logLikelihood ?? 0);
      }
    }
  });
});

describe('gamma-gamma', () => {
  const model = { p: 6.25, q: 3.74, gamma: 15.44 };
  test('recovers the model behind simulated spends', () => {
    const random = seededRandom(9);
    const spends: Spend[] = Array.from({ length: 5200 }, () => {
      const purchases = 1 + Math.floor(random() * 6);
      const rate = gammaDraw(model.q, random) / model.gamma;
      return {
        purchases,
        meanSpend: gammaDraw(model.p * purchases, random) / rate / purchases,
        customers: 1,
      };
    });
    const { fit } = fitGammaGamma([...spends, { purchases: 0, meanSpend: 0, customers: 7 }]);
    expect(fit).toMatchObject({ converged: true, customers: 5200 });
    for (const key of ['p', 'q', 'gamma'] as const) {
      expect(fit?.intervals?.low[key]).toBeLessThan(model[key]);
      expect(fit?.intervals?.high[key]).toBeGreaterThan(model[key]);
    }
    const best = fit?.parameters ?? model;
    for (const key of ['p', 'q', 'gamma'] as const) {
      expect(gammaGammaLogLikelihood({ ...best, [key]: best[key] * 1.02 }, spends)).toBeLessThan(
        fit?.logLikelihood ?? 0,
      );
    }
  });
  // By hand for p = q = γ = 1, x = 1, z̄ = 1: the density is 1 ÷ (1 + z)² = ¼.
  test('likelihood by hand', () => {
    const spend = { purchases: 1, meanSpend: 1, customers: 2 };
    expect(gammaGammaLogLikelihood({ p: 1, q: 1, gamma: 1 }, [spend])).toBeCloseTo(
      2 * Math.log(0.25),
      12,
    );
  });
  test('expected spend lies between a customer’s own and that of all', () => {
    const all = expectedSpend(model, null) ?? 0;
    expect(all).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    // Customer 1 of CDNOW, two repeats of 22.345: 6.25 · 60.13 ÷ 15.24.
    expect(expectedSpend(model, { purchases: 2, meanSpend: 22.345 })).toBeCloseTo(24.6596, 4);
    expect(expectedSpend(model, { purchases: 1e6, meanSpend: 80 })).toBeCloseTo(80, 3);
    expect(expectedSpend({ p: 1, q: 0.5, gamma: 2 }, null)).toBeNull();
    expect(expectedSpend({ p: 1, q: 1, gamma: 2 }, null)).toBeNull();
  });
  test('says why there is no fit', () => {
    expect(fitGammaGamma([]).reason).toBe('no-repeaters');
    expect(fitGammaGamma([{ purchases: 3, meanSpend: 0, customers: 3 }]).reason).toBe(
      'no-repeaters',
    );
    expect(fitGammaGamma([{ purchases: 3, meanSpend: 9, customers: 3 }]).reason).toBe('no-spread');
  });
});

describe('spendIndependence', () => {
  const spends = (means: readonly number[], customers = 1) =>
    means.map((meanSpend, i) => ({ purchases: i + 1, meanSpend, customers }));
  test('is a correlation with its Fisher interval', () => {
    // r of 1 … 4 with 1, 3, 2, 4 is 0.8; tanh(atanh 0.8 ± 1.96).
    const found = spendIndependence(spends([1, 3, 2, 4]));
    expect(found?.correlation).toBeCloseTo(0.8, 12);
    expect(found?.interval.low).toBeCloseTo(-0.6965, 3);
    expect(found).toMatchObject({ n: 4, concern: false });
  });
  test('is of concern where it is surely large, either way', () => {
    expect(spendIndependence(spends([1, 3, 2, 4], 100))?.concern).toBe(true);
    expect(spendIndependence(spends([4, 2, 3, 1], 100))?.concern).toBe(true);
  });
  test('is not told by few, or by those who do not differ', () => {
    expect(spendIndependence(spends([1, 2, 3]))).toBeNull();
    expect(spendIndependence(spends([5, 5, 5, 5]))).toBeNull();
  });
});
