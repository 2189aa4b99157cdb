import { describe, expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { noCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { distributionBars, distributionGroups } from './distribution';

const nps = definition('nps', { min: 0, max: 10, direction: 'ease' }, null);
const effort = definition('ces', { min: 1, max: 5, direction: 'effort' }, null);

describe('distributionBars', () => {
  test('one bar for every point, with its share now and before', () => {
    if (!nps) throw new Error('NPS is defined on 0–10');
    const bars = distributionBars(scoreCounts({ 10: 3, 0: 1 }), scoreCounts({ 10: 1 }), nps);
    expect(bars).toHaveLength(11);
    expect(bars[10]).toMatchObject({ point: 10, tone: 'positive', share: 0.75, before: 1 });
    expect(bars[0]).toMatchObject({ tone: 'negative', share: 0.25, before: 0 });
  });

  test('without answers the shares are 0 and nothing is compared', () => {
    if (!nps) throw new Error('NPS is defined on 0–10');
    const bars = distributionBars(noCounts, noCounts, nps);
    expect(bars.every(({ share, before }) => share === 0 && before === null)).toBe(true);
  });

  test('on an effort scale the high end is the hard one', () => {
    if (!effort) throw new Error('CES is defined on 1–5 effort');
    const bars = distributionBars(scoreCounts({ 1: 1, 5: 1 }), null, effort);
    expect([bars[0]?.tone, bars[4]?.tone]).toEqual(['positive', 'negative']);
  });
});

test('groups join the neighbours of one band', () => {
  if (!nps) throw new Error('NPS is defined on 0–10');
  const groups = distributionGroups(
    distributionBars(scoreCounts({ 3: 1, 9: 1, 10: 2 }), null, nps),
  );
  expect(groups.map(({ tone, first, last, share }) => [tone, first, last, share])).toEqual([
    ['negative', 0, 6, 0.25],
    ['neutral', 7, 8, 0],
    ['positive', 9, 10, 0.75],
  ]);
});
