import { describe, expect, test } from 'vitest';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import { parseMetricQuery } from '@/lib/metric-query';
import { defined } from '@/lib/metrics/fixtures';
import { score } from '@/lib/metrics/score';
import { scoreCounts as points } from '@/lib/metrics/score-counts';
import { definitionWords } from '@/lib/words/definition-words';
import { wordsIn } from '@/lib/words/words-in';
import { type BoardCell, type BoardReport, boardFrom } from './board';
import { partsWords } from './bridge-words';

const t = wordsIn('en');

const entry = (key: string) => ({ id: key, key, name: key.toUpperCase(), archived: false });
const version = (id: string, max: number, direction: 'ease' | 'effort') => ({
  id,
  surveyId: 'ease',
  version: 1,
  metric: 'ces' as const,
  scale: { min: 1, max, direction },
  method: null,
  question: 'How easy was it?',
  lowLabel: 'hard',
  highLabel: 'easy',
  createdAt: new Date('2025-01-01'),
});
const catalog: Catalog = {
  touchpoint: ['case', 'run'].map((key) => ({ ...entry(key), stage: 'other' })),
  channel: ['phone', 'chat'].map((key) => ({ ...entry(key), kind: 'custom' })),
  survey: [{ ...entry('ease'), metric: 'ces' }],
  versions: [version('seven', 7, 'ease'), version('five', 5, 'ease')],
  attributes: [],
  firstDay: '2025-01-01',
  lastDay: '2026-06-24',
};
const { query } = parseMetricQuery(
  {},
  { timeZone: 'Europe/London', weekStart: 1, now: new Date('2026-06-24T12:00:00Z'), catalog },
);

const row = (
  versionId: string,
  group: [string, string],
  by: Record<number, number>,
  { span = 0, bucket = null }: { span?: number; bucket?: string | null } = {},
): CountsRow => ({ span, bucket, versionId, group, counts: points(by) });

function bridged(
  rows: CountsRow[],
  { quarters = [], protect = false }: { quarters?: CountsRow[]; protect?: boolean } = {},
): BoardReport {
  const counted = { rows, quarters, catalog, metric: 'ces' as const, query, protect };
  const found = boardFrom(t, { ...counted, isBridged: true });
  if (!found) throw new Error('no report');
  return found;
}

function cellAt(board: BoardReport, touchpoint: string, channel: string): BoardCell | null {
  const at = board.columns.findIndex(({ key }) => key === channel);
  return board.rows.find(({ key }) => key === touchpoint)?.cells[at] ?? null;
}

const usual = [
  row('seven', ['case', 'phone'], { 4: 60 }),
  row('five', ['case', 'phone'], { 5: 40 }),
  row('seven', ['run', 'phone'], { 7: 50, 6: 50 }),
  row('five', ['run', 'chat'], { 1: 20, 2: 20 }),
];

const captionOf = ({ series }: BoardReport) =>
  definitionWords(wordsIn('en'), series.definition).caption;

describe('a bridged board', () => {
  test('puts every scale into each cell, and names them', () => {
    const board = bridged(usual);
    // 60 at the middle and 40 at the end: (60 · 50 + 40 · 100) ÷ 100.
    expect(cellAt(board, 'case', 'phone')).toMatchObject({
      answers: 100,
      counts: null,
      score: { value: 70, n: 100 },
    });
    expect(captionOf(board)).toBe('approximate: 1–7 and 1–5 bridged by POMP, 0–100');
    expect(board.total).toMatchObject({ answers: 240 });
    expect(board.series.otherScales).toBe(0);
  });

  test('keeps what each scale gives by itself', () => {
    const cell = cellAt(bridged(usual), 'case', 'phone');
    const parts = cell?.kind === 'open' ? cell.parts : [];
    expect(parts.map(({ scale, score: own }) => [scale.max, own?.value, own?.n])).toEqual([
      [7, 50, 60],
      [5, 100, 40],
    ]);
    const words = partsWords(wordsIn('en'), {
      total: cell ?? { kind: 'silent' },
      series: bridged(usual).series,
    });
    expect(words).toMatch(/^1–7: 50\.0 \(.*\), n 60\. 1–5: 100\.0 \(.*\), n 40\.$/);
  });

  test('hides a scale on which a few answered, and what would tell them', () => {
    const rows = [
      row('seven', ['case', 'phone'], { 4: 60 }),
      row('five', ['case', 'phone'], { 5: 3 }),
    ];
    const shown = (cell: BoardCell | null) =>
      cell?.kind === 'open' ? cell.parts.map((part) => part.score?.n ?? null) : null;
    expect(shown(cellAt(bridged(rows), 'case', 'phone'))).toEqual([60, null]);
    const strict = bridged(rows, { protect: true });
    expect(shown(cellAt(strict, 'case', 'phone'))).toEqual([]);
    expect(shown(strict.total)).toEqual([null, null]);
    expect(shown(bridged(usual, { protect: true }).total)).toEqual([160, 80]);
  });

  test('where a question changed its scale, before and now can be compared', () => {
    const rows = [
      row('seven', ['case', 'phone'], { 3: 50, 4: 50 }),
      row('five', ['case', 'phone'], { 4: 50, 5: 50 }, { span: 1 }),
    ];
    expect(cellAt(bridged(rows), 'case', 'phone')).toMatchObject({
      answersBefore: 100,
      change: { from: 87.5, verdict: 'real', better: false },
    });
    expect(captionOf(bridged(rows))).toContain('1–7 and 1–5');
  });

  test('has ranks, and a best quarter of all scales', () => {
    const quarter = { bucket: '2025-07-01' };
    const board = bridged(usual, {
      quarters: [
        row('seven', ['case', 'phone'], { 7: 60, 6: 30 }, quarter),
        row('five', ['case', 'phone'], { 5: 90 }, quarter),
      ],
    });
    expect(cellAt(board, 'run', 'chat')).toMatchObject({ rank: 1, score: { value: 12.5 } });
    expect(cellAt(board, 'case', 'phone')).toMatchObject({
      rank: 2,
      best: { quarter: '2025-07-01', n: 180 },
    });
  });

  test('is never what comes without being asked for', () => {
    const counted = { rows: usual, quarters: [], catalog, metric: 'ces' as const, query };
    const board = boardFrom(t, { ...counted, protect: false });
    const own = score(points({ 4: 60 }), defined('ces', '1-7-ease'));
    expect(board && cellAt(board, 'case', 'phone')).toMatchObject({
      score: { value: own?.value, n: 60 },
      parts: [],
    });
    expect(board?.series.otherScales).toBe(80);
  });
});
