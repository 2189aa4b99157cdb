import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { defined } from './fixtures';
import { score } from './score';
import { type ScoreCounts, scoreCounts } from './score-counts';
import { describeScore, describeTrend } from './summary';

const t = wordsIn('en');

const mean = defined('ces', '1-7-ease', 'mean');

test.each([
  [
    scoreCounts({ 4: 500, 6: 1500 }),
    'CES 5.50, mean of 1–7, high = easy; 95 % interval 5.46–5.54; 2,000 answers.',
  ],
  [
    scoreCounts({ 6: 1 }),
    'CES 6.00, mean of 1–7, high = easy; too few answers for an interval; 1 answer.',
  ],
  [scoreCounts({}), 'CES, mean of 1–7, high = easy: no answers.'],
])('a score in one sentence', (counts, text) => {
  expect(describeScore(t, score(counts, mean), mean)).toBe(text);
});

const point = (label: string, counts: ScoreCounts, partial = false) => ({
  label,
  partial,
  score: score(counts, mean),
});

test('a trend in one sentence', () => {
  const points = [
    point('May 2026', scoreCounts({ 5: 10 })),
    point('Jun 2026', scoreCounts({})),
    point('Jul 2026', scoreCounts({ 6: 10 })),
    point('Aug 2026', scoreCounts({ 4: 10 })),
    point('Sep 2026', scoreCounts({ 7: 10 }), true),
  ];
  expect(describeTrend(t, points, mean)).toBe(
    'CES, mean of 1–7, high = easy, May 2026 to Sep 2026: lowest 4.00 (Aug 2026), highest 7.00 (Sep 2026), latest full 4.00 (Aug 2026), no answers in 1 of 5.',
  );
  expect(describeTrend(t, points.slice(4), mean)).toBe(
    'CES, mean of 1–7, high = easy, Sep 2026 to Sep 2026: lowest 7.00 (Sep 2026), highest 7.00 (Sep 2026).',
  );
});

test('of buckets that are equally low or high the first is named', () => {
  const points = [
    point('May 2026', scoreCounts({ 5: 10 })),
    point('Jun 2026', scoreCounts({ 5: 20 })),
  ];
  expect(describeTrend(t, points, mean)).toBe(
    'CES, mean of 1–7, high = easy, May 2026 to Jun 2026: lowest 5.00 (May 2026), highest 5.00 (May 2026), latest full 5.00 (Jun 2026).',
  );
});

test('a trend without answers', () => {
  expect(describeTrend(t, [], mean)).toBe('CES, mean of 1–7, high = easy: no answers.');
  expect(describeTrend(t, [point('May 2026', scoreCounts({}))], mean)).toContain('no answers');
});
