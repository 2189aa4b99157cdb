import { expect, test } from 'vitest';
import { type FilterCatalog, parseMetricQuery } from '@/lib/metric-query';
import { parseViewAddress } from '@/lib/views/view-address';
import { wordsIn } from '@/lib/words/words-in';
import { goneFilters, pageName, queryWords } from './view-words';

const t = wordsIn('en');

const entry = (key: string, name: string, archived = false) => ({ id: key, key, name, archived });
const catalog: FilterCatalog = {
  touchpoint: [entry('support', 'Support case'), entry('signup', 'Signup', true)],
  channel: [entry('phone', 'Phone'), entry('chat', 'Chat')],
  survey: [],
  attributes: [{ key: 'plan', name: 'Plan', values: ['Pro', 'Team'] }],
  firstDay: '2026-01-01',
  lastDay: '2026-06-24',
};

function read(text: string) {
  const address = parseViewAddress(text);
  if (!address) throw new Error(`${text} is no view`);
  const now = new Date('2026-06-24T12:00:00Z');
  const context = { timeZone: 'UTC', weekStart: 1, now, catalog } as const;
  const { query } = parseMetricQuery(address.params, context);
  return { address, words: queryWords(t, query, catalog), gone: goneFilters(t, address, catalog) };
}

test.each([
  ['/', 'Overview', 'Last 90 days'],
  ['/metrics/ces?period=last-30-days&channel=phone,chat', 'CES', 'Last 30 days · Phone, Chat'],
  ['/board?attr.plan=Pro&touchpoint=signup', 'Benchmark board', 'Last 90 days · Signup · Pro'],
  ['/churn?from=2026-05-01&to=2026-05-31', 'Churn', '1–31 May 2026'],
])('%s is %s over %s', (text, name, words) => {
  const found = read(text);
  expect(pageName(t, found.address)).toBe(name);
  expect(found.words.replaceAll('\u2009', '').replaceAll(' – ', '–')).toBe(words);
  expect(found.gone).toEqual([]);
});

test('a filter of something that was deleted is named; of something archived it stays', () => {
  const { gone } = read('/board?touchpoint=support,moved-house&attr.country=PL&channel=fax');
  expect(gone).toHaveLength(3);
  expect(gone.join(' ')).toMatch(/moved-house.*fax.*country|moved-house.*country.*fax/s);
  expect(read('/board?touchpoint=signup').gone).toEqual([]);
});
