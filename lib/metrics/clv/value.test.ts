import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backtest } from './backtest';
import { churnPointValue } from './churn-point-value';
import { customerValue } from './customer-value';
import { discountedValue, valueMultiple } from './discounted-value';
import { historicValue } from './historic-value';
import { simpleValue } from './simple-value';

describe('simpleValue', () => {
  test.each([
    // calculatorlib.com, SaaS lifetime value calculator.
    [100, 0.8, 0.05, 1600],
    // abracalc.com, 50-arpa-90-margin-10-churn and 500-arpa-70-margin-2-churn.
    [50, 0.9, 0.1, 450],
    [500, 0.7, 0.02, 17_500],
  ])('ARPA %d × %d ÷ %d', (arpa, margin, churn, value) => {
    expect(simpleValue({ arpa, margin, churn }).value).toBeCloseTo(value, 9);
  });
  test('lasts 1 ÷ churn', () => {
    expect(simpleValue({ arpa: 1, margin: 1, churn: 0.04 }).lifetime).toBe(25);
  });
  test('without churn, or customers, is not available', () => {
    const none = { value: null, lifetime: null };
    expect(simpleValue({ arpa: 100, margin: 0.8, churn: 0 })).toEqual({
      ...none,
      reason: 'no-churn',
    });
    const empty = { ...none, reason: 'no-customers' };
    expect(simpleValue({ arpa: null, margin: 0.8, churn: 0.1 })).toEqual(empty);
    expect(simpleValue({ arpa: 5, margin: 0.8, churn: null })).toEqual(empty);
    expect(() => simpleValue({ arpa: 5, margin: 1, churn: 5 })).toThrow(RangeError);
    expect(() => simpleValue({ arpa: 5, margin: 1, churn: -0.1 })).toThrow(RangeError);
    expect(simpleValue({ arpa: 5, margin: 0.5, churn: 1 })).toMatchObject({ value: 2.5 });
  });
});

describe('discountedValue', () => {
  // Net-4-You exercise (Kerin and others), jiskha.com 1327778623, printed cut off at 67.2639.
  test('18.95 a month at 78.8 % and 1 %', () => {
    const terms = { retention: 0.788, discount: 0.01, timing: 'end-of-period' } as const;
    expect(discountedValue(18.95, terms)).toBeCloseTo(67.26396, 5);
  });
  // Gupta and Lehmann's grid of multiples r ÷ (1 + i − r).
  test.each([
    [0.1, [1.2, 1.75, 2.67, 4.5]],
    [0.12, [1.15, 1.67, 2.5, 4.09]],
    [0.14, [1.11, 1.59, 2.35, 3.75]],
    [0.16, [1.07, 1.52, 2.22, 3.46]],
  ])('multiples at a discount of %d', (discount, row) => {
    for (const [i, multiple] of row.entries()) {
      const terms = { retention: 0.6 + i / 10, discount, timing: 'end-of-period' } as const;
      expect(Math.abs((valueMultiple(terms) ?? 0) - multiple)).toBeLessThan(0.00501);
    }
  });
  test('at once is (1 + d) ÷ r times as much, one payment earlier', () => {
    const terms = { retention: 0.8, discount: 0.1 };
    expect(valueMultiple({ ...terms, timing: 'immediate' })).toBeCloseTo(1.1 / 0.3, 12);
  });
  test('of few periods is their sum', () => {
    const terms = { retention: 0.8, discount: 0.1, periods: 2 } as const;
    const step = 0.8 / 1.1;
    expect(valueMultiple({ ...terms, timing: 'immediate' })).toBeCloseTo(1 + step, 12);
    expect(valueMultiple({ ...terms, timing: 'end-of-period' })).toBeCloseTo(step + step ** 2, 12);
    expect(valueMultiple({ ...terms, periods: 0, timing: 'immediate' })).toBe(0);
  });
  test('what never ends has no value; nonsense is refused', () => {
    const never = { retention: 1, discount: 0, timing: 'immediate' } as const;
    expect(valueMultiple(never)).toBeNull();
    expect(discountedValue(10, never)).toBeNull();
    expect(discountedValue(10, { ...never, periods: 12 })).toBe(120);
    expect(() => valueMultiple({ ...never, retention: 1.1 })).toThrow(RangeError);
    expect(() => valueMultiple({ ...never, discount: -0.1 })).toThrow(RangeError);
    expect(() => valueMultiple({ ...never, periods: 1.5 })).toThrow(RangeError);
    expect(() => valueMultiple({ ...never, periods: -1 })).toThrow(RangeError);
    expect(() => valueMultiple({ ...never, retention: -0.1 })).toThrow(RangeError);
  });
  test('who never comes back is worth one payment, if it comes at once', () => {
    const gone = { retention: 0, discount: 0.1 };
    expect(valueMultiple({ ...gone, timing: 'immediate' })).toBe(1);
    expect(valueMultiple({ ...gone, timing: 'end-of-period' })).toBe(0);
  });
});

describe('historicValue', () => {
  const payments = [
    { day: '2025-01-01', amount: 100 },
    { day: '2026-01-01', amount: 50 },
    { day: '2026-06-01', amount: 1000 },
  ];
  test('is the margin so far, refunds taken off', () => {
    expect(historicValue(payments, { margin: 0.4, until: '2026-01-01' })).toBeCloseTo(60, 12);
    const refunded = [...payments, { day: '2025-02-01', amount: -50 }];
    expect(historicValue(refunded, { margin: 0.4, until: '2026-01-01' })).toBeCloseTo(40, 12);
  });
  test('with a discount, what was earned earlier is worth more', () => {
    const value = historicValue(payments, { margin: 1, until: '2026-01-01', discount: 0.1 });
    expect(value).toBeCloseTo(100 * 1.1 ** (365 / 365.25) + 50, 9);
  });
  test('before the first payment there is none', () => {
    expect(historicValue(payments, { margin: 1, until: '2024-12-31' })).toBeNull();
    expect(() => historicValue(payments, { margin: 1, until: '2026-01-01', discount: -1 })).toThrow(
      RangeError,
    );
  });
});

describe('churnPointValue', () => {
  test('1,000 customers at 40 a month: 5 % to 4 % is 200,000', () => {
    const now = { customers: 1000, arpa: 50, margin: 0.8, churn: 0.05 };
    expect(churnPointValue(now)).toBeCloseTo(200_000, 6);
    expect(churnPointValue({ ...now, points: 0.02 })).toBeGreaterThan(400_000);
  });
  test('is none where churn is not above the points, or unknown', () => {
    expect(churnPointValue({ customers: 9, arpa: 50, margin: 0.8, churn: 0.01 })).toBeNull();
    expect(churnPointValue({ customers: 9, arpa: 50, margin: 0.8, churn: 0.005 })).toBeNull();
    expect(churnPointValue({ customers: 9, arpa: 50, margin: 0.8, churn: 0 })).toBeNull();
    expect(churnPointValue({ customers: 0, arpa: null, margin: 0.8, churn: null })).toBeNull();
  });
});

describe('customerValue', () => {
  const parts = {
    purchasesBy: (weeks: number) => weeks / 10,
    spend: 30,
    margin: 0.5,
    periods: 2,
    periodLength: 10,
    discount: 0.01,
  };
  test('discounts each period from its end', () => {
    expect(customerValue(parts)).toBeCloseTo(15 / 1.01 + 15 / 1.0201, 12);
    expect(customerValue({ ...parts, discount: 0 })).toBe(30);
    expect(customerValue({ ...parts, periods: 0 })).toBe(0);
  });
  test('refuses parts of periods', () => {
    expect(() => customerValue({ ...parts, periods: 0.5 })).toThrow(RangeError);
    expect(() => customerValue({ ...parts, periods: -1 })).toThrow(RangeError);
    expect(() => customerValue({ ...parts, discount: -1 })).toThrow(RangeError);
  });
});

describe('backtest', () => {
  const history = (purchases: number, holdout: number, customers = 1) => ({
    purchases,
    recency: purchases === 0 ? 0 : 1,
    age: 2,
    customers,
    holdout,
  });
  test('sets expected beside actual, in total and by purchases before', () => {
    const found = backtest([history(0, 1, 2), history(7, 6), history(12, 2)], () => 2);
    expect(found).toEqual({
      customers: 4,
      expected: 8,
      actual: 10,
      error: expect.closeTo(-0.2, 12),
      bins: [
        { purchases: 0, orMore: false, customers: 2, expected: 4, actual: 2 },
        { purchases: 7, orMore: true, customers: 2, expected: 4, actual: 8 },
      ],
    });
  });
  test('of nobody is none; of nothing bought has no error in percent', () => {
    expect(backtest([], () => 1)).toBeNull();
    expect(backtest([history(0, 0)], () => 1)?.error).toBeNull();
  });
  test('bins add up to the total', () => {
    const many = fc.array(
      fc.tuple(fc.nat(12), fc.nat(5), fc.integer({ min: 1, max: 1e9 })).map((t) => history(...t)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(many, (histories) => {
        const found = backtest(histories, ({ purchases }) => purchases / 2);
        const sum = found?.bins.reduce((total, { actual }) => total + actual, 0);
        expect(sum).toBe(found?.actual);
      }),
    );
  });
});
