import { describe, expect, test } from 'vitest';
import { type ChurnRate, churnRate } from './customer-churn';
import { churnChange, retentionChange } from './rate-change';
import { ratioEstimate } from './ratio-estimate';

function rate(lost: number, of: number): ChurnRate {
  const found = churnRate(lost, of);
  if (!found) throw new Error('nobody to lose');
  return found;
}

describe('churnChange', () => {
  // Newcombe 1998, table II, case (a): 56 of 70 and 48 of 80, 0.0524 to 0.3339.
  test('is real where the interval of the difference leaves zero out', () => {
    const found = churnChange(rate(56, 70), rate(48, 80));
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.interval?.low).toBeCloseTo(0.0524, 4);
    expect(found.interval?.high).toBeCloseTo(0.3339, 4);
    expect(found.verdict).toBe('real');
  });

  test('is noise where zero is possible', () => {
    expect(churnChange(rate(231, 10_000), rate(193, 10_000)).verdict).toBe('noise');
    expect(churnChange(rate(3, 100), rate(3, 100))).toMatchObject({
      difference: 0,
      verdict: 'noise',
    });
  });

  test('needs 30 customers on both sides', () => {
    expect(churnChange(rate(20, 30), rate(1, 29))).toMatchObject({
      interval: null,
      verdict: 'too-few',
    });
    expect(churnChange(rate(20, 30), rate(1, 30)).verdict).toBe('real');
  });

  test('a rate that is no share is not tested', () => {
    expect(churnChange(rate(120, 100), rate(1, 100))).toMatchObject({ verdict: 'untested' });
    expect(churnChange(rate(1, 100), rate(-3, 100))).toMatchObject({ verdict: 'untested' });
  });
});

describe('retentionChange', () => {
  /** `n` customers at 100, of whom `gone` left. */
  const retained = (n: number, gone: number) => {
    const kept = n - gone;
    const found = ratioEstimate({
      n,
      x: 100 * n,
      y: 100 * kept,
      xx: 10_000 * n,
      xy: 10_000 * kept,
      yy: 10_000 * kept,
    });
    if (!found) throw new Error('no revenue');
    return found;
  };

  // Errors of shares with n − 1: √(.75 · .25 ÷ 39) = .0693 and √(.9 · .1 ÷ 99) = .0302.
  test('adds the errors of both as squares', () => {
    const found = retentionChange(retained(40, 10), retained(100, 10));
    expect(found.difference).toBeCloseTo(-0.15, 12);
    const arm = 1.959964 * Math.hypot(0.0693375, 0.0301511);
    expect(found.interval?.low).toBeCloseTo(-0.15 - arm, 5);
    expect(found.interval?.high).toBeCloseTo(-0.15 + arm, 5);
    expect(found.verdict).toBe('real');
    expect(retentionChange(retained(40, 10), retained(40, 9)).verdict).toBe('noise');
  });

  test('is not judged where a side has no error', () => {
    expect(retentionChange(retained(40, 10), retained(29, 3)).verdict).toBe('too-few');
    expect(retentionChange(retained(40, 10), retained(40, 0)).verdict).toBe('untested');
    expect(retentionChange(retained(40, 0), retained(40, 10)).verdict).toBe('untested');
  });
});
