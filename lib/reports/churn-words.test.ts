import { describe, expect, it, test } from 'vitest';
import { type ChurnRate, churnRate } from '@/lib/metrics/churn/customer-churn';
import type { Language } from '@/lib/words/words';
import { wordsIn } from '@/lib/words/words-in';
import type { ChurnPeriod } from './churn-periods';
import {
  changeOfRate,
  churnDetails,
  churnHeadline,
  percent,
  percentInterval,
  rateOf,
  settingsWords,
  stretchName,
} from './churn-words';

const t = wordsIn('en');

function period(start: string, rate: ChurnRate | null, net = 0.01): ChurnPeriod {
  const kinds = { new: 0, expansion: 0, reactivation: 0, contraction: 0, churn: 0 };
  const { of = 0, lost = 0 } = rate ?? {};
  return {
    start,
    end: start,
    partial: false,
    grain: 'month',
    opening: 0,
    closing: 0,
    sums: kinds,
    movements: kinds,
    customers: {
      start: of,
      end: of,
      joined: 0,
      churned: lost,
      churnedAndReactivated: 0,
      joinedAndChurned: 0,
    },
    churn: { standard: rate, start: rate, 'with-joiners': rate, 'net-loss': rate },
    grossRevenueChurn: rate && 0.02,
    netRevenueChurn: rate && net,
    retention: null,
  };
}

const april = period('2026-04-01', churnRate(193, 10_000));
const report = (lost: number, of: number, net?: number) => ({
  latest: period('2026-05-01', churnRate(lost, of), net),
  before: april,
});
const said = (given: Parameters<typeof changeOfRate>[0]) => ({
  headline: churnHeadline(t, given, 'customers', 'standard'),
  details: churnDetails(t, given, 'customers', 'standard'),
});

describe('the headline', () => {
  it('says the rate, the change and its verdict', () => {
    expect(said(report(231, 10_000))).toEqual({
      headline: '2.31 % of customers left in May 2026, 0.38 points more than in April 2026.',
      details: 'The change is within noise (95 %: 2.03–2.62 %, n 10,000).',
    });
    expect(said(report(300, 10_000)).details).toMatch(/^A real change \(/);
    expect(said(report(193, 10_000)).headline).toBe(
      '1.93 % of customers left in May 2026, as in April 2026.',
    );
  });

  it('judges nothing with few customers, and has no rate without any', () => {
    expect(said(report(2, 20)).details).toBe(
      'Too few customers to judge the change (95 %: 2.79–30.10 %, n 20).',
    );
    expect(said({ ...report(2, 20), before: null }).details).toBe(
      'Nothing to compare with (95 %: 2.79–30.10 %, n 20). Fewer than 30 customers: too few to judge.',
    );
    expect(said({ latest: period('2026-05-01', null), before: april })).toEqual({
      headline: 'No month with customers at its start is over yet.',
      details: 'A rate needs a whole period with customers at its start.',
    });
    expect(said({ latest: null, before: null }).headline).toMatch(/^No month/);
    expect(said({ ...report(231, 10_000), before: null }).headline).toBe(
      '2.31 % of customers left in May 2026.',
    );
  });

  it('calls growth growth', () => {
    const grown = report(231, 10_000, -0.03);
    expect(churnHeadline(t, grown, 'net', 'standard')).toBe(
      'Recurring revenue of existing customers grew by 3.00 % in May 2026, 4.00 points more than in April 2026.',
    );
    expect(churnHeadline(t, grown, 'gross', 'standard')).toBe(
      '2.00 % of recurring revenue was lost in May 2026, as in April 2026.',
    );
    expect(changeOfRate(grown, 'net', 'standard')?.verdict).toBe('untested');
  });
});

it('shares and their limits are in per cent, none is none', () => {
  expect(percent(t, 0.0231)).toBe('2.31 %');
  expect(percent(t, null)).toBe('–');
  expect(percentInterval(t, { low: -0.01, high: 0.02 }, 1)).toBe('−1.0 to 2.0 %');
  expect(percentInterval(t, null)).toBeNull();
  expect(rateOf(period('2026-05-01', null), 'gross', 'standard')).toBeNull();
});

it('the terms of the workspace', () => {
  const settings = {
    baseCurrency: 'EUR',
    grossMargin: null,
    churnDefinition: 'standard',
    discountRate: 10,
    marginTiming: 'immediate',
  } as const;
  expect(settingsWords(t, { ...settings, reactivationDays: 90 })).toBe(
    'who comes back within 90 days is reactivated; amounts in EUR',
  );
  expect(settingsWords(t, { ...settings, reactivationDays: null })).toMatch(/^who comes back is/);
});

test('periods are named as each language names them', () => {
  const may = { start: '2026-05-01', grain: 'month' } as const;
  const spring = { start: '2026-04-01', grain: 'quarter' } as const;
  const names = (language: Language) =>
    [may, spring, { start: '2026-01-01', grain: 'year' } as const].map((one) =>
      stretchName(wordsIn(language), one),
    );
  expect(names('en')).toEqual(['May 2026', 'Q2 2026', '2026']);
  expect(names('zh-Hant')).toEqual(['2026年5月', '2026 年第 2 季', '2026']);
});
