import { expect, test } from 'vitest';
import { customerChurn } from '@/lib/metrics/churn/customer-churn';
import { sumMovements } from '@/lib/metrics/churn/movement-sums';
import type { ChurnPeriod } from './churn-periods';
import { groupsAtRisk } from './groups-at-risk';

/** A month of which only head counts and closing revenue matter. */
function month(start: number, joined: number, churned: number, closing: number): ChurnPeriod {
  const customers = {
    start,
    end: start + joined - churned,
    joined,
    churned,
    churnedAndReactivated: 0,
    joinedAndChurned: 0,
  };
  const churn = {
    standard: customerChurn(customers, 'standard'),
    start: customerChurn(customers, 'start'),
    'with-joiners': customerChurn(customers, 'with-joiners'),
    'net-loss': customerChurn(customers, 'net-loss'),
  };
  return {
    start: '2026-05-01',
    end: '2026-05-31',
    partial: false,
    grain: 'month',
    opening: 0,
    closing,
    sums: sumMovements([]),
    movements: { new: 0, expansion: 0, contraction: 0, churn: 0, reactivation: 0 },
    customers,
    churn,
    grossRevenueChurn: null,
    netRevenueChurn: null,
    retention: null,
  };
}

test('telephone contracts: the revenue of each contract × its churn, as published', () => {
  // Of the file of IBM: 1,655 of 3,875, 166 of 1,473 and 48 of 1,695 left; the rest pay this a month.
  const groups = [
    { group: 'Month-to-month', latest: month(3875, 0, 1655, 136_447.05) },
    { group: 'One year', latest: month(1472, 1, 166, 81_698) },
    { group: 'Two year', latest: month(1685, 10, 48, 98_840.7) },
  ];
  const risk = groupsAtRisk(groups, 'with-joiners');
  expect(risk?.activeMrr).toBeCloseTo(316_985.75, 1);
  expect(risk?.atRisk).toBeCloseTo(70_282.1, 1);
  expect(risk?.segments[0]?.atRisk).toBeCloseTo(58_276.09, 1);
  expect(groupsAtRisk(groups, 'standard')?.atRisk).toBeGreaterThan(70_282.2);
});

test('a rate that is no share puts nothing at risk; no groups are none', () => {
  const risk = groupsAtRisk([{ group: null, latest: month(2, 8, 5, 500) }], 'start');
  expect(risk).toMatchObject({ activeMrr: 500, atRisk: 0 });
  expect(groupsAtRisk([], 'standard')).toBeNull();
});
