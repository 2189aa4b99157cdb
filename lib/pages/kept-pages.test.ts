import { expect, test } from 'vitest';
import { KeptPages } from './kept-pages';

function page(bytes: number) {
  return { size: bytes };
}

test('a page is found for the state it was made of, and for no other', () => {
  const pages = new KeptPages<{ size: number }>(100);
  const made = page(10);
  pages.keep('a', 'one', made);
  expect(pages.find('b', 'one')).toBeNull();
  expect(pages.find('a', 'one')).toBe(made);
  expect(pages.find('a', 'one')).toBe(made);
  expect(pages.find('a', 'two')).toBeNull();
  // What was made of an earlier state never comes back.
  expect(pages.find('a', 'one')).toBeNull();
});

test('the newer of two pages is kept', () => {
  const pages = new KeptPages<{ size: number }>(100);
  pages.keep('a', 'one', page(60));
  const later = page(60);
  pages.keep('a', 'two', later);
  expect(pages.find('a', 'two')).toBe(later);
});

test('without room, those go that were asked for the longest ago', () => {
  const pages = new KeptPages<{ size: number }>(100);
  for (const key of ['a', 'b', 'c']) pages.keep(key, 'one', page(30));
  pages.find('a', 'one');
  pages.keep('d', 'one', page(30));
  expect(['a', 'b', 'c', 'd'].map((key) => pages.find(key, 'one') !== null)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test('a page larger than the room is not kept', () => {
  const pages = new KeptPages<{ size: number }>(100);
  pages.keep('a', 'one', page(101));
  expect(pages.find('a', 'one')).toBeNull();
});
