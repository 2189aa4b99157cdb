import { expect, test } from 'vitest';
import type { WordKey } from './words';
import { wordsIn } from './words-in';

const t = wordsIn('en');
const answers = (key: WordKey, count: number) =>
  t(key, { holds: 'answers', count, n: String(count), left: '3' });

test.each<[WordKey, string, string]>([
  ['imports.known-already', '1 answer was here already.', '2 answers were here already.'],
  ['imports.are-in', '1 answer is in.', '2 answers are in.'],
  [
    'imports.undoing-left',
    '1 answer was taken out; 3 still to go.',
    '2 answers were taken out; 3 still to go.',
  ],
  [
    'columns.all-known',
    'Nothing new: 1 answer is here already.',
    'Nothing new: all 2 answers are here already.',
  ],
  ['exports.in-both', '1 answer is in both segments.', '2 answers are in both segments.'],
])('%s agrees with its number', (key, one, many) => {
  expect([answers(key, 1), answers(key, 2)]).toEqual([one, many]);
});

test.each([
  ['en', '€29 a month', '€29 every 3 months'],
  ['ru', '€29 / мес.', '€29 / 3 мес.'],
  ['pl', '€29 / mies.', '€29 / 3 mies.'],
  ['zh-Hant', '€29 / 月', '€29 / 3 個月'],
] as const)('what is paid every few months is said in %s', (language, one, three) => {
  const say = (every: number) =>
    wordsIn(language)('record-previews.paid-month', {
      money: '€29',
      quantity: 1,
      many: 'no',
      every,
    });
  expect([say(1), say(3)]).toEqual([one, three]);
});

test('in Russian and Polish several years have their own forms', () => {
  const years = (language: 'ru' | 'pl', every: number) =>
    wordsIn(language)('record-previews.paid-year', {
      money: '€9',
      quantity: 2,
      many: 'yes',
      every,
    });
  expect([1, 2, 5].map((n) => years('ru', n))).toEqual([
    '2 × €9 / год',
    '2 × €9 / 2 года',
    '2 × €9 / 5 лет',
  ]);
  expect([1, 2, 5].map((n) => years('pl', n))).toEqual([
    '2 × €9 / rok',
    '2 × €9 / 2 lata',
    '2 × €9 / 5 lat',
  ]);
});
