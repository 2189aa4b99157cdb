import { describe, expect, test } from 'vitest';
import { type FilterCatalog, parseMetricQuery } from '@/lib/metric-query';
import { languageName } from '@/lib/surveys/language-names';
import { wordsIn } from '@/lib/words/words-in';
import { chosenKeys, filterBar, noFilters, withFilter } from './filter-options';

const t = wordsIn('en');

const entry = (key: string, archived = false) => ({ id: key, key, name: `The ${key}`, archived });

const catalog: FilterCatalog = {
  touchpoint: [entry('case'), entry('invoice'), entry('fax', true)],
  channel: [entry('phone'), entry('chat')],
  survey: [entry('ces-after-case'), entry('relationship')],
  attributes: [
    { key: 'language', name: 'Language', values: ['de', 'pl'] },
    { key: 'plan', name: 'Plan', values: ['Pro', 'Starter'] },
  ],
  firstDay: '2024-01-01',
  lastDay: '2026-06-24',
};

function ask(address: string) {
  const search = new URLSearchParams(address);
  const params = Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
  return parseMetricQuery(params, {
    timeZone: 'Europe/London',
    weekStart: 1,
    now: new Date('2026-06-24T12:00:00Z'),
    catalog,
    alsoKnown: ['show'],
  }).query;
}

function bar(address: string, counts: Parameters<typeof filterBar>[3] = null) {
  const page = { path: '/metrics/ces', extra: { show: 'table' } };
  return filterBar(t, { query: ask(address), catalog }, page, counts);
}

describe('the filter bar', () => {
  test('a choice that is off leads to the page with it on, and the page keeps its own parameters', () => {
    const [touchpoint] = bar('channel=phone').dimensions;
    expect(touchpoint?.options[0]).toEqual({
      key: 'case',
      name: 'The case',
      count: null,
      selected: false,
      href: '/metrics/ces?touchpoint=case&channel=phone&show=table',
    });
  });

  test('a choice that is on leads to the page with it off', () => {
    const [touchpoint] = bar('touchpoint=case,invoice').dimensions;
    expect(touchpoint?.options.map(({ selected }) => selected)).toEqual([true, true]);
    expect(touchpoint?.options[0]?.href).toBe('/metrics/ces?touchpoint=invoice&show=table');
    expect(touchpoint?.clearHref).toBe('/metrics/ces?show=table');
  });

  test('attributes take part, language by its name', () => {
    const { dimensions, clearHref } = bar('attr.plan=Pro&language=pl');
    expect(dimensions.map(({ key }) => key)).toEqual([
      'touchpoint',
      'channel',
      'survey',
      'language',
      'attr.plan',
    ]);
    const language = dimensions[3];
    expect(language?.options.map(({ name }) => name)).toEqual(['German', 'Polish']);
    expect(language?.clearHref).toBe('/metrics/ces?attr.plan=Pro&show=table');
    expect(clearHref).toBe('/metrics/ces?show=table');
  });

  test('counts stand beside the choices; a choice without answers has 0', () => {
    const counts = new Map([['touchpoint', new Map([['case', 12]])]]);
    const [touchpoint] = bar('', counts).dimensions;
    expect(touchpoint?.options.map(({ key, count }) => [key, count])).toEqual([
      ['case', 12],
      ['invoice', 0],
    ]);
  });

  test('an archived choice is offered only while it has answers or is chosen', () => {
    const keys = (address: string, counts: Parameters<typeof filterBar>[3] = null) =>
      bar(address, counts).dimensions[0]?.options.map(({ name }) => name);
    expect(keys('')).not.toContain('The fax (archived)');
    expect(keys('touchpoint=fax')).toContain('The fax (archived)');
    expect(keys('', new Map([['touchpoint', new Map([['fax', 3]])]]))).toContain(
      'The fax (archived)',
    );
  });

  test('another period forgets the interval, and the days of a custom one travel as a form', () => {
    const { period } = bar('interval=day&channel=chat');
    const year = period.presets.find(({ key }) => key === 'last-12-months');
    expect(year?.href).toBe('/metrics/ces?period=last-12-months&channel=chat&show=table');
    expect(period.custom.hidden).toEqual([
      ['channel', 'chat'],
      ['show', 'table'],
    ]);
  });

  test('every link reads back as the query it promises', () => {
    const { compare, dimensions } = bar('from=2026-01-01&to=2026-02-01&attr.plan=Pro');
    const year = compare?.options.find(({ key }) => key === 'year');
    const read = ask(year?.href.split('?')[1] ?? '');
    expect(read.compare).toBe('year');
    expect(read.period).toEqual({ from: '2026-01-01', to: '2026-02-01' });
    const starter = dimensions.at(-1)?.options[1];
    expect(ask(starter?.href.split('?')[1] ?? '').filters.attributes).toEqual({
      plan: ['Pro', 'Starter'],
    });
  });

  test('all time has nothing before it', () => {
    expect(bar('period=all-time').compare).toBeNull();
    expect(bar('').compare?.label).toBe('Previous period');
  });
});

test('withFilter replaces one filter and keeps the rest', () => {
  const filters = withFilter(withFilter(noFilters, 'attr.plan', ['Pro']), 'channel', ['chat']);
  expect(filters).toEqual({ ...noFilters, channel: ['chat'], attributes: { plan: ['Pro'] } });
  expect(chosenKeys(filters, 'attr.plan')).toEqual(['Pro']);
  expect(withFilter(filters, 'attr.plan', []).attributes).toEqual({});
});

test.each([
  ['pl', 'Polish'],
  ['zh-Hant', 'Traditional Chinese'],
  ['not a language', 'not a language'],
])('the language %s is called %s', (code, name) => {
  expect(languageName(t, code)).toBe(name);
});
