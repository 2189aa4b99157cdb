import { describe, expect, it, test } from 'vitest';
import { parseMetricQuery } from '@/lib/metric-query';
import { change } from '@/lib/metrics/change';
import type { MetricId } from '@/lib/metrics/definition';
import { defined } from '@/lib/metrics/fixtures';
import { score } from '@/lib/metrics/score';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { type GroupCounts, together } from '@/lib/metrics/why/group-counts';
import { mixAndRate } from '@/lib/metrics/why/mix-and-rate';
import { wordsIn } from '@/lib/words/words-in';
import type { NoSplit, WhyReport } from './why-report';
import { refusalWords, sharesWords, whyDetails, whyHeadline } from './why-words';

const t = wordsIn('en');

type Named = { name: string; before: Record<number, number>; now: Record<number, number> };

function reportOf(named: readonly Named[], metric: MetricId = 'ces'): WhyReport {
  const definition = defined(metric, metric === 'csat' ? '1-5-ease' : '1-7-ease', 'mean');
  const groups: GroupCounts<string>[] = named.map(({ name, before, now }) => ({
    key: name,
    before: scoreCounts(before),
    now: scoreCounts(now),
  }));
  const whole = together(null, groups);
  const split = mixAndRate(groups, definition);
  if (!split) throw new Error('nothing to split');
  return {
    metric,
    series: {
      definition,
      methods: [definition],
      scales: [],
      otherScales: 0,
      versionIds: new Set(),
    },
    by: 'channel',
    counts: whole.now,
    beforeCounts: whole.before,
    score: score(whole.now, definition),
    before: score(whole.before, definition),
    change: change(whole.now, whole.before, definition),
    split: {
      ...split,
      groups: split.groups.map(({ key, ...parts }) => ({ ...parts, keys: [key], name: key })),
    },
    refusal: null,
    notices: [],
  };
}

const steady = { 5: 200, 6: 200 };

describe('the sentence', () => {
  it('names the group that moved, and not the one that held', () => {
    const report = reportOf([
      { name: 'Phone', before: { 5: 100, 6: 100 }, now: { 3: 100, 4: 100 } },
      { name: 'Chat', before: steady, now: steady },
    ]);
    expect(whyHeadline(t, report)).toBe('CES fell 0.67: Phone got harder (−0.67).');
    expect(whyDetails(t, report)).toBe(
      'Of −0.67, −0.67 is the channels themselves and 0.00 their mix. Phone: 5.50 → 3.50, 33.3 → 33.3 % of the answers.',
    );
  });

  it('names the mix where only it moved', () => {
    const report = reportOf([
      { name: 'Phone', before: { 2: 50, 3: 50 }, now: { 2: 200, 3: 200 } },
      { name: 'Chat', before: { 6: 200, 7: 200 }, now: { 6: 50, 7: 50 } },
    ]);
    expect(whyHeadline(t, report)).toMatch(
      /^CES fell 2\.40: more answers came by Phone \(−2\.40\)\.$/,
    );
  });

  it('says what cancels where nothing moved in all', () => {
    const report = reportOf([
      { name: 'Phone', before: { 5: 300 }, now: { 4: 300 } },
      { name: 'Chat', before: { 4: 300 }, now: { 5: 300 } },
    ]);
    expect(whyHeadline(t, report)).toMatch(
      /^CES held at 4\.50, though (Phone got harder|Chat got easier) \([−+]0\.50\), and /,
    );
  });

  it('says that nothing moved', () => {
    const report = reportOf([
      { name: 'Phone', before: steady, now: steady },
      { name: 'Chat', before: steady, now: steady },
    ]);
    expect(whyHeadline(t, report)).toBe(
      'CES held at 5.50, and none of the channels alone moved by more than chance.',
    );
  });

  it('counts those it does not name', () => {
    const fell = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
      name,
      before: { 6: 100 },
      now: { 5: 100 },
    }));
    expect(whyHeadline(t, reportOf(fell))).toBe(
      'CES fell 1.00: A (−0.20), B (−0.20) and C (−0.20) got harder, and 2 more of the channels moved.',
    );
  });

  it('says lower and higher where it is not effort', () => {
    const report = reportOf([{ name: 'Phone', before: { 5: 90 }, now: { 4: 90 } }], 'csat');
    expect(whyHeadline(t, report)).toBe('CSAT fell 1.00: Phone scored lower (−1.00).');
  });

  it('claims nothing of too few', () => {
    const report = reportOf([{ name: 'Phone', before: { 5: 9 }, now: { 4: 9 } }]);
    expect(whyHeadline(t, report)).toBe('CES is 4.00, mean of 1–7, high = easy.');
  });
});

test.each<[NoSplit, string]>([
  ['not-compared', 'Nothing is compared'],
  ['none-before', 'There is nothing to have changed from'],
  ['few', 'Too few answers to say why'],
  ['one-group', 'There are no two channels to tell apart'],
])('%s has words', (refusal, title) => {
  const catalog = {
    touchpoint: [],
    channel: [],
    survey: [],
    attributes: [],
    firstDay: null,
    lastDay: null,
  };
  const context = { timeZone: 'UTC', weekStart: 1 as const, now: new Date('2026-06-24'), catalog };
  const report = reportOf([{ name: 'Phone', before: { 5: 9 }, now: { 4: 9 } }]);
  const ask = (period: string) => parseMetricQuery({ period }, context).query;
  expect(refusalWords(t, { ...report, refusal }, ask('today'))?.title).toBe(title);
  expect(refusalWords(t, { ...report, refusal: null }, ask('today'))).toBeNull();
  if (refusal !== 'not-compared') return;
  expect(refusalWords(t, { ...report, refusal }, ask('all-time'))?.title).toBe(
    'All time has nothing before it',
  );
});

test('shares have one digit', () => {
  const side = (share: number) => ({ n: 1, share, value: 1, variance: 1 });
  expect(sharesWords(t, { now: side(0.2417), before: side(1 / 3) })).toBe('33.3 → 24.2 %');
});
