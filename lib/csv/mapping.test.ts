import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { parseMapping } from './mapping';

const withChannel = (channel: string) => ({ columns: {}, touchpoint: 'Store', channel });

test.each([
  ['NUL', 'Sur\0vey'],
  ['half a symbol', 'Survey \ud83d'],
])('a mapping with %s in it is refused in words', (_, channel) => {
  expect(parseMapping(wordsIn('en'), withChannel(channel))).toEqual({
    problems: ['A text in it holds a character that cannot be stored.'],
  });
});

test.each([
  ['a symbol', '👍'],
  ['the look of an escape', 'C:\\u0000'],
])('a mapping with %s in it is taken', (_, channel) => {
  expect(parseMapping(wordsIn('en'), withChannel(channel))).toMatchObject({ mapping: { channel } });
});
