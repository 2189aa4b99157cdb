import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annualChurn, periodChurn } from './annual-churn';
import { churnSplit } from './churn-split';
import { cohortTable } from './cohort-table';
import { churnDefinitions, customerChurn, retention } from './customer-churn';
import { dailyChurn, dailyNetMrrChurn } from './daily-churn';
import { revenueAtRisk } from './revenue-at-risk';
import {
  grossRevenueChurn,
  grossRevenueRetention,
  netRevenueChurn,
  netRevenueRetention,
} from './revenue-churn';
import { trailingChurn } from './trailing-churn';

const counts = {
  start: 100,
  end: 108,
  joined: 20,
  churned: 12,
  churnedAndReactivated: 1,
  joinedAndChurned: 1,
};

describe('customerChurn', () => {
  test.each([
    // ChartMogul, help centre, article 207340419: 100 at the start, 12 churned, 1 and 1 taken off.
    ['standard', 0.1, 10, 100],
    ['start', 0.12, 12, 100],
    // Stripe: all who were there or came.
    ['with-joiners', 0.1, 12, 120],
    ['net-loss', 0.12, 12, 100],
  ] as const)('%s', (definition, rate, lost, of) => {
    expect(customerChurn(counts, definition)).toMatchObject({ rate, lost, of });
  });

  // websitebuilderinsider.com, "How does Shopify calculate churn rate": 1,000 to 950 is 5 %.
  test('1,000 customers down to 950', () => {
    const change = { ...counts, start: 1000, end: 950, joined: 0, churned: 50 };
    expect(customerChurn(change, 'net-loss')?.rate).toBe(0.05);
  });

  test('the interval is Wilson’s', () => {
    const found = customerChurn({ ...counts, start: 20, churned: 6 }, 'standard');
    // R binom: 4 of 20.
    expect(found?.interval?.low).toBeCloseTo(0.080658, 6);
    expect(found?.interval?.high).toBeCloseTo(0.416017, 6);
  });

  // Wilson's limits at 0 and at all of 30 (R binom): 0 – 0.113513 and its mirror.
  test('nobody lost, and everybody, have an interval too', () => {
    const [none, all] = [0, 30].map((churned) =>
      customerChurn({ ...counts, start: 30, churned }, 'start'),
    );
    expect(none?.interval).toEqual({ low: 0, high: expect.closeTo(0.113513, 6) });
    expect(all?.interval).toEqual({ low: expect.closeTo(1 - 0.113513, 6), high: 1 });
  });

  test('a rate that is no share has no interval', () => {
    const many = { ...counts, start: 10, churned: 12 };
    expect(customerChurn(many, 'start')).toMatchObject({ rate: 1.2, interval: null });
    const more = { ...counts, end: 130 };
    expect(customerChurn(more, 'net-loss')).toMatchObject({ rate: -0.1, interval: null });
  });

  test('nobody to lose is no rate, not a rate of 0', () => {
    const none = { ...counts, start: 0, joined: 0 };
    for (const definition of churnDefinitions) expect(customerChurn(none, definition)).toBeNull();
    const joined = { ...none, joined: 4, churned: 1 };
    expect(customerChurn(joined, 'with-joiners')?.rate).toBe(0.25);
  });

  test('counts below 0 are refused', () => {
    expect(() => customerChurn({ ...counts, churned: -1 }, 'start')).toThrow(RangeError);
    expect(() => customerChurn({ ...counts, end: Number.NaN }, 'start')).toThrow(RangeError);
  });

  test('a billion customers', () => {
    const large = { ...counts, start: 1e9, churned: 1e8 + 2 };
    expect(customerChurn(large, 'standard')?.rate).toBe(0.1);
  });

  test('retention turns rate and interval over', () => {
    const churn = customerChurn(counts, 'standard');
    const kept = churn && retention(churn);
    expect(kept?.rate).toBeCloseTo(0.9, 12);
    expect(kept?.interval?.low).toBeCloseTo(1 - (churn?.interval?.high ?? 0), 12);
    expect(kept?.interval?.high).toBeCloseTo(1 - (churn?.interval?.low ?? 0), 12);
    expect(retention({ rate: 1.2, lost: 12, of: 10, interval: null }).interval).toBeNull();
  });
});

describe('dailyChurn', () => {
  test('sums the rates of days', () => {
    const found = dailyChurn([
      { start: 100, churned: 1 },
      { start: 0, churned: 0 },
      { start: 200, churned: 1 },
    ]);
    expect(found?.rate).toBeCloseTo(0.015, 12);
    expect(found).toMatchObject({ churned: 2, customerDays: 300 });
    // Score limits of a Poisson count of 2 are 0.548 and 7.293; × 0.0075.
    expect(found?.interval.low).toBeCloseTo(0.00411, 5);
    expect(found?.interval.high).toBeCloseTo(0.0547, 4);
  });
  test('that nobody left is not certain to stay so', () => {
    const found = dailyChurn([{ start: 50, churned: 0 }]);
    expect(found?.rate).toBe(0);
    expect(found?.interval.low).toBe(0);
    expect(found?.interval.high).toBeCloseTo(3.8415 / 50, 4);
  });
  test('no days, or none with customers', () => {
    expect(dailyChurn([])).toBeNull();
    expect(dailyChurn([{ start: 0, churned: 0 }])).toBeNull();
    expect(() => dailyChurn([{ start: 0, churned: 1 }])).toThrow(RangeError);
    expect(() => dailyChurn([{ start: -1, churned: 0 }])).toThrow(RangeError);
    expect(() => dailyChurn([{ start: 1, churned: -1 }])).toThrow(RangeError);
  });
  // ChartMogul, help centre, article 4414075567250: 100 to 120 with 10 of new business is −10 %.
  test('of MRR', () => {
    expect(dailyNetMrrChurn([{ start: 100, end: 120, newBusiness: 10 }])).toBeCloseTo(-0.1, 12);
    const days = [
      { start: 100, end: 95, newBusiness: 0 },
      { start: 0, end: 5, newBusiness: 5 },
      { start: 50, end: 45, newBusiness: 5 },
    ];
    expect(dailyNetMrrChurn(days)).toBeCloseTo(0.05 + 0.2, 12);
    expect(dailyNetMrrChurn([])).toBeNull();
  });
});

describe('revenue churn and retention', () => {
  // ChartMogul, help centre, articles 203359341 and 4414075567250: 20 % gross, 10 % net.
  test('100 of MRR, 10 churned, 10 contracted, 10 expanded', () => {
    const moved = { start: 100, churn: 10, contraction: 10, expansion: 10, reactivation: 0 };
    expect(grossRevenueChurn(moved)).toBe(0.2);
    expect(netRevenueChurn(moved)).toBe(0.1);
    expect(netRevenueChurn({ ...moved, reactivation: 15 })).toBe(-0.05);
  });
  // metrickittools.com, NRR and GRR calculator: 99 % and 87 %.
  test('100,000 with 12,000 expansion, 5,000 contraction, 8,000 churn', () => {
    const moved = {
      start: 100_000,
      expansion: 12_000,
      contraction: 5_000,
      churn: 8_000,
      reactivation: 0,
    };
    expect(netRevenueRetention(moved)).toBe(0.99);
    expect(grossRevenueRetention(moved)).toBe(0.87);
    expect(netRevenueRetention({ ...moved, reactivation: 500 })).toBe(0.99);
  });
  test('no MRR is no rate; sizes below 0 are refused', () => {
    const none = { start: 0, churn: 0, contraction: 0, expansion: 0, reactivation: 0 };
    for (const rate of [
      grossRevenueChurn,
      netRevenueChurn,
      grossRevenueRetention,
      netRevenueRetention,
    ]) {
      expect(rate(none)).toBeNull();
      expect(() => rate({ ...none, churn: -1 })).toThrow(RangeError);
    }
  });
});

describe('annualChurn', () => {
  // ChartMogul, help centre, article 203359321: 5 % a month is 46 % a year.
  test('5 % a month', () => expect(annualChurn(0.05)).toBeCloseTo(0.4596399, 7));
  test('and back', () => {
    expect(periodChurn(annualChurn(0.05))).toBeCloseTo(0.05, 12);
    expect(periodChurn(0.2, 4)).toBeCloseTo(1 - 0.8 ** 0.25, 12);
  });
  test('nothing, everything, growth, and tiny rates', () => {
    expect(annualChurn(0)).toBeCloseTo(0, 15);
    expect(annualChurn(1)).toBe(1);
    expect(annualChurn(-0.01)).toBeCloseTo(-0.126825, 6);
    expect(annualChurn(1e-12)).toBeCloseTo(12e-12, 21);
    expect(() => annualChurn(1.01)).toThrow(RangeError);
  });
});

describe('trailingChurn', () => {
  const months = [90, 100, 110, 120, 130, 140, 150].map((start) => ({ start, churned: 5 }));
  test('is all lost by all customer-months of the last six', () => {
    expect(trailingChurn(months)).toMatchObject({ rate: 30 / 750, lost: 30, of: 750 });
    expect(trailingChurn(months, 2)?.rate).toBeCloseTo(10 / 290, 12);
  });
  test('is none with fewer months, or without customers', () => {
    expect(trailingChurn(months.slice(0, 5))).toBeNull();
    expect(trailingChurn([{ start: 0, churned: 0 }], 1)).toBeNull();
    expect(() => trailingChurn([{ start: -1, churned: 0 }], 1)).toThrow(RangeError);
    const wrong = { start: 9, churned: -1 };
    expect(() => trailingChurn([{ start: 9, churned: 0 }, wrong], 2)).toThrow(RangeError);
  });
});

describe('churnSplit', () => {
  test('adds up to the whole', () => {
    const parts = churnSplit({ voluntary: 6, 'failed-payment': 3, unknown: 1 }, 200);
    expect(parts.voluntary).toMatchObject({ lost: 6, share: 0.6 });
    expect(parts['failed-payment'].rate?.rate).toBe(0.015);
    expect(parts.unknown.rate).toMatchObject({ lost: 1, of: 200 });
  });
  test('nobody lost has no shares, nobody there no rates', () => {
    const none = { voluntary: 0, 'failed-payment': 0, unknown: 0 };
    expect(churnSplit(none, 10).voluntary).toMatchObject({ share: null, rate: { rate: 0 } });
    expect(churnSplit(none, 0).voluntary.rate).toBeNull();
    expect(() => churnSplit({ ...none, unknown: -1 }, 10)).toThrow(RangeError);
  });
});

describe('cohortTable', () => {
  const cells = [
    { joined: '2026-02', active: '2026-02', customers: 4 },
    { joined: '2025-12', active: '2025-12', customers: 10 },
    { joined: '2025-12', active: '2026-02', customers: 3 },
    { joined: '2025-12', active: '2026-02', customers: 2 },
    { joined: '2026-02', active: '2026-03', customers: 4 },
  ];
  test('counts a quiet month as 0 and leaves an unfinished one blank', () => {
    expect(cohortTable(cells, '2026-02')).toEqual([
      { joined: '2025-12', size: 10, active: [10, 0, 5], shares: [1, 0, 0.5] },
      { joined: '2026-02', size: 4, active: [4, null, null], shares: [1, null, null] },
    ]);
  });
  test('nothing, and cohorts whose first month is not over or empty', () => {
    expect(cohortTable([], '2026-02')).toEqual([]);
    expect(cohortTable(cells.slice(0, 1), '2026-01')).toEqual([
      { joined: '2026-02', size: 4, active: [], shares: [] },
    ]);
    expect(
      cohortTable([{ joined: '2026-01', active: '2026-02', customers: 1 }], '2026-03'),
    ).toEqual([]);
  });
  test.each([
    ['2026-02', '2026-01'],
    ['2026-13', '2026-13'],
  ])('joined %s, active %s is refused', (joined, active) => {
    expect(() => cohortTable([{ joined, active, customers: 1 }], '2026-02')).toThrow(RangeError);
  });
});

describe('revenueAtRisk', () => {
  const monthly = { segment: 'monthly', customers: 100, churned: 40, activeMrr: 3000 };
  const yearly = { segment: 'yearly', customers: 50, churned: 5, activeMrr: 2000 };
  test('is active MRR × the rate of the segment', () => {
    const risk = revenueAtRisk([monthly, yearly]);
    expect(risk).toMatchObject({ activeMrr: 5000, atRisk: 1400, share: 0.28 });
    expect(risk?.segments.map(({ atRisk }) => atRisk)).toEqual([1200, 200]);
  });
  test('a segment that never had customers has no rate', () => {
    const fresh = { segment: 'fresh', customers: 0, churned: 0, activeMrr: 500 };
    const risk = revenueAtRisk([monthly, fresh]);
    expect(risk).toMatchObject({ activeMrr: 3500, atRisk: 1200 });
    expect(risk?.segments[1]).toMatchObject({ rate: null, atRisk: null });
  });
  test('nothing, and what cannot be', () => {
    expect(revenueAtRisk([])).toBeNull();
    expect(revenueAtRisk([{ ...monthly, activeMrr: 0 }])?.share).toBeNull();
    expect(() => revenueAtRisk([{ ...monthly, churned: 101 }])).toThrow(RangeError);
    expect(() => revenueAtRisk([{ ...monthly, churned: -1 }])).toThrow(RangeError);
    expect(() => revenueAtRisk([{ ...monthly, activeMrr: -1 }])).toThrow(RangeError);
  });
  test('lies between nothing and all', () => {
    const segment = fc
      .record({
        n: fc.nat(1e9),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        mrr: fc.nat(1e9),
      })
      .map(({ n, part, mrr }) => ({
        segment: 's',
        customers: n,
        churned: Math.floor(n * part),
        activeMrr: mrr,
      }));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), (segments) => {
        const { atRisk = -1, activeMrr = -1 } = revenueAtRisk(segments) ?? {};
        expect(atRisk).toBeGreaterThanOrEqual(0);
        expect(atRisk).toBeLessThanOrEqual(activeMrr * (1 + 1e-12));
      }),
    );
  });
});
