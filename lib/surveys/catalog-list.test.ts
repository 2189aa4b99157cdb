import { expect, test } from 'vitest';
import { catalogView, chosenEntries } from './catalog-list';

const entries = [
  { name: 'Café', key: 'cafe', archived: false },
  { name: 'Phone', key: 'phone', archived: false },
  { name: 'Fax', key: 'fax', archived: true },
];
const names = (q: string, show: 'in-use' | 'archived') =>
  chosenEntries(entries, { q, show }).map(({ name }) => name);

test('a list shows what is in use, or what is archived', () => {
  expect(names('', 'in-use')).toEqual(['Café', 'Phone']);
  expect(names('', 'archived')).toEqual(['Fax']);
});

test('a search minds neither case nor accents', () => {
  expect(names('CAFE', 'in-use')).toEqual(['Café']);
  expect(names('fax', 'in-use')).toEqual([]);
});

test('an odd address means everything in use', () => {
  expect(catalogView({ q: ['a', 'b'], show: 'all' })).toEqual({ q: '', show: 'in-use' });
});
