import { describe, expect, test } from 'vitest';
import { addedAnswers, netEstimate } from './adjusted-wald';
import { bandScores } from './band-scores';
import { z95 } from './confidence';
import { defined } from './fixtures';
import { score } from './score';
import { scoreCounts } from './score-counts';

const nps = defined('nps', '0-10-ease');

describe('single published results', () => {
  test('eight of ten easy is 80 % (help.simplesat.io, article 5626051)', () => {
    expect(score(scoreCounts({ 6: 8, 2: 2 }), defined('ces', '1-7-ease', 'agree'))?.value).toBe(80);
  });

  test('a 3 on 1–5 is 50 on 0–100 (onetcenter.org, scales and standardised scores)', () => {
    expect(score(scoreCounts({ 3: 1 }), defined('csat', '1-5-ease', 'pomp'))?.value).toBe(50);
  });

  test('45 of 50 satisfied is 90 %; 7, 1, 2 is 70 % (help.simplesat.io, article 3456900)', () => {
    const satisfied = defined('csat', '1-3-ease', 'satisfied');
    expect(score(scoreCounts({ 3: 45, 1: 5 }), satisfied)?.value).toBe(90);
    expect(score(scoreCounts({ 3: 7, 2: 1, 1: 2 }), satisfied)?.value).toBe(70);
  });

  test('ten answers give an NPS of 20 (asknicely.zendesk.com, article 4405787070612)', () => {
    const counts = scoreCounts({ 10: 2, 9: 3, 8: 1, 7: 1, 4: 1, 2: 1, 1: 1 });
    expect(score(counts, nps)?.value).toBeCloseTo(20, 12);
  });
});

// Unit tests of the R package NPS (github brendan-r/NPS@cd9473e): 1…15 cut at 6 and 8.
test('cuts of one’s own', () => {
  const scores = Array.from({ length: 15 }, (_, i) => i + 1);
  const { net, variance } = netEstimate(bandScores(scores, { negative: 6, positive: 9 }));
  expect(100 * net).toBeCloseTo(6.666667, 6);
  expect(variance).toBeCloseTo(0.862222, 6);
  expect(() => bandScores(scores, { negative: 8, positive: 8 })).toThrow(RangeError);
});

// github atefalvi/sfo-dashboard@40d960a, agg_nps_daily.csv: survey of San Francisco airport, 2017.
test.each([
  ['6 May', 24, 84, 81, 30.158730158730158],
  ['14 May', 10, 37, 61, 47.22222222222222],
  ['16 May', 9, 28, 77, 59.64912280701754],
  ['24 May', 25, 89, 126, 42.083333333333336],
])('the airport on %s', (_, detractors, passives, promoters, value) => {
  const counts = scoreCounts({ 0: detractors, 8: passives, 10: promoters });
  expect(score(counts, nps)?.value).toBeCloseTo(value, 9);
});

// Sample data of the R package NPS (cran/NPS@3db0da2), 250 answers of each business unit.
test.each([
  ['Apples', 14.8],
  ['Oranges', 7.6],
  ['Bananas', 9.6],
  ['Berries', 8],
])('business unit %s', (unit, value) => {
  const [negative, neutral, positive] = units[unit] ?? [0, 0, 0];
  expect(negative + neutral + positive).toBe(250);
  expect(100 * netEstimate({ negative, neutral, positive }).net).toBeCloseTo(value, 9);
});

const units: Record<string, readonly [number, number, number]> = {
  Apples: [83, 47, 120],
  Oranges: [91, 49, 110],
  Bananas: [91, 44, 115],
  Berries: [97, 36, 117],
};

// nps_test() of the R package NPS (github brendan-r/NPS@cd9473e).
test('all ten promoters: the plain interval is a point, so the adjusted one is shown', () => {
  const all = { negative: 0, neutral: 0, positive: 10 };
  expect(netEstimate(all).standardError).toBe(0);
  const { net, standardError } = netEstimate(all, addedAnswers);
  expect(100 * (net - z95 * standardError)).toBeCloseTo(47.503552, 5);
  expect(100 * (net + z95 * standardError)).toBeCloseTo(106.342602, 5);
  expect(score(scoreCounts({ 10: 10 }), nps)?.interval?.high).toBe(100);
});
