import { describe, expect, test } from 'vitest';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import { parseMetricQuery } from '@/lib/metric-query';
import { scoreCounts as points } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { type BoardCell, type BoardReport, boardFrom } from './board';
import { boardHeadline } from './board-headline';
import {
  hardestFirst,
  parseBoardSort,
  pinnedFirst,
  printBoardSort,
  sortedRows,
} from './board-order';

const t = wordsIn('en');

const entry = (key: string) => ({ id: key, key, name: key.toUpperCase(), archived: false });
const catalog: Catalog = {
  touchpoint: ['case', 'run', 'quit'].map((key) => ({ ...entry(key), stage: 'other' })),
  channel: ['phone', 'chat', 'web'].map((key) => ({ ...entry(key), kind: 'custom' })),
  survey: [{ ...entry('ease'), metric: 'ces' }],
  versions: [
    {
      id: 'v1',
      surveyId: 'ease',
      version: 1,
      metric: 'ces',
      scale: { min: 1, max: 7, direction: 'ease' },
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

const row = (
  group: [string, string],
  by: Record<number, number>,
  { span = 0, bucket = null }: { span?: number; bucket?: string | null } = {},
): CountsRow => ({ span, bucket, versionId: 'v1', group, counts: points(by) });
const before = { span: 1 };

function report(rows: CountsRow[], quarters: CountsRow[] = []): BoardReport {
  const found = boardFrom(t, { rows, quarters, catalog, metric: 'ces', query, protect: true });
  if (!found) throw new Error('no report');
  return found;
}

function cellAt(board: BoardReport, touchpoint: string, channel: string): BoardCell | null {
  const at = board.columns.findIndex(({ key }) => key === channel);
  return board.rows.find(({ key }) => key === touchpoint)?.cells[at] ?? null;
}

const usual = [
  row(['case', 'phone'], { 3: 200, 4: 200 }),
  row(['case', 'phone'], { 5: 200, 6: 200 }, before),
  row(['case', 'chat'], { 5: 100, 6: 100 }),
  row(['case', 'chat'], { 5: 101, 6: 99 }, before),
  row(['run', 'phone'], { 6: 80, 7: 80 }),
  row(['run', 'chat'], { 6: 15, 7: 6 }),
];

test('NPS-style answers are in no cell, total or best quarter of a board of NPS', () => {
  const version = (id: string, min: number, max: number) => ({
    ...catalog.versions[0],
    id,
    metric: 'nps' as const,
    scale: { min, max, direction: 'ease' as const },
  });
  const versions = [version('real', 0, 10), version('style', 1, 5)] as Catalog['versions'];
  const place = { group: ['case', 'phone'], bucket: null };
  const rows = [0, 1].flatMap((span): CountsRow[] => [
    { ...place, span, versionId: 'real', counts: points({ 5: 40, 10: 60 }) },
    { ...place, span, versionId: 'style', counts: points({ 1: 50, 5: 5 }) },
  ]);
  const quarters = rows.slice(0, 2).map((one) => ({ ...one, span: 0, bucket: '2025-04-01' }));
  const parts = { rows, quarters, metric: 'nps' as const, query, protect: true };
  const board = boardFrom(t, { ...parts, catalog: { ...catalog, versions } });
  expect(board?.series.otherScales).toBe(55);
  expect(board?.total).toMatchObject({ score: { value: 20, n: 100 } });
  expect(board && cellAt(board, 'case', 'phone')).toMatchObject({
    score: { value: 20, n: 100 },
    best: { value: 20, n: 100 },
  });
});

describe('boardFrom', () => {
  test('rows and columns are the touchpoints and channels with answers, most answers first', () => {
    const board = report(usual);
    expect(board.rows.map(({ key }) => key)).toEqual(['case', 'run']);
    expect(board.columns.map(({ key }) => key)).toEqual(['phone', 'chat']);
  });

  test('totals count every answer of their line', () => {
    const board = report(usual);
    const n = (cell: BoardCell) => (cell.kind === 'open' ? cell.score.n : null);
    expect(board.rows.map(({ total }) => n(total))).toEqual([600, 181]);
    expect(board.columns.map(({ total }) => n(total))).toEqual([560, 221]);
    expect(n(board.total)).toBe(781);
  });

  test('a large change is real, a small one is noise', () => {
    const board = report(usual);
    expect(board.tested).toBe(2);
    expect(cellAt(board, 'case', 'phone')).toMatchObject({
      change: { verdict: 'real', better: false },
    });
    expect(cellAt(board, 'case', 'chat')).toMatchObject({ change: { verdict: 'noise' } });
  });

  test('what is real alone may be noise among many', () => {
    const barely = [
      row(['case', 'phone'], { 4: 120, 6: 80 }),
      row(['case', 'phone'], { 4: 100, 6: 100 }, before),
    ];
    const still = (['chat', 'web'] as const).flatMap((channel) =>
      ['case', 'run', 'quit'].flatMap((touchpoint) => [
        row([touchpoint, channel], { 4: 100, 6: 100 }),
        row([touchpoint, channel], { 4: 100, 6: 100 }, before),
      ]),
    );
    expect(cellAt(report(barely), 'case', 'phone')).toMatchObject({ change: { verdict: 'real' } });
    const among = cellAt(report([...barely, ...still]), 'case', 'phone');
    expect(among).toMatchObject({ change: { verdict: 'noise' } });
  });

  test('ranks begin with the lowest score; under 30 answers there is none', () => {
    const board = report(usual);
    expect(cellAt(board, 'case', 'phone')).toMatchObject({ rank: 1 });
    expect(cellAt(board, 'run', 'phone')).toMatchObject({ rank: 3 });
    expect(cellAt(board, 'run', 'chat')).toMatchObject({ rank: null });
    expect(board.ranked).toBe(3);
    expect(board.plainRanks).toBe('few-groups');
  });

  test('under five answers the cell keeps its answers to itself', () => {
    const board = report([
      ...usual,
      row(['quit', 'phone'], { 1: 3 }),
      row(['quit', 'chat'], { 2: 40 }),
    ]);
    expect(cellAt(board, 'quit', 'phone')).toEqual({ kind: 'hidden', reason: 'small' });
    expect(cellAt(board, 'quit', 'chat')).toEqual({ kind: 'hidden', reason: 'protects' });
  });

  test('a pair that fell silent is not a pair that never met', () => {
    const board = report([...usual, row(['run', 'web'], { 5: 40 }, before)]);
    expect(cellAt(board, 'run', 'web')).toEqual({ kind: 'silent' });
    expect(cellAt(board, 'case', 'web')).toBeNull();
  });

  test('the best quarter is the one that is best for sure, not the luckiest', () => {
    const quarters = [
      row(['case', 'phone'], { 5: 100, 6: 100 }, { bucket: '2025-07-01' }),
      row(['case', 'phone'], { 4: 14, 7: 18 }, { bucket: '2025-10-01' }),
      row(['case', 'phone'], { 7: 29 }, { bucket: '2025-04-01' }),
    ];
    expect(cellAt(report(usual, quarters), 'case', 'phone')).toMatchObject({
      best: { quarter: '2025-07-01', value: 5.5, n: 200 },
    });
  });

  test('no answers, an empty board', () => {
    const board = report([]);
    expect(board.rows).toEqual([]);
    expect(boardHeadline(t, board)).toBe('No CES answers to compare here.');
  });
});

describe('boardHeadline', () => {
  test('says how many and where', () => {
    expect(boardHeadline(t, report(usual))).toBe(
      'One of 2 cells changed for real. It got worse: CASE, PHONE.',
    );
  });

  test('names what those that got worse have in common', () => {
    const fell = (touchpoint: string) => [
      row([touchpoint, 'phone'], { 3: 100, 4: 100 }),
      row([touchpoint, 'phone'], { 5: 100, 6: 100 }, before),
    ];
    const board = report([...fell('case'), ...fell('run')]);
    expect(boardHeadline(t, board)).toBe(
      'Two of 2 cells changed for real. The two that got worse share a channel: PHONE.',
    );
  });

  test('without a comparison it names the lowest', () => {
    const now = usual.filter(({ span }) => span === 0);
    expect(boardHeadline(t, report(now))).toBe('Lowest: CASE, PHONE, at 3.50.');
  });
});

describe('sortedRows', () => {
  const board = report([...usual, row(['quit', 'web'], { 1: 50 })]);
  test.each([
    ['score', ['quit', 'case', 'run']],
    ['-score', ['run', 'case', 'quit']],
    ['-n', ['case', 'run', 'quit']],
    ['name', ['case', 'quit', 'run']],
    ['column.phone', ['case', 'run', 'quit']],
    ['-column.phone', ['run', 'case', 'quit']],
    ['target', ['quit', 'run', 'case']],
  ])('by %s, without a figure last', (text, keys) => {
    const sort = parseBoardSort(text);
    if (!sort) throw new Error('no sort');
    expect(printBoardSort(sort)).toBe(text);
    const gaps: Record<string, number> = { quit: -1, run: 0.5 };
    const sorted = sortedRows(board, sort, ({ key }) => gaps[key] ?? null);
    expect(sorted.map(({ key }) => key)).toEqual(keys);
  });

  test('an address of old, when columns were channels only, is still read', () => {
    expect(parseBoardSort('-channel.phone')).toEqual({ by: 'column.phone', descending: true });
  });

  test('pinned rows come first, as they were pinned; a key that is gone is left out', () => {
    const pinned = pinnedFirst(board.rows, ['quit', 'gone', 'run']).map(({ key }) => key);
    expect(pinned).toEqual(['quit', 'run', 'case']);
  });

  test('what is no column is refused', () => {
    expect(parseBoardSort('colour')).toBeNull();
    expect(printBoardSort(hardestFirst)).toBe('score');
  });
});
