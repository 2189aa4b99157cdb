import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { columnProfiler } from './profile';
import { openDates } from './suggest-date';
import { suggestMapping } from './suggest-mapping';
import type { WorkspaceFacts } from './workspace-facts';

const facts: WorkspaceFacts = {
  timeZone: 'Europe/London',
  now: new Date('2026-06-24T12:00:00Z'),
  touchpoints: [],
  channels: [],
  surveys: [],
};

function suggest(columns: string[], rows: string[][], known = facts) {
  const { add, profile } = columnProfiler(columns);
  rows.forEach((cells, at) => {
    add({ line: at + 2, cells });
  });
  return suggestMapping(wordsIn('en'), profile(), known);
}

const rows = Array.from({ length: 40 }, (_, at) => at);

describe('a first mapping', () => {
  test('of a survey with its own codes', () => {
    const mapping = suggest(
      ['RESPNUM', 'BAREA', 'METHOD', 'LANG', 'Q7ALL', 'Q14FIND', 'NETPRO', 'GATE'],
      rows.map((at) => [
        String(at),
        'ABC'[at % 3] ?? '',
        '1',
        '1',
        ['4', '5', '3', '0', 'Blank'][at % 5] ?? '',
        ['5', '4', '3', '6'][at % 4] ?? '',
        at < 3 ? '11' : String(at % 11),
        String(at % 90),
      ]),
    );
    expect(mapping.columns.RESPNUM?.role).toBe('answerId');
    expect(mapping.columns.METHOD?.role).toBe('channel');
    expect(mapping.columns.LANG?.role).toBe('language');
    expect(mapping.columns.Q7ALL).toMatchObject({
      survey: { metric: 'csat', min: 1, max: 5 },
      notAnswers: ['0', 'Blank'],
    });
    expect(mapping.columns.Q14FIND).toMatchObject({
      survey: { metric: 'ces', min: 1, max: 5 },
      notAnswers: ['6'],
    });
    expect(mapping.columns.NETPRO).toMatchObject({
      survey: { metric: 'nps', min: 0, max: 10 },
      notAnswers: ['11'],
    });
    expect(mapping.columns.BAREA?.role).toBe('touchpoint');
    expect(mapping.columns.GATE?.role).toBe('ignore');
    expect(mapping).toMatchObject({ touchpoint: null, channel: null, day: null });
  });

  test('of a help desk’s export', () => {
    const mapping = suggest(
      [
        'ResponseId',
        'RecordedDate',
        'Ease',
        'Why',
        'RecipientEmail',
        'DistributionChannel',
        'UserLanguage',
        'Plan',
      ],
      rows.map((at) => [
        `R_${at}`,
        `2026-03-02 09:${10 + at}:11`,
        String((at % 7) + 1),
        at % 2 ? `The menu asked me ${at} things` : '',
        `person${at}@brightwater.example`,
        ['email', 'chat'][at % 2] ?? '',
        'EN',
        ['Pro', 'Starter'][at % 2] ?? '',
      ]),
    );
    expect(Object.values(mapping.columns).map(({ role }) => role)).toEqual([
      'answerId',
      'answeredAt',
      'score',
      'comment',
      'customerEmail',
      'channel',
      'language',
      'attribute',
    ]);
    expect(mapping.columns.Ease).toMatchObject({ survey: { metric: 'ces', min: 1, max: 7 } });
    expect(mapping.columns.RecordedDate).toMatchObject({ format: 'ISO' });
  });

  test('asks where a date can be read in two ways, and does not where one day settles it', () => {
    const dates = (days: string[]) =>
      suggest(
        ['date'],
        days.map((text) => [text]),
      ).columns.date;
    expect(dates(['03/04/2026', '05/06/2026'])).toMatchObject({ format: null });
    expect(dates(['03/04/2026', '25/06/2026', '01/02/2026'])).toMatchObject({
      format: 'DD/MM/YYYY',
    });
    expect(dates(['03/04/2026', '06/25/2026', '01/02/2026'])).toMatchObject({
      format: 'MM/DD/YYYY',
    });
    expect(dates(['1767225600', '1767225601'])).toMatchObject({ format: 'unix-seconds' });
  });

  test('asks where some dates speak for the day first and some for the month', () => {
    const both = ['25/06/2026', '06/25/2026', ...rows.map((at) => `0${(at % 9) + 1}/03/2026`)];
    expect(
      suggest(
        ['date'],
        both.map((text) => [text]),
      ).columns.date,
    ).toMatchObject({ format: null });
  });

  test('shows dates that can be read in two ways in both', () => {
    const { add, profile } = columnProfiler(['date']);
    ['03/03/2026', '03/04/2026 09:00'].forEach((text, at) => {
      add({ line: at + 2, cells: [text] });
    });
    expect(profile().columns.flatMap(openDates)).toEqual([
      { line: 3, text: '03/04/2026 09:00', dayFirst: '2026-04-03', monthFirst: '2026-03-04' },
    ]);
  });

  test('leaves a column out that has thousands of values, whatever its name', () => {
    const values = Array.from({ length: 3_000 }, (_, at) => [`plan ${at}`]);
    expect(suggest(['plan'], values).columns.plan?.role).toBe('ignore');
  });

  test('knows a score by its words, and the words for no answer', () => {
    const words = ['Very easy', 'Easy', 'Neutral', 'Difficult', 'Very difficult', 'N/A'];
    const { Ease } = suggest(
      ['Ease'],
      rows.map((at) => [words[at % 6] ?? '']),
    ).columns;
    expect(Ease).toMatchObject({
      survey: { metric: 'ces', min: 1, max: 5 },
      values: { 'Very easy': 5, 'Very difficult': 1 },
      notAnswers: ['N/A'],
    });
  });

  test('of a small file with slips in it', async () => {
    const text = await readFile('e2e/files/rail-survey.csv', 'utf8');
    const [header = [], ...lines] = parse(text, { delimiter: ';', relax_quotes: true });
    const mapping = suggest(header, lines);
    expect(mapping.columns.Recorded).toMatchObject({ role: 'answeredAt', format: 'DD/MM/YYYY' });
    expect(mapping.columns['Ease of travel']).toMatchObject({
      survey: { metric: 'ces', min: 1, max: 7 },
      notAnswers: ['0'],
    });
    expect(mapping.columns.NPS).toMatchObject({ notAnswers: ['99'] });
    expect(mapping.columns['E-mail']?.role).toBe('customerEmail');
    expect(mapping.columns.Why?.role).toBe('comment');
  });

  test('takes neither ratings of a place for places nor hours of the year 1899 for dates', () => {
    const mapping = suggest(
      ['Q9BOARDING', 'DEPTIME'],
      rows.map((at) => [String(at % 7), '12/31/1899 09:30:00 AM']),
    );
    expect(mapping.columns.Q9BOARDING?.role).toBe('ignore');
    expect(mapping.columns.DEPTIME?.role).toBe('ignore');
  });

  test('feeds one survey from one column only', () => {
    const scale = { min: 1, max: 5, direction: 'ease' as const };
    const survey = { key: 'overall', name: 'Overall', archived: false, metric: 'csat' as const };
    const mapping = suggest(
      ['Q7ALL', 'Q9ALL'],
      rows.map((at) => [String((at % 5) + 1), String((at % 5) + 1)]),
      { ...facts, surveys: [{ ...survey, scale }] },
    );
    expect(mapping.columns.Q7ALL).toMatchObject({ survey: 'overall' });
    expect(mapping.columns.Q9ALL).toMatchObject({ survey: { name: 'Q9ALL' } });
  });

  test('feeds the survey of the workspace that asks the same', () => {
    const known = {
      ...facts,
      touchpoints: [{ key: 'store', name: 'Store', archived: false }],
      surveys: [
        {
          key: 'nps',
          name: 'Relationship',
          archived: false,
          metric: 'nps' as const,
          scale: { min: 0, max: 10, direction: 'ease' as const },
        },
      ],
    };
    const mapping = suggest(
      ['nps'],
      rows.map((at) => [String(at % 11)]),
      known,
    );
    expect(mapping.columns.nps).toMatchObject({ survey: 'nps' });
    expect(mapping.touchpoint).toBe('Store');
  });
});
