import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayAll } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { type FilterCatalog, parseMetricQuery, printMetricQuery } from './metric-query';
import { presetIds } from './metrics/period';
import type { SearchParams } from './query-params';

const entry = (key: string, name = key) => ({ id: key, key, name, archived: false });

const catalog: FilterCatalog = {
  touchpoint: [entry('support'), entry('signup')],
  channel: [entry('phone'), entry('chat'), entry('e-mail')],
  survey: [entry('effort'), entry('nps')],
  attributes: [
    { key: 'language', name: 'Language', values: ['en', 'pl'] },
    { key: 'plan', name: 'Plan', values: ['pro', 'Starter, old', 'a&b=c'] },
  ],
  firstDay: '2023-01-01',
  lastDay: '2026-06-24',
};

const parse = (params: SearchParams, now = '2026-06-24T12:00:00Z', timeZone = 'Europe/London') =>
  parseMetricQuery(params, { timeZone, weekStart: 1, now: new Date(now), catalog });

const fromUrl = (url: string) => {
  const params = new URLSearchParams(url);
  return parse(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)])));
};

describe('parseMetricQuery', () => {
  it('shows the last 90 days against the 90 before when nothing is asked', () => {
    const { query, notices } = parse({});
    expect(query.period).toEqual({ from: '2026-03-27', to: '2026-06-24' });
    expect(query.comparison).toEqual({ from: '2025-12-27', to: '2026-03-26' });
    expect(notices).toEqual([]);
  });

  it('ends today on the clock of the workspace, not of the server', () => {
    const { query } = parse({}, '2026-06-24T23:30:00Z', 'Asia/Taipei');
    expect(query.today).toBe('2026-06-25');
  });

  it('reads several values of one filter, as one list or repeated', () => {
    expect(parse({ channel: 'phone,chat' }).query.filters.channel).toEqual(['phone', 'chat']);
    expect(parse({ channel: ['phone', 'chat'] }).query.filters.channel).toEqual(['phone', 'chat']);
  });

  it.each<[string, SearchParams, string]>([
    ['an unknown filter', { chanel: 'phone' }, '“chanel” is not a filter'],
    ['a touchpoint that is gone', { touchpoint: 'kiosk,support' }, 'no touchpoint “kiosk”'],
    ['a value no answer has', { 'attr.plan': 'gold' }, 'no Plan “gold”'],
    ['an attribute that is not tracked', { 'attr.shoe': '42' }, 'No attribute “shoe”'],
    ['a period that is none', { period: 'forever' }, '“forever” is not a value of “period”'],
    ['a period that ends before it begins', { from: '2026-02-01', to: '2026-01-01' }, 'would end'],
    ['a day that is none', { from: '2026-02-31', to: '2026-03-01' }, 'is not a period of days'],
    ['a day of another age', { from: '0001-01-01', to: '2026-03-01' }, 'between 1900 and 2199'],
    ['a day far ahead', { from: '2026-03-01', to: '9999-12-31' }, 'between 1900 and 2199'],
    [
      'an interval with too many buckets',
      { from: '1900-01-01', to: '2199-12-31', interval: 'day' },
      'too long to be cut by day',
    ],
    ['a scale that is none', { scale: 'huge' }, '“huge” is not a scale'],
    ['a choice of answers that is none', { answers: 'best' }, '“best” is not a value of “answers”'],
    ['a dimension that is none', { by: 'weather' }, '“weather” is not a value of “by”'],
  ])('leaves out %s and says so', (_, params, sentence) => {
    const { query, notices } = parse(params);
    expect(notices).toHaveLength(1);
    expect(sayAll(wordsIn('en'), notices)[0]).toContain(sentence);
    expect(query.period.to >= query.period.from).toBe(true);
  });

  it('keeps what is known of a filter that names something gone', () => {
    expect(parse({ touchpoint: 'kiosk,support' }).query.filters.touchpoint).toEqual(['support']);
  });

  it('lets a page keep parameters of its own', () => {
    const context = { timeZone: 'UTC', weekStart: 1 as const, now: new Date(), catalog };
    const { notices } = parseMetricQuery({ q: 'menu' }, { ...context, alsoKnown: ['q'] });
    expect(notices).toEqual([]);
  });

  it('compares all time with nothing', () => {
    const { query } = parse({ period: 'all-time' });
    expect(query.period).toEqual({ from: '2023-01-01', to: '2026-06-24' });
    expect(query.comparison).toBeNull();
  });
});

describe('printMetricQuery', () => {
  it('says nothing of defaults', () => {
    expect(printMetricQuery(parse({}).query)).toBe('');
  });

  it('gives the query back when parsed', () => {
    const subset = (values: readonly string[]) =>
      fc.subarray([...values]).map((list) => list.join());
    const params = fc.record(
      {
        period: fc.constantFrom(...presetIds),
        compare: fc.constantFrom('previous', 'year', 'none'),
        interval: fc.constantFrom('day', 'week', 'month', 'quarter'),
        touchpoint: subset(['support', 'signup']),
        channel: subset(['phone', 'chat', 'e-mail']),
        survey: subset(['effort', 'nps']),
        language: fc.subarray(['en', 'pl']),
        'attr.plan': fc.subarray(['pro', 'Starter, old', 'a&b=c']),
        answers: fc.constantFrom('all', 'latest'),
        by: fc.constantFrom('touchpoint', 'channel', 'survey', 'attr.plan'),
        method: fc.constantFrom('mean', 'agree', 'net'),
        scale: fc.constantFrom('1-7-ease', '1-5-effort'),
        range: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(params, ({ range, ...rest }) => {
        const days = range?.map((n) =>
          new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10),
        );
        const [from, to] = days?.toSorted() ?? [];
        const { query, notices } = parse({ ...rest, from, to });
        expect(notices).toEqual([]);
        expect(fromUrl(printMetricQuery(query))).toEqual({ query, notices: [] });
      }),
    );
  });

  it('adds the parameters of the page', () => {
    expect(printMetricQuery(parse({ by: 'channel' }).query, { show: 'table' })).toBe(
      '?by=channel&show=table',
    );
  });
});
