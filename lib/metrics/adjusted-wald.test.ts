import { describe, expect, test } from 'vitest';
import { addedAnswers, adjustedWald, netEstimate } from './adjusted-wald';
import { z95 } from './confidence';

const bands = (negative: number, neutral: number, positive: number) => ({
  negative,
  neutral,
  positive,
});

describe('netEstimate', () => {
  // Unit tests of the R package NPS by B. Rocks (github brendan-r/NPS@cd9473e).
  test.each([
    ['0 7 7 9 9 9', bands(1, 2, 3), 1 / 3, 5 / 9, 0.304],
    ['1 9', bands(1, 0, 1), 0, 1, Math.SQRT1_2],
    ['7 9', bands(0, 1, 1), 0.5, 0.25, 0.354],
    ['9', bands(0, 0, 1), 1, 0, 0],
    ['1…15 cut at 6 and 8', bands(6, 2, 7), 1 / 15, 0.8622, 0.2398],
    // W. Huber on CrossValidated: half, a third, a sixth.
    ['½ ⅓ ⅙', bands(1, 2, 3), 1 / 3, 5 / 9, 0.304],
  ])('%s', (_, counts, net, variance, standardError) => {
    const estimate = netEstimate(counts);
    expect(estimate.net).toBeCloseTo(net, 12);
    expect(estimate.variance).toBeCloseTo(variance, 4);
    expect(estimate.standardError).toBeCloseTo(standardError, 3);
  });

  test('plain 95 % limits of published samples', () => {
    // talkstats.com thread 58500: 291 promoters, 476 passives, 395 detractors: −9 ± 4.4
    const talk = netEstimate(bands(395, 476, 291));
    expect(100 * talk.net).toBeCloseTo(-8.950086, 6);
    expect(100 * z95 * talk.standardError).toBeCloseTo(4.3877, 4);
    // Column REC of the sample data of the R package NPS, nps_test() in R 4.2.2
    const rec = netEstimate(bands(362, 176, 462));
    expect(100 * rec.standardError).toBeCloseTo(2.853068523, 8);
    expect(100 * (rec.net - z95 * rec.standardError)).toBeCloseTo(4.408088448, 8);
    expect(100 * (rec.net + z95 * rec.standardError)).toBeCloseTo(15.591911552, 8);
  });

  test('refuses nothing at all', () => {
    expect(() => netEstimate(bands(0, 0, 0))).toThrow(RangeError);
    expect(netEstimate(bands(0, 0, 0), addedAnswers).net).toBe(0);
  });
});

describe('adjustedWald', () => {
  // nps_test(type = "agresti.coull") of the R package NPS, R 4.2.2
  test('of 462 promoters, 176 passives, 362 detractors', () => {
    const sample = bands(362, 176, 462);
    expect(100 * netEstimate(sample, addedAnswers).net).toBeCloseTo(9.970089731, 8);
    expect(100 * adjustedWald(sample).low).toBeCloseTo(4.389666925, 8);
    expect(100 * adjustedWald(sample).high).toBeCloseTo(15.550512536, 8);
  });

  test('ten promoters are not certainty, and no limit passes 100', () => {
    const { low, high } = adjustedWald(bands(0, 0, 10));
    expect(100 * low).toBeCloseTo(47.503552, 5);
    expect(high).toBe(1);
    expect(adjustedWald(bands(10, 0, 0)).low).toBe(-1);
  });
});
