import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { languageName, plainLanguage } from './language-names';

const t = wordsIn('en');

test('a language is called by its name', () => {
  expect(languageName(t, 'pl')).toBe('Polish');
  expect(languageName(t, 'zh-Hant')).toBe('Traditional Chinese');
});

test('a typed tag is brought into shape, or refused', () => {
  expect(plainLanguage(' PT-br ')).toBe('pt-BR');
  expect(plainLanguage('zh-hant')).toBe('zh-Hant');
  expect(plainLanguage('Polish language')).toBeNull();
  expect(plainLanguage('en-')).toBeNull();
  expect(plainLanguage('')).toBeNull();
});
