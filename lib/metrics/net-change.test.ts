import { describe, expect, test } from 'vitest';
import { netChange } from './net-change';

describe('netChange', () => {
  // Quarters 1 and 4 of 2012 in the sample data of the R package NPS, nps_test() in R 4.2.2
  const first = { negative: 85, neutral: 46, positive: 119 };
  const fourth = { negative: 95, neutral: 46, positive: 109 };

  test('without added answers is the plain two-sample test', () => {
    const { difference, standardError, interval, p } = netChange(first, fourth, 0);
    expect(100 * difference).toBeCloseTo(8, 12);
    expect(100 * standardError).toBeCloseTo(8.025878, 6);
    expect(100 * interval.low).toBeCloseTo(-7.730432, 6);
    expect(100 * interval.high).toBeCloseTo(23.730432, 6);
    expect(p).toBeCloseTo(0.31887341, 8);
  });

  test('with them hardly differs where answers are many', () => {
    expect(netChange(first, fourth).p).toBeCloseTo(0.319, 2);
  });

  test('a plain fall stays one at a stricter 1 %', () => {
    // Example of nps_moe_test in the R package sigtest (NHSBSA), z = 2.58
    const latest = { positive: 123, neutral: 456, negative: 789 };
    const previous = { positive: 321, neutral: 654, negative: 987 };
    const { difference, standardError } = netChange(latest, previous);
    expect(difference / standardError).toBeLessThan(-2.58);
  });

  test('a side on which all agree is not certain', () => {
    const all = { negative: 0, neutral: 0, positive: 30 };
    const most = { negative: 1, neutral: 0, positive: 29 };
    expect(netChange(all, all).p).toBe(1);
    expect(netChange(all, most).p).toBeGreaterThan(0.05);
  });
});
