import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import type { NotAsked } from './decide';
import { notAskedWords } from './fate-words';

const now = new Date('2026-03-10T12:00:00Z');

test.each<[NotAsked, string]>([
  [
    { code: 'recently-asked', at: '2026-03-04T12:00:00Z', contacts: 1, days: 30 },
    'Not sent: contacted 6 days ago, and people are asked once in 30 days.',
  ],
  [
    { code: 'recently-asked', at: '2026-03-10T11:59:00Z', contacts: 2, days: 7 },
    'Not sent: contacted today, and people are asked 2 times in 7 days.',
  ],
  [
    { code: 'recently-asked', at: '2026-03-12T12:00:00Z', contacts: 1, days: 1 },
    'Not sent: a question is planned already, and people are asked once in 1 day.',
  ],
  [
    { code: 'quota-reached', quota: 1000 },
    'Not sent: the quota of 1,000 questions a day is reached.',
  ],
  [{ code: 'not-sampled', percent: 12.5 }, 'Not sent: not drawn: 12.5 % are asked.'],
  [{ code: 'suppressed', why: 'bounced' }, 'Not sent: mail to their address came back.'],
  [{ code: 'survey-not-live', state: 'paused' }, 'Not sent: the survey is paused.'],
  [{ code: 'too-old', hours: 72 }, 'Not sent: told more than 72 hours after it happened.'],
])('%o', (reason, words) => {
  expect(notAskedWords(wordsIn('en'), reason, now)).toBe(words);
});
