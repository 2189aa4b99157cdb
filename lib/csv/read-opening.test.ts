import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { readOpening } from './read-opening';

function opening(text: string, wanted: number | null = null) {
  const rows: string[][] = parse(text, { relax_column_count: true });
  return readOpening(
    rows.map((cells, at) => ({ line: at + 1, cells })),
    wanted,
  );
}

const answers = Array.from(
  { length: 8 },
  (_, at) => `${at},2026-03-0${at + 1},${(at % 5) + 1},so so`,
);

describe('how many lines name the columns', () => {
  test.each([
    ['one', ['id,when,score,why', ...answers], 1],
    ['one, though it holds numbers', ['2024,2025,2026', '1,2,3', '4,5,6', '4,5,6', '4,5,6'], 1],
    ['one, though answers are few', ['id,when,score,why', ...answers.slice(0, 2)], 1],
    ['one, though the first answer is blank', ['id,when,score,why', ',,,', ...answers], 1],
    ['one, though its codes are words', ['id,when,score,why', '0,2026-01-01,N/A,', ...answers], 1],
    ['two', ['id,when,score,why', 'Number,Day,How was it?,Why?', ...answers], 2],
    ['three', ['id,when,score,why', 'a,b,c,d', 'e,f,g,h', ...answers], 3],
    ['none', answers, 0],
  ])('%s', (_name, lines, rows) => {
    expect(opening(lines.join('\n')).headerRows).toBe(rows);
  });

  test('a person knows better', () => {
    const { headerRows, columns } = opening(['a,b', 'c,d', '1,2'].join('\n'), 2);
    expect([headerRows, columns]).toEqual([2, ['a', 'b']]);
  });
});

describe('names of columns', () => {
  test('a second line says what the first abbreviates', () => {
    const { columns, labels } = opening(
      ['id,when,q1,why', 'Number,Day,"How easy\nwas it?",Why?', ...answers].join('\n'),
    );
    expect(columns).toEqual(['id', 'when', 'q1', 'why']);
    expect(labels).toMatchObject({ q1: 'How easy was it?' });
  });

  test('parts of a question are named with the question', () => {
    const { columns } = opening(
      [
        'id,when,Please rate,,Why?',
        ',,Speed,Price,Open-Ended Response',
        '1,2026-03-01,4,5,so',
      ].join('\n'),
      2,
    );
    expect(columns).toEqual(['id', 'when', 'Please rate – Speed', 'Please rate – Price', 'Why?']);
  });

  test('a file without a header has numbers for names, and says so', () => {
    const { columns, notices } = opening(answers.join('\n'));
    expect(columns).toEqual(['Column 1', 'Column 2', 'Column 3', 'Column 4']);
    expect(notices.map(inEnglish)).toEqual([
      expect.stringContaining('The first line looks like an answer'),
    ]);
  });
});
