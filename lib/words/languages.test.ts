import { expect, test } from 'vitest';
import { languageFor, languageFrom } from './languages';
import { readersLanguage, wantedLanguages } from './wanted-languages';

test('languages come in the order somebody wants them', () => {
  expect(wantedLanguages('pl;q=0.5, zh-TW, en;q=0.9, *;q=0.1, de;q=0')).toEqual([
    'zh-TW',
    'en',
    'pl',
  ]);
  expect(wantedLanguages(null)).toEqual([]);
  expect(wantedLanguages('<script>, ;;;q=')).toEqual([]);
});

test.each([
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['de-DE,de;q=0.9,pl;q=0.8,en;q=0.7', 'pl'],
  ['zh-TW,zh;q=0.9', 'zh-Hant'],
  ['zh-Hans-CN', 'zh-Hant'],
  ['en-US', 'en'],
  ['fr-FR,de', 'en'],
  [null, 'en'],
])('whoever asks for %s is spoken to in %s', (header, language) => {
  expect(languageFor(wantedLanguages(header))).toBe(language);
});

test.each([
  ['ru', 'ru'],
  ['zh-Hant', 'zh-Hant'],
  ['de', null],
  ['', null],
  [undefined, null],
])('the cookie “%s” chooses %s', (cookie, language) => {
  expect(languageFrom(cookie)).toBe(language);
});

test('what a reader chose goes before what their browser asks for', () => {
  expect(readersLanguage('pl', 'ru')).toBe('pl');
  expect(readersLanguage('de', 'ru')).toBe('ru');
  expect(readersLanguage(undefined, null)).toBe('en');
});
