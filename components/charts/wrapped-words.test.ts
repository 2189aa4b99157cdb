import { expect, test } from 'vitest';
import { wrappedWords } from './wrapped-words';

test.each([
  ['Phone', 12, 2, ['Phone']],
  ['Support case solved', 12, 2, ['Support case', 'solved']],
  ['Support case solved by somebody', 12, 2, ['Support case', 'solved by s…']],
  ['Donaudampfschifffahrtsgesellschaft', 12, 2, ['Donaudampfsc', 'hifffahrtsg…']],
  ['Support case solved', 9, 1, ['Support…']],
  ['', 9, 2, []],
])('%s in %i × %i', (text, wide, most, lines) => {
  expect(wrappedWords(text, wide, most)).toEqual(lines);
  expect(lines.every((line) => line.length <= wide)).toBe(true);
});
