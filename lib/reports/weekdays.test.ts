import { describe, expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { addDays } from '@/lib/metrics/period';
import { parseScaleKey } from '@/lib/metrics/scale';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import type { Series } from './series';
import { weekdaySpan, weekdaysFrom } from './weekdays';

const t = wordsIn('en');

const scale = parseScaleKey('1-7-ease');
const mean = scale && definition('ces', scale, 'mean');
if (!mean) throw new Error('the mean of 1–7 is gone');
const series: Series = {
  definition: mean,
  methods: [],
  scales: [],
  otherScales: 0,
  versionIds: new Set(['v']),
};
const today = '2026-06-24';

/** Eight weeks from a Monday on; `of` gives the counts of each weekday, 0 Monday. */
const rows = (of: (weekday: number) => Record<number, number>) =>
  Array.from({ length: 56 }, (_, day) => ({
    span: 0,
    bucket: addDays('2026-03-02', day),
    versionId: 'v',
    group: [],
    counts: scoreCounts(of(day % 7)),
  }));

describe('days of the week', () => {
  test('are named in the order of the week, each with its answers', () => {
    const { days } = weekdaysFrom(
      t,
      rows((day) => ({ 5: day + 1 })),
      series,
      { weekStart: 1 },
    );
    expect(days.map(({ name, score }) => [name, score?.n])).toEqual([
      ['Monday', 8],
      ['Tuesday', 16],
      ['Wednesday', 24],
      ['Thursday', 32],
      ['Friday', 40],
      ['Saturday', 48],
      ['Sunday', 56],
    ]);
    const american = weekdaysFrom(
      t,
      rows((day) => ({ 5: day + 1 })),
      series,
      { weekStart: 0 },
    ).days;
    expect(american.map(({ score }) => score?.n)).toEqual([56, 8, 16, 24, 32, 40, 48]);
    expect(american[0]?.name).toBe('Sunday');
  });

  test('differ where one is worse by more than chance', () => {
    const { p, days } = weekdaysFrom(
      t,
      rows((day): Record<number, number> => (day === 0 ? { 2: 10, 5: 5 } : { 5: 10, 6: 5 })),
      series,
      { weekStart: 1 },
    );
    expect(p).toBeLessThan(0.001);
    expect(days[0]?.differs).toBe(true);
  });

  test('do not where all are alike, and answers of other scales stay out', () => {
    const alike = rows(() => ({ 4: 5, 5: 5 }));
    const other = rows((day) => ({ 1: day * 50 })).map((row) => ({ ...row, versionId: 'w' }));
    const { p, days } = weekdaysFrom(t, [...alike, ...other], series, { weekStart: 1 });
    expect(p).toBeCloseTo(1, 6);
    expect(days.some(({ differs }) => differs)).toBe(false);
  });
});

test.each([
  ['2026-05-01', today, 'week', null],
  ['2026-04-29', today, 'week', { from: '2026-04-30', to: today }],
  ['2026-05-20', today, 'day', { from: '2026-05-21', to: today }],
  ['2026-06-10', today, 'day', null],
  ['2020-01-01', '2030-01-01', 'month', { from: '2025-06-26', to: today }],
  ['2026-07-01', '2026-12-31', 'day', null],
] as const)(
  '%s to %s by %s compares %o: whole weeks, a year at most',
  (from, to, interval, span) => {
    expect(weekdaySpan({ period: { from, to }, interval, today })).toEqual(span);
  },
);
