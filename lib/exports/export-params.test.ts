import { expect, test } from 'vitest';
import { parseExport } from './export-params';

const parsed = (query: string) => parseExport(new URLSearchParams(query));

test('a view and a format are enough', () => {
  expect(parsed('view=/board&format=png')).toEqual({
    request: {
      view: '/board',
      asked: {
        format: 'png',
        part: null,
        picture: { theme: 'light', scale: 2, width: 960, transparent: false },
        withFacts: true,
      },
    },
  });
});

test('everything can be chosen', () => {
  const found = parsed(
    'view=/&format=csv&part=cards&theme=dark&scale=1&width=640&transparent=1&facts=0',
  );
  expect(found).toMatchObject({
    request: {
      asked: {
        part: 'cards',
        picture: { theme: 'dark', scale: 1, width: 640, transparent: true },
        withFacts: false,
      },
    },
  });
});

test.each([
  ['format=png', /view: say which view/],
  ['view=/&format=gif', /format: must be one of svg, png/],
  ['view=/&format=png&width=9000', /width: must be at most 2400/],
  ['view=/&format=png&width=abc', /width: must be a number/],
  ['view=/&format=png&theme=blue', /theme: must be light or dark/],
])('%s is refused in a sentence', (query, words) => {
  const found = parsed(query);
  expect('fault' in found && found.fault).toMatch(words);
});
