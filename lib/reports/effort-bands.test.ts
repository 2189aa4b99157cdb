import { describe, expect, it } from 'vitest';
import type { ScoreOutcome } from '@/db/queries/effort-counts';
import { type Definition, definition, type MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { wordsIn } from '@/lib/words/words-in';
import { type EffortMetric, effortMetric } from './effort-bands';
import { effortHeadline, trendWords } from './effort-words';

const t = wordsIn('en');

function defined(metric: MetricId, scale: Scale): Definition {
  const found = definition(metric, scale, null);
  if (!found) throw new Error('no such scale');
  return found;
}

const ces = defined('ces', { min: 1, max: 7, direction: 'ease' });

/** Customers by score: how many there were, and how many left; each pays 100. */
function told(
  of: Definition,
  scores: Readonly<Record<number, readonly [number, number]>>,
  margin: number | null = null,
): EffortMetric {
  const rows = Object.entries(scores).map(
    ([score, [customers, left]]): ScoreOutcome => ({
      series: 0,
      score: Number(score),
      customers,
      left,
      mrr: 100 * customers,
    }),
  );
  const all = { customers: 10_000, left: 1000, mrr: 1_000_000 };
  return effortMetric(of, { rows, all }, { rows, all }, { lag: 90, margin });
}

describe('effortMetric', () => {
  it('holds the odds of published counts: churn by calls to service', () => {
    // mlc_churn: calls 0–9 and how many left; R's glm gives 1.508475 a call.
    const calls: readonly (readonly [number, number])[] = [
      [1023, 121],
      [1786, 190],
      [1127, 122],
      [665, 73],
      [252, 111],
      [96, 58],
      [34, 22],
      [13, 7],
      [2, 1],
      [2, 2],
    ];
    const scale = { min: 1, max: 10, direction: 'effort' } as const;
    const scores = Object.fromEntries(calls.map((counts, at) => [at + 1, counts] as const));
    const { odds } = told(defined('ces', scale), scores);
    expect(odds).toMatchObject({ estimable: true, n: 5000, events: 707 });
    expect(odds.estimable && odds.oddsRatio).toBeCloseTo(1.508475, 5);
    expect(odds.estimable && odds.oddsRatioInterval.low).toBeCloseTo(1.425816, 4);
    expect(odds.estimable && odds.oddsRatioInterval.high).toBeCloseTo(1.595926, 4);
  });

  it('turns the points of an effort scale over, and not those of an ease scale', () => {
    const effort = defined('ces', { min: 1, max: 5, direction: 'effort' });
    const scores = { 1: [100, 5], 5: [100, 30] } as const;
    expect(told(effort, scores).bands[0]).toMatchObject({ points: [4, 5], left: 30 });
    const { odds } = told(effort, scores);
    expect(odds.estimable && odds.oddsRatio).toBeGreaterThan(1);
    const ease = defined('ces', { min: 1, max: 5, direction: 'ease' });
    const mirrored = told(ease, scores).odds;
    expect(mirrored.estimable && mirrored.oddsRatio).toBeLessThan(1);
  });

  it('judges no band under 30 customers and shows none under 5', () => {
    const { bands, ratio, odds } = told(ces, { 1: [4, 3], 4: [29, 4], 7: [100, 5] });
    expect(bands.map(({ standing, left, rate }) => [standing, left, rate])).toEqual([
      ['hidden', null, null],
      ['few', 4, null],
      ['enough', 5, 0.05],
      ['enough', 988, 988 / 9867],
    ]);
    expect(bands[1]?.aboveBest).toBeNull();
    expect(bands[0]?.atRisk).toBeNull();
    expect(ratio).toBeNull();
    expect(odds.estimable).toBe(true);
    expect(told(ces, { 1: [10, 1] }).odds).toEqual({ estimable: false, reason: 'too-few' });
  });

  it('values customers by the churn of their band a month', () => {
    const [hard, , easy] = told(ces, { 2: [100, 20], 7: [100, 0] }, 0.8).bands;
    // 20 % in 90 days are 1 − 0.8^(30.4375 ÷ 90) = 7.2686 % a month.
    expect(hard?.value.value).toBeCloseTo(80 / (1 - 0.8 ** (365.25 / 12 / 90)), 6);
    expect(easy?.value).toEqual({ value: null, lifetime: null, reason: 'no-churn' });
    expect(told(ces, { 2: [100, 20] }).bands[0]?.value.reason).toBe('no-margin');
  });
});

describe('the words', () => {
  const say = (scores: Parameters<typeof told>[1]) =>
    effortHeadline(t, { metric: 'ces', ...told(ces, scores) }, { lag: '90' });

  it('say how many times as often, with the interval', () => {
    expect(say({ 2: [400, 108], 7: [1000, 100] })).toBe(
      'Customers who found it hard left 2.7 times as often within 90 days as those who found it easy (95 %: 2.1–3.5).',
    );
  });

  it('say when it may be chance, when nobody left, and when there are too few', () => {
    expect(say({ 2: [100, 11], 7: [100, 10] })).toContain('within chance');
    expect(say({ 2: [100, 11], 7: [100, 0] })).toContain('0 of 100. No ratio can be told.');
    expect(say({ 2: [29, 11], 7: [100, 10] })).toContain('Too few customers with a CES answer');
  });

  it('say where the share goes along the scale', () => {
    expect(trendWords(t, told(ces, { 2: [100, 30], 4: [100, 12], 7: [200, 10] }))).toBe(
      'From hard to easy the share falls, by more than chance (Cochran–Armitage z −5.9, p < 0.001).',
    );
    expect(trendWords(t, told(ces, { 2: [100, 10], 7: [100, 11] }))).toContain('does not move');
    expect(trendWords(t, told(ces, { 2: [100, 10] }))).toContain('one band');
  });
});
