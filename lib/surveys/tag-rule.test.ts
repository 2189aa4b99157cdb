import { expect, test } from 'vitest';
import { foldedComment, matchesRule, readTagRule, tagInput } from './tag-rule';

test.each([
  ['wait', 'A long WAIT.', 'en', true],
  ['wait', 'I await you', 'en', false],
  ['wait', 'waiting', 'en', false],
  ['wait*', 'Waiting for ever', 'en', true],
  ['wait*', 'await', 'en', false],
  ['five menus', 'There were  five\nmenus', 'en', true],
  ['cafe', 'Das Café!', 'de', true],
  ['zgłoszenie', 'ZGLOSZENIE zamknięte', 'pl', true],
  ['надежный', 'Надёжный сервис', 'ru', true],
  ['ожидан*', 'Долгое ожидание', 'ru', true],
  ['йод', 'иод', 'ru', false],
  ['排隊', '我排隊很久', 'zh-Hant', true],
  ['IŞIK', 'ışık yok', 'tr', true],
  ['don’t', "I don't know", 'en', true],
  ['a.c', 'abc', 'en', false],
  ['c++', 'c++ rocks', null, true],
  ['menu', 'a menu2', null, false],
  ['menu', '𝒳menu', null, false],
  ['*', 'anything', 'en', false],
])('%s in “%s” (%s): %s', (word, comment, language, found) => {
  expect(matchesRule({ words: [word] }, comment, language)).toBe(found);
});

test('one of the words is enough', () => {
  expect(matchesRule({ words: ['queue', 'line'] }, 'The line is long', 'en')).toBe(true);
  expect(matchesRule({ words: ['queue', 'till'] }, 'The line is long', 'en')).toBe(false);
});

test('folding keeps what tells words of other scripts apart', () => {
  expect(foldedComment('Й й', 'ru')).toBe('й й');
  expect(foldedComment('がか', 'ja')).toBe('がか');
});

test('a form gives words one a line or between commas, each once', () => {
  const given = tagInput.parse({ name: ' Waiting ', words: 'wait*, queue\n\nqueue;slow' });
  expect(given).toEqual({ name: 'Waiting', words: ['wait*', 'queue', 'slow'] });
  expect(tagInput.parse({ name: 'By hand' }).words).toEqual([]);
  expect(tagInput.safeParse({ name: 'x', words: 'w'.repeat(81) }).success).toBe(false);
});

test('what is no rule is by hand', () => {
  expect(readTagRule(null)).toBeNull();
  expect(readTagRule({ words: [] })).toBeNull();
  expect(readTagRule({ words: ['a'] })).toEqual({ words: ['a'] });
});
