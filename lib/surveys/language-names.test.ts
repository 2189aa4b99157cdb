import { expect, test } from 'vitest';
import { languageName, plainLanguage } from './language-names';

test('a language is called by its name', () => {
  expect(languageName('pl')).toBe('Polish');
  expect(languageName('zh-Hant')).toBe('Traditional Chinese');
});

test('a typed tag is brought into shape, or refused', () => {
  expect(plainLanguage(' PT-br ')).toBe('pt-BR');
  expect(plainLanguage('zh-hant')).toBe('zh-Hant');
  expect(plainLanguage('Polish language')).toBeNull();
  expect(plainLanguage('en-')).toBeNull();
  expect(plainLanguage('')).toBeNull();
});
