import { expect, test } from 'vitest';
import { parseMetricQuery } from '@/lib/metric-query';
import { bucketsOf } from '@/lib/metrics/period';
import { wordsIn } from '@/lib/words/words-in';
import { bucketDays, comparisonWords, partialWords, periodWords, yearUntil } from './period-words';

function ask(address: string, timeZone = 'Europe/London') {
  return parseMetricQuery(Object.fromEntries(new URLSearchParams(address)), {
    timeZone,
    weekStart: 1,
    now: new Date('2026-06-24T12:00:00Z'),
    catalog: {
      touchpoint: [],
      channel: [],
      survey: [],
      attributes: [],
      firstDay: '2024-01-01',
      lastDay: '2026-06-24',
    },
  }).query;
}

test.each([
  [
    '',
    '27 March – 24 June 2026, today included, so the last week is partial. Compared with 27 December 2025 – 26 March 2026. London time.',
  ],
  ['from=2026-05-01&to=2026-05-31&compare=none', '1–31 May 2026. London time.'],
  ['period=last-7-days&compare=none', '18–24 June 2026, today included. London time.'],
  [
    'from=2026-07-01&to=2026-07-31&compare=none',
    '1–31 July 2026, all of it still to come. London time.',
  ],
])('%s reads %s', (address, words) => {
  expect(periodWords(wordsIn('en'), ask(address))).toBe(words);
});

test('a time zone is called by its place', () => {
  expect(periodWords(wordsIn('en'), ask('compare=none', 'America/New_York'))).toMatch(
    /New York time\.$/,
  );
});

test('a bucket that today cuts says how much of it there is', () => {
  const query = ask('');
  const buckets = bucketsOf(query.period, query.interval, query.weekStart, query.today);
  const [first, second] = buckets;
  const last = buckets.at(-1);
  if (!first || !second || !last) throw new Error('no buckets');
  expect(partialWords(wordsIn('en'), last, query)).toBe('partial, 3 of 7 days');
  expect(bucketDays(last, query)).toEqual({ from: '2026-06-22', to: '2026-06-24' });
  expect(partialWords(wordsIn('en'), first, query)).toBe('partial, 3 of 7 days');
  expect(bucketDays(first, query)).toEqual({ from: '2026-03-27', to: '2026-03-29' });
  expect(partialWords(wordsIn('en'), second, query)).toBeNull();
});

test('the comparison has a name', () => {
  expect(comparisonWords(wordsIn('en'), ask('compare=year'))).toBe('Year before');
  expect(comparisonWords(wordsIn('en'), ask(''))).toBe('Period before');
});

test('the year until a day has 365 days and ends on it', () => {
  expect(yearUntil('2017-12-31')).toEqual({ from: '2017-01-01', to: '2017-12-31' });
});
