import { describe, expect, test } from 'vitest';
import type { SourceBreaks } from '@/db/queries/source-breaks';
import { wordsIn } from '@/lib/words/words-in';
import { marksIn, sourceMarks } from './trend-marks';

const t = wordsIn('en');

const entry = (key: string) => ({ id: key, key, name: key.toUpperCase(), archived: false });
const catalog = {
  channel: ['phone', 'chat'].map((key) => ({ ...entry(key), kind: 'custom' as const })),
  firstDay: '2026-01-01',
  lastDay: '2026-06-20',
};
const query = {
  period: { from: '2026-03-01', to: '2026-05-31' },
  filters: { touchpoint: [], channel: [] as string[], survey: [], attributes: {} },
};
const none: SourceBreaks = { firstDay: '2026-01-01', channels: [], imports: [] };
const marks = (found: Partial<SourceBreaks>, channel: string[] = []) =>
  sourceMarks(t, { ...none, ...found }, catalog, {
    ...query,
    filters: { ...query.filters, channel },
  }).map(({ day, label, kind }) => [day, label, kind]);

describe('sourceMarks', () => {
  const channels = [{ channelId: 'chat', firstDay: '2026-04-14' }];

  test('a channel that came long after the first answer is another source', () => {
    expect(marks({ channels })).toEqual([['2026-04-14', 'New channel: CHAT', 'source']]);
  });

  test('one that was there almost from the start is none', () => {
    expect(marks({ channels, firstDay: '2026-03-20' })).toEqual([]);
    expect(marks({ channels, firstDay: null })).toEqual([]);
  });

  test('one that the trend leaves out, or that is gone, is none', () => {
    expect(marks({ channels }, ['phone'])).toEqual([]);
    expect(marks({ channels }, ['chat'])).toHaveLength(1);
    expect(marks({ channels: [{ channelId: 'gone', firstDay: '2026-04-14' }] })).toEqual([]);
  });

  test('an import is marked where it begins and ends, within the period and the answers', () => {
    const file = { fileName: 'old.csv', answers: 12_400 };
    const days = (firstDay: string, lastDay: string) =>
      marks({ imports: [{ ...file, firstDay, lastDay }] }).map(([day, label]) => [day, label]);
    expect(days('2026-03-10', '2026-04-30')).toEqual([
      ['2026-03-10', 'Import begins'],
      ['2026-05-01', 'Import ends'],
    ]);
    // All there is was imported: nothing changed.
    expect(days('2026-01-01', '2026-06-20')).toEqual([]);
    expect(days('2026-02-01', '2026-06-20')).toEqual([]);
  });
});

test('the marks of a bucket are those of its days, its ends included', () => {
  const bucket = { start: '2026-03-02', end: '2026-03-08', partial: false };
  const on = (day: string) => ({ day, kind: 'annotation' as const, label: day });
  const all = ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09'].map(on);
  expect(marksIn(bucket, all)).toBe('2026-03-02; 2026-03-08');
  expect(marksIn(bucket, [])).toBeNull();
});
