import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import type { Change } from './change';
import { defined } from './fixtures';
import { type HeadlineChange, headline } from './headline';

function moved(verdict: Change['verdict'], difference = 0): Change {
  return {
    from: 5,
    to: 5 + difference,
    difference,
    margin: null,
    interval: null,
    p: null,
    verdict,
    better: difference > 0,
    needed: verdict === 'too-few' ? 9 : null,
    shorter: verdict === 'too-few' ? 'now' : null,
  };
}

const ces = (change: Change | null): HeadlineChange => ({
  name: 'CES',
  metric: 'ces',
  definition: defined('ces', '1-7-ease'),
  change,
});
const csat = (change: Change | null): HeadlineChange => ({
  name: 'CSAT',
  metric: 'csat',
  definition: defined('csat', '1-5-ease'),
  change,
});
const nps = (change: Change | null): HeadlineChange => ({
  name: 'NPS',
  metric: 'nps',
  definition: defined('nps', '0-10-ease'),
  change,
});

const noise = moved('noise', 0.2);
const few = moved('too-few', -1);

test.each([
  [
    [ces(moved('real', -0.17)), csat(noise), nps(noise)],
    'CES fell 0.17, a real change. CSAT and NPS moved within noise.',
  ],
  [
    [ces(moved('real', 0.3)), csat(moved('real', -2.14)), nps(few)],
    'CES rose 0.30 and CSAT fell 2.1 points, both real changes. Too few answers to judge NPS.',
  ],
  [
    [ces(moved('real', 0.3)), csat(moved('real', 2)), nps(moved('real', 1))],
    'CES rose 0.30, CSAT rose 2.0 points and NPS rose 1 point, all real changes.',
  ],
  [[ces(noise), csat(noise), nps(noise)], 'Nothing moved beyond noise.'],
  [[ces(noise), nps(few)], 'Nothing moved beyond noise. Too few answers to judge NPS.'],
  [[ces(few), nps(null)], 'Too few answers to judge a change.'],
  [[ces(null)], 'No answers to compare.'],
  [[], 'No answers to compare.'],
])('%#', (changes, text) => expect(headline(wordsIn('en'), changes)).toBe(text));
