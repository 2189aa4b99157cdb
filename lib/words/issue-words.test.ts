import { expect, test } from 'vitest';
import * as z from 'zod';
import { AppError } from '@/lib/errors';
import { issueInEnglish, issueWords, wordedIn } from './issue-words';
import { refusal, refusalWords } from './refusal';
import { wordsIn } from './words-in';

const form = z.object({
  name: z.string('ui.save'),
  note: z.string().max(3),
});

test('a fault with words of ours is told in the language of its reader', () => {
  const issue = form.safeParse({ name: 7, note: '' }).error?.issues[0];
  if (!issue) throw new Error('nothing was found wrong');
  expect(issueWords(wordsIn('pl'), issue)).toBe('Zapisz');
  expect(issueInEnglish(issue)).toBe('Save');
});

test('a fault without is told in the words that zod has in that language', () => {
  const told = (language: 'en' | 'ru') =>
    form
      .safeParse({ name: '', note: 'long' }, wordedIn(wordsIn(language)))
      .error?.issues.map((issue) => issueWords(wordsIn(language), issue));
  expect(told('en')).toEqual([expect.stringContaining('Too big')]);
  expect(told('ru')).toEqual([expect.stringMatching(/[а-я]/)]);
});

test('a refusal is English to programs and of the reader’s language on pages', () => {
  const closed = refusal('conflict', 'ui.close');
  expect(closed).toBeInstanceOf(AppError);
  expect(closed.message).toBe('Close');
  expect(refusalWords(wordsIn('ru'), closed)).toBe('Закрыть');
  expect(refusalWords(wordsIn('ru'), new AppError('invalid', 'As it is.'))).toBe('As it is.');
});
