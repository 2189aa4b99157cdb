import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { wordsIn } from '@/lib/words/words-in';
import { parseMapping } from './mapping';
import { planImport } from './plan';
import type { ReadLine } from './read-answer';
import { lineReader } from './read-line';
import type { WorkspaceFacts } from './workspace-facts';

const print = (text: string) => createHash('sha256').update(text).digest('hex');

const facts: WorkspaceFacts = {
  timeZone: 'America/Los_Angeles',
  now: new Date('2026-06-24T12:00:00Z'),
  touchpoints: [{ key: 'support', name: 'Support case solved', archived: false }],
  channels: [{ key: 'phone', name: 'Phone', archived: false }],
  surveys: [
    {
      key: 'ease',
      name: 'Ease of support',
      archived: false,
      metric: 'ces',
      scale: { min: 1, max: 7, direction: 'ease' },
    },
  ],
};

const fixed = { touchpoint: 'Support case solved', channel: 'Phone' };
const ease = { role: 'score', survey: 'ease' };
const date = { role: 'answeredAt', format: 'DD/MM/YYYY' };

function planned(columns: string[], input: object) {
  const parsed = parseMapping(wordsIn('en'), input);
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  return planImport(columns, parsed.mapping, facts);
}

/** Lines of a file with these columns; the first is line 2. */
function read(columns: string[], input: object, rows: string[][]): ReadLine[] {
  const laid = planned(columns, input);
  if ('problems' in laid)
    throw new Error(laid.problems.map(({ sentence }) => inEnglish(sentence)).join(' '));
  const reader = lineReader(laid.plan, print);
  return rows.map((cells, at) => reader({ line: at + 2, cells }));
}

const problems = (columns: string[], input: object) => {
  const laid = planned(columns, input);
  return 'problems' in laid ? laid.problems.map(({ sentence }) => inEnglish(sentence)) : [];
};

describe('what is refused, and why', () => {
  const columns = ['id', 'Q1', 'when'];
  const mapping = { columns: { id: { role: 'answerId' }, Q1: ease, when: date }, ...fixed };
  const reasons = (rows: string[][]) =>
    read(columns, mapping, rows).flatMap(({ refusals }) =>
      refusals.map(({ line, column, value, reason }) => [line, column, value, inEnglish(reason)]),
    );

  test('each with line, column, value and reason', () => {
    expect(
      reasons([
        ['a', '9', '31/03/2026'],
        ['b', '5', '31/02/2026'],
        ['c', '5', ''],
        ['d', '6,5', '31/03/2026'],
        ['e', 'N/A', '31/03/2026'],
        ['f', '5', '31/03/2027'],
        ['g', '5'],
        ['h', '5', '2026-03-31'],
      ]),
    ).toEqual([
      [2, 'Q1', '9', 'Outside 1–7'],
      [3, 'when', '31/02/2026', 'No such day'],
      [4, 'when', '', 'No time of answer'],
      [5, 'Q1', '6,5', 'Not a whole point of the scale'],
      [6, 'Q1', 'N/A', 'Not a number'],
      [7, 'when', '31/03/2027', 'In the future'],
      [8, '', 'g 5', 'Has 2 cells, the header has 3'],
      [9, 'when', '2026-03-31', 'Not a date as DD/MM/YYYY'],
    ]);
  });

  test('the same id again adds nothing, with another score it is refused', () => {
    const lines = read(columns, mapping, [
      ['a', '5', '31/03/2026'],
      ['a', '5', '31/03/2026'],
      ['a', '6', '31/03/2026'],
    ]);
    expect(lines.map(({ answers, repeated }) => [answers.length, repeated])).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    const [refused] = lines[2]?.refusals ?? [];
    expect(refused?.value).toBe('a');
    expect(inEnglish(refused?.reason ?? '')).toBe(
      'Same id as line 2, which gave 5; this one gives 6',
    );
  });

  test('a score is its number, with its words beside it or without', () => {
    expect(
      reasons([
        ['a', '7 - Strongly agree', '31/03/2026'],
        ['b', 'Strongly disagree (1)', '31/03/2026'],
        ['c', '5,0', '31/03/2026'],
        ['d', '=SUM(A1:A3)', '31/03/2026'],
        ['e', '5 stars of 7', '31/03/2026'],
      ]),
    ).toEqual([
      [5, 'Q1', '=SUM(A1:A3)', 'Not a number'],
      [6, 'Q1', '5 stars of 7', 'Not a number'],
    ]);
  });

  test('lines that the mapping skips are neither refused nor counted among their equals', () => {
    const [first, second, third, fourth] = read(
      columns,
      {
        ...mapping,
        skip: [
          { column: 'id', is: ['Total*', ''], reason: 'No answer' },
          { column: 'when', is: ['never'] },
        ],
      },
      [
        ['total of 3', '15'],
        ['', '9', 'x'],
        ['a', '5', 'NEVER'],
        ['b', '5', '31/03/2026'],
      ],
    );
    expect(
      [first, second, third].map((line) => [inEnglish(line?.leftOut ?? ''), line?.refusals]),
    ).toEqual([
      ['No answer', []],
      ['No answer', []],
      ['when is “NEVER”', []],
    ]);
    expect(fourth).toMatchObject({ leftOut: null, answers: [{ point: 5 }] });
  });

  test('a line without an answer is neither imported nor refused', () => {
    expect(reasons([['a', '', 'nonsense']])).toEqual([]);
  });
});

describe('wide files', () => {
  // The codes of an airport's survey: 0 and 6 are not answers on its scale of 1 to 5, nor is Blank.
  const columns = [
    'RESPNUM',
    'INTDATE',
    'BAREA',
    'METHOD',
    'LANG',
    'AIRLINE',
    'Q7ALL',
    'Q14FIND',
    'NETPRO',
  ];
  const survey = (name: string, metric: string, min: number, max: number) => ({
    name,
    metric,
    min,
    max,
  });
  const codes = ['0', '6', 'Blank'];
  const mapping = {
    columns: {
      RESPNUM: { role: 'answerId', prefix: 'airport' },
      INTDATE: { role: 'answeredAt', format: 'DD', month: '2017-05' },
      BAREA: { role: 'touchpoint', values: { G: 'Boarding area G', X: null }, unknown: 'create' },
      METHOD: {
        role: 'channel',
        values: { 1: 'Self-administered' },
        empty: 'Interview',
        unknown: 'create',
      },
      LANG: { role: 'language', values: { 3: 'zh_hant' } },
      AIRLINE: { role: 'attribute', key: 'airline', name: 'Airline' },
      Q7ALL: { role: 'score', survey: survey('Overall', 'csat', 1, 5), notAnswers: codes },
      Q14FIND: { role: 'score', survey: survey('Finding the way', 'ces', 1, 5), notAnswers: codes },
      NETPRO: { role: 'score', survey: survey('Recommend', 'nps', 0, 10), notAnswers: ['11'] },
    },
  };

  test('give an answer for each score that is one', () => {
    const [first, second, third, fourth] = read(columns, mapping, [
      ['1', '13', 'G', '1', '3', 'NORTHWIND', '4', '6', '6'],
      ['2', '13', 'X', '1', '1', 'NORTHWIND', '4', '5', '9'],
      ['3', '14', 'F', '', '1', '', 'blank', '0', '11'],
      ['4', '14', 'F', '', '1', '', '3', '4', '12'],
    ]);
    expect(first?.answers.map(({ score, point }) => [score, point])).toEqual([
      [0, 4],
      [2, 6],
    ]);
    expect(first?.answers[0]).toMatchObject({
      touchpoint: { name: 'Boarding area G', known: false },
      channel: { name: 'Self-administered', known: false },
      language: 'zh-Hant',
      attributes: { airline: 'NORTHWIND' },
      answeredAt: new Date('2017-05-13T19:00:00Z'),
    });
    expect(second).toMatchObject({ answers: [], refusals: [] });
    expect(inEnglish(second?.leftOut ?? '')).toBe('BAREA is “X”');
    expect(third).toMatchObject({ answers: [], refusals: [] });
    expect(fourth?.answers.map(({ channel, attributes }) => [channel.name, attributes])).toEqual([
      ['Interview', {}],
      ['Interview', {}],
    ]);
    expect(fourth?.refusals.map(({ column, reason }) => [column, inEnglish(reason)])).toEqual([
      ['NETPRO', 'Outside 0–10'],
    ]);
  });

  test('comments go to the scores they explain', () => {
    const [line] = read(
      ['q1', 'q2', 'why1', 'any'],
      {
        columns: {
          q1: { role: 'score', survey: survey('One', 'csat', 1, 5), values: { Great: 5, Bad: 1 } },
          q2: { role: 'score', survey: survey('Two', 'csat', 1, 5) },
          why1: { role: 'comment', for: ['q1'] },
          any: { role: 'comment' },
        },
        ...fixed,
        day: '2026-03-01',
      },
      [['great', '2.0', ' Fast ', 'Thanks']],
    );
    expect(line?.answers.map(({ point, comment }) => [point, comment])).toEqual([
      [5, 'Fast\nThanks'],
      [2, 'Thanks'],
    ]);
  });
});

describe('people', () => {
  const columns = ['q', 'no', 'mail', 'name'];
  const mapping = {
    columns: {
      q: ease,
      no: { role: 'customerId' },
      mail: { role: 'customerEmail' },
      name: { role: 'customerName' },
    },
    ...fixed,
    day: '2026-03-01',
  };

  test('are known by their id, else by their address in small letters', () => {
    const lines = read(columns, mapping, [
      ['5', '17', 'Tom@Brightwater.example', 'Tom'],
      ['5', '', 'Tom@Brightwater.example', ''],
      ['5', '', '', 'Tom'],
      ['5', '', 'tom', ''],
    ]);
    expect(lines.map(({ answers }) => answers[0]?.customer?.externalId)).toEqual([
      '17',
      'tom@brightwater.example',
      undefined,
      undefined,
    ]);
    expect(inEnglish(lines[3]?.refusals[0]?.reason ?? '')).toBe('Not an e-mail address');
  });
});

describe('names for good', () => {
  const columns = ['q', 'text'];
  const mapping = { columns: { q: ease, text: { role: 'comment' } }, ...fixed, day: '2026-03-01' };
  const identities = (rows: string[][], input: object = mapping) =>
    read(columns, input, rows).flatMap(({ answers }) => answers.map(({ identity }) => identity));

  test('every line of a file has its own, and the same one whenever it is read', () => {
    const row = fc.tuple(fc.constantFrom('1', '2', '7'), fc.constantFrom('', 'a', 'b'));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const first = identities(rows);
        expect(new Set(first).size).toBe(rows.length);
        expect(identities(rows)).toEqual(first);
      }),
    );
  });

  test('a file that grew at its end keeps those it had', () => {
    const rows = [
      ['1', 'a'],
      ['1', 'a'],
      ['2', ''],
    ];
    expect(identities([...rows, ['1', 'a']]).slice(0, 3)).toEqual(identities(rows));
  });

  test('equal lines of two touchpoints are two answers', () => {
    const [here] = identities([['5', '']]);
    expect(identities([['5', '']], { ...mapping, touchpoint: 'Elsewhere' })).not.toContain(here);
  });
});

describe('what keeps a file from being read', () => {
  const columns = ['q', 'when'];
  test.each([
    ['no score', { columns: {}, ...fixed, day: '2026-01-01' }, 'No column is a score yet'],
    [
      'a foreign column',
      { columns: { q: ease, Q9: ease }, ...fixed, day: '2026-01-01' },
      'a column “Q9”',
    ],
    ['no time', { columns: { q: ease }, ...fixed }, 'No column says when'],
    [
      'an open format',
      { columns: { q: ease, when: { ...date, format: null } }, ...fixed },
      'whether the day or the month',
    ],
    ['no place', { columns: { q: ease, when: date } }, 'No column says the touchpoint'],
    [
      'no such survey',
      { columns: { q: { role: 'score', survey: 'x' }, when: date }, ...fixed },
      'no survey “x”',
    ],
    [
      'no such zone',
      { columns: { q: ease, when: date }, ...fixed, timeZone: 'Mars/Base' },
      '“Mars/Base”',
    ],
    [
      'another scale than the survey of that name',
      {
        columns: {
          q: { role: 'score', survey: { name: 'ease of SUPPORT', metric: 'ces', min: 1, max: 5 } },
          when: date,
        },
        ...fixed,
      },
      'exists already and asks something else',
    ],
  ])('%s', (_what, input, sentence) => {
    expect(problems(columns, input).join(' ')).toContain(sentence);
  });

  test('a survey that exists is found again by its name', () => {
    const again = { name: 'Ease of support', metric: 'ces', min: 1, max: 7 };
    expect(
      problems(columns, { columns: { q: { role: 'score', survey: again }, when: date }, ...fixed }),
    ).toEqual([]);
  });

  test('a mapping that is none says where', () => {
    expect(parseMapping(wordsIn('en'), { columns: { q: { role: 'scor' } } })).toEqual({
      problems: [expect.stringContaining('columns › q')],
    });
    expect(parseMapping(wordsIn('en'), undefined)).toHaveProperty('problems');
  });
});
