import { expect, test } from 'vitest';
import type { CountsRow } from '@/db/queries/score-counts';
import { parseMetricQuery } from '@/lib/metric-query';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { type BoardReport, boardFrom } from './board';
import { boardRankIntervals } from './rank-intervals';

const t = wordsIn('en');

const entry = (key: string) => ({ id: key, key, name: key.toUpperCase(), archived: false });
const catalog = {
  touchpoint: ['case', 'run', 'quit'].map((key) => ({ ...entry(key), stage: 'other' as const })),
  channel: ['phone', 'chat'].map((key) => ({ ...entry(key), kind: 'custom' as const })),
  survey: [{ ...entry('ease'), metric: 'ces' as const }],
  versions: [
    {
      id: 'v1',
      surveyId: 'ease',
      version: 1,
      metric: 'ces' as const,
      scale: { min: 1, max: 7, direction: 'ease' as const },
      method: null,
      question: 'How easy was it?',
      lowLabel: 'hard',
      highLabel: 'easy',
      createdAt: new Date('2025-01-01'),
    },
  ],
  attributes: [],
  firstDay: '2025-01-01',
  lastDay: '2026-06-24',
};
const { query } = parseMetricQuery(
  {},
  { timeZone: 'Europe/London', weekStart: 1, now: new Date('2026-06-24T12:00:00Z'), catalog },
);

/** Hard on the phone and easy in chats, with few answers about `quit`. */
function board(): BoardReport {
  const answers = (touchpoint: string, channel: string, by: Record<number, number>): CountsRow => ({
    span: 0,
    bucket: null,
    versionId: 'v1',
    group: [touchpoint, channel],
    counts: scoreCounts(by),
  });
  const rows = [
    answers('case', 'phone', { 1: 100, 2: 200, 3: 100 }),
    answers('run', 'phone', { 3: 200, 4: 200 }),
    answers('quit', 'phone', { 2: 10, 4: 15, 6: 8 }),
    answers('case', 'chat', { 5: 200, 6: 200 }),
    answers('run', 'chat', { 4: 200, 5: 180 }),
    answers('quit', 'chat', { 5: 3, 7: 4 }),
  ];
  const found = boardFrom(t, {
    rows,
    quarters: [],
    catalog,
    metric: 'ces',
    query,
    protect: false,
  });
  if (!found) throw new Error('no report');
  return found;
}

/** The intervals by place, and the rank of each. */
function byPlace(report: BoardReport) {
  const intervals = boardRankIntervals(report);
  return Object.fromEntries(
    report.rows.flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        const interval = cell && intervals.get(cell);
        if (cell?.kind !== 'open' || !interval) return [];
        return [[`${row.key} ${report.columns[at]?.key}`, { rank: cell.rank, ...interval }]];
      }),
    ),
  );
}

test('a cell with few answers is the least sure of its rank, one far from all others is sure', () => {
  const found = byPlace(board());
  expect(found['case phone']).toEqual({ rank: 1, low: 1, high: 1 });
  expect(found['case chat']).toEqual({ rank: 5, low: 5, high: 5 });
  expect(found['quit phone']?.low).toBeLessThan(found['quit phone']?.high ?? 0);
  expect(found['quit chat']).toBeUndefined();
});

test('a cell has the same interval in whatever order the rows are', () => {
  const report = board();
  const turned = { ...report, rows: report.rows.toReversed() };
  expect(byPlace(turned)).toEqual(byPlace(report));
});
