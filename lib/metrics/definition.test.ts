import { describe, expect, test } from 'vitest';
import { bandNames, definitionWords, shortName } from '@/lib/words/definition-words';
import { wordsIn } from '@/lib/words/words-in';
import { type Definition, definition, definitions, type MetricId, metricIds } from './definition';
import { scaleOf as scale } from './fixtures';

const t = wordsIn('en');

/** metric, scale, its methods (default first), its bands as lowest–negative / positive–highest. */
const legal: readonly [MetricId, string, string, number, number][] = [
  ['ces', '1-3-ease', 'mean agree net net-decided pomp', 1, 3],
  ['ces', '1-5-ease', 'mean agree net net-decided pomp', 2, 4],
  ['ces', '1-5-effort', 'mean agree net net-decided pomp', 2, 4],
  ['ces', '1-7-ease', 'mean agree top-2 net net-decided pomp', 3, 6],
  ['ces', '1-7-effort', 'mean agree top-2 net net-decided pomp', 3, 6],
  ['ces', '1-10-ease', 'mean agree net net-decided pomp', 4, 8],
  ['csat', '0-1-ease', 'satisfied net', 0, 1],
  ['csat', '1-2-ease', 'satisfied net', 1, 2],
  ['csat', '1-3-ease', 'satisfied mean net net-decided pomp', 1, 3],
  ['csat', '1-4-ease', 'satisfied mean net pomp', 2, 3],
  ['csat', '1-5-ease', 'satisfied mean net net-decided pomp', 2, 4],
  ['csat', '1-7-ease', 'satisfied top-3 mean net net-decided pomp', 3, 6],
  ['csat', '1-10-ease', 'satisfied top-2 mean net net-decided pomp', 4, 8],
  ['nps', '0-10-ease', 'nps mean pomp', 6, 9],
  ['nps', '1-10-ease', 'nps-style mean pomp', 6, 9],
  ['nps', '1-5-ease', 'nps-style mean pomp', 3, 5],
];

test.each([
  ['nps', '0-10-ease', 'NPS'],
  ['nps', '1-10-ease', 'NPS-style'],
  ['nps', '1-5-ease', 'NPS-style'],
  ['csat', '1-10-ease', 'CSAT'],
  ['ces', '1-7-effort', 'CES'],
] as const)('%s on %s is called %s', (metric, key, name) => {
  expect(shortName(t, { metric, scale: scale(key) })).toBe(name);
});

const wordsOf = (found: Definition) => definitionWords(t, found);
const said = (metric: MetricId, key: string, id: string | null) => {
  const found = definition(metric, scale(key), id);
  return found && wordsOf(found);
};

describe('definitions', () => {
  test.each(legal)('%s on %s: %s', (metric, key, ids, negative, positive) => {
    const found = definitions(metric, scale(key));
    expect(found.map(({ id }) => id).join(' ')).toBe(ids);
    for (const each of found) expect(each.bands).toEqual({ negative, positive });
  });

  test.each<[MetricId, string]>([
    ['ces', '0-10-ease'],
    ['csat', '0-10-ease'],
    ['csat', '1-5-effort'],
    ['nps', '0-10-effort'],
    ['nps', '1-7-ease'],
  ])('%s is not measured on %s', (metric, key) => {
    expect(definitions(metric, scale(key))).toEqual([]);
    expect(definition(metric, scale(key), null)).toBeNull();
  });

  test('every definition says what it is', () => {
    for (const [metric, key] of legal) {
      for (const each of definitions(metric, scale(key))) {
        const { label, caption, formula, denominator, intervalName, source } = wordsOf(each);
        for (const words of [label, caption, formula, denominator, intervalName, source]) {
          expect(words).not.toMatch(/undefined|NaN|null|^$/);
        }
      }
    }
  });
});

describe('definition', () => {
  test('no method means the default, an unknown one means none', () => {
    expect(definition('ces', scale('1-7-ease'), null)?.id).toBe('mean');
    expect(definition('csat', scale('1-5-ease'), null)?.id).toBe('satisfied');
    expect(definition('nps', scale('0-10-ease'), null)?.id).toBe('nps');
    expect(definition('nps', scale('0-10-ease'), 'agree')).toBeNull();
  });

  test.each<[MetricId, string, string, string, string]>([
    ['ces', '1-7-ease', 'mean', 'Mean', 'mean of 1–7, high = easy'],
    ['ces', '1-7-effort', 'mean', 'Mean', 'mean of 1–7, reversed, high = easy'],
    ['ces', '1-7-ease', 'agree', 'Agree 5–7', '5–7 of 7'],
    ['ces', '1-7-effort', 'agree', 'Easy 1–3', '1–3 of 7, low = easy'],
    ['ces', '1-7-ease', 'top-2', 'Top-2 6–7', '6–7 of 7'],
    ['ces', '1-7-ease', 'net', 'Net 6–7 minus 1–3', '6–7 minus 1–3'],
    ['ces', '1-7-effort', 'net', 'Net 1–2 minus 5–7', '1–2 minus 5–7'],
    ['ces', '1-5-ease', 'net-decided', 'Net of decided', '4–5 minus 1–2, neutral left out'],
    ['csat', '1-5-ease', 'satisfied', 'Satisfied 4–5', '4–5 of 5'],
    ['csat', '1-5-ease', 'mean', 'Mean', 'mean of 1–5, high = satisfied'],
    ['csat', '0-1-ease', 'satisfied', 'Satisfied 1', '1 of 0–1'],
    ['csat', '1-3-ease', 'pomp', '0–100', '0–100 of 1–3, approximate across scales'],
    ['nps', '0-10-ease', 'nps', 'NPS', '9–10 minus 0–6'],
    ['nps', '0-10-ease', 'mean', 'Mean', 'mean of 0–10, high = likely'],
    ['csat', '1-7-ease', 'top-3', 'Top-3 5–7', '5–7 of 7'],
    ['nps', '1-5-ease', 'nps-style', 'NPS-style', 'NPS-style, 5 minus 1–3 of 1–5'],
  ])('%s on %s, %s: “%s”, “%s”', (metric, key, id, label, caption) => {
    expect(said(metric, key, id)).toMatchObject({ label, caption });
  });

  test('formulas are in the points as people answered them', () => {
    const formula = (key: string, id: string) => said('ces', key, id)?.formula;
    expect(formula('1-7-ease', 'mean')).toBe('Σ x ÷ n');
    expect(formula('1-7-effort', 'mean')).toBe('Σ (8 − x) ÷ n');
    expect(formula('1-5-ease', 'pomp')).toBe('Σ (x − 1) ÷ n ÷ 4 × 100');
    expect(formula('1-5-effort', 'pomp')).toBe('Σ (5 − x) ÷ n ÷ 4 × 100');
    expect(formula('1-5-effort', 'net')).toBe('(answers 1–2 − answers 4–5) ÷ n × 100');
    expect(said('nps', '0-10-ease', 'pomp')?.formula).toBe('Σ x ÷ n ÷ 10 × 100');
  });

  // Divided by, interval, source: of means, shares, net scores and POMP.
  test.each<[MetricId, string, string, string, string, RegExp]>([
    ['ces', '1-7-ease', 'mean', 'all answers', '95 %, t, clipped to 1–7', /^Dixon.*Student 1908$/],
    [
      'nps',
      '0-10-ease',
      'mean',
      'all answers',
      '95 %, t, clipped to 0–10',
      /^arithmetic mean;.*1908$/,
    ],
    ['ces', '1-7-ease', 'agree', 'all answers', '95 %, Wilson', /^CEB.*Wilson 1927$/],
    ['ces', '1-7-ease', 'top-2', 'all answers', '95 %, Wilson', /^top-two-box share;.*1927$/],
    [
      'csat',
      '1-5-ease',
      'satisfied',
      'all answers',
      '95 %, Wilson',
      /^top-box share of satisfaction/,
    ],
    [
      'ces',
      '1-5-ease',
      'net',
      'all answers',
      '95 %, adjusted Wald',
      /^net easy score.*Rocks 2016$/,
    ],
    [
      'csat',
      '1-5-ease',
      'net',
      'all answers',
      '95 %, adjusted Wald',
      /^net satisfaction;.*Rocks 2016$/,
    ],
    [
      'nps',
      '0-10-ease',
      'nps',
      'all answers',
      '95 %, adjusted Wald',
      /^Reichheld, “.*2003;.*Rocks 2016$/,
    ],
    ['csat', '1-5-ease', 'pomp', 'all answers', '95 %, t, clipped to 0–100', /Cohen.*1999$/],
    [
      'ces',
      '1-5-ease',
      'net-decided',
      'decided answers, neutral left out',
      '95 %, Wilson on the decided answers',
      /^net easy score.*Wilson 1927$/,
    ],
  ])(
    '%s on %s, %s, names what it rests on',
    (metric, key, id, denominator, intervalName, source) => {
      const found = said(metric, key, id);
      expect(found).toMatchObject({ denominator, intervalName });
      expect(found?.source).toMatch(source);
    },
  );

  test('the net of the decided divides by both ends', () => {
    expect(said('ces', '1-5-ease', 'net-decided')?.formula).toBe(
      '(answers 4–5 − answers 1–2) ÷ both × 100',
    );
  });

  test.each([
    ['mean', 'scale', [1, 5]],
    ['agree', 'percent', [0, 100]],
    ['net', 'net', [-100, 100]],
    ['net-decided', 'net', [-100, 100]],
    ['pomp', 'pomp', [0, 100]],
  ])('unit and reach of %s', (id, unit, range) => {
    expect(definition('ces', scale('1-5-effort'), id)).toMatchObject({ unit, range });
  });

  test('bands are called by what was asked', () => {
    const names = metricIds.map((metric) => bandNames(t, { metric }));
    expect(names).toEqual([
      ['hard', 'neutral', 'easy'],
      ['dissatisfied', 'neutral', 'satisfied'],
      ['detractors', 'passives', 'promoters'],
    ]);
  });

  test('is made once', () => {
    expect(definition('ces', scale('1-5-ease'), 'net')).toBe(
      definition('ces', scale('1-5-ease'), 'net'),
    );
  });

  test('a score in NPS style never passes for NPS', () => {
    const style = said('nps', '1-10-ease', null);
    expect(style?.label).toBe('NPS-style');
    expect(style?.source).toContain('not comparable with NPS');
  });
});

test('every metric has a definition', () => {
  for (const metric of metricIds) {
    expect(legal.some(([each]) => each === metric)).toBe(true);
  }
});
