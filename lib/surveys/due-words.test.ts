import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { dueWords } from './due-words';

const t = wordsIn('en');

const now = new Date('2026-03-03T09:00:00Z');

test.each([
  ['2026-03-03T09:00:20Z', 'due in 1 minute'],
  ['2026-03-03T10:59:00Z', 'due in 1 hour'],
  ['2026-03-05T08:00:00Z', 'due in 47 hours'],
  ['2026-03-06T09:00:00Z', 'due in 3 days'],
  ['2026-03-03T08:15:00Z', '45 minutes overdue'],
  ['2026-02-28T09:00:00Z', '3 days overdue'],
])('%s: %s', (dueAt, words) => {
  expect(dueWords(t, new Date(dueAt), now)).toBe(words);
});
