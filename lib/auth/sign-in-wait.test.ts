import { expect, test } from 'vitest';
import { say } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { isForgotten, waitAfter, waitInWords, waitLeft } from './sign-in-wait';

test.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [6, 10],
  [7, 20],
  [10, 160],
  [11, 300],
  [1_000_000, 300],
])('after %i failures at one account: %i seconds, never for good', (failures, seconds) => {
  expect(waitAfter('email', failures)).toBe(seconds);
});

test('an address that many people share gets more free tries', () => {
  expect(waitAfter('ip', 29)).toBe(0);
  expect(waitAfter('ip', 30)).toBe(5);
});

test('the wait runs out, and after a day failures are forgotten', () => {
  const failed = new Date('2026-06-01T12:00:00Z');
  const later = (seconds: number) => new Date(failed.getTime() + seconds * 1000);
  expect(waitLeft('email', 7, failed, later(5))).toBe(15);
  expect(waitLeft('email', 7, failed, later(20))).toBe(0);
  expect(isForgotten(failed, later(86_400))).toBe(false);
  expect(isForgotten(failed, later(86_401))).toBe(true);
});

test('it is told in words', () => {
  expect(say(wordsIn('en'), waitInWords(30))).toBe('Too many tries. Try again in 30 seconds.');
  expect(say(wordsIn('en'), waitInWords(1))).toBe('Too many tries. Try again in 1 second.');
  expect(say(wordsIn('en'), waitInWords(300))).toBe('Too many tries. Try again in 5 minutes.');
});
