import { describe, expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { bucketsOf, type Interval } from '@/lib/metrics/period';
import { parseScaleKey } from '@/lib/metrics/scale';
import { score } from '@/lib/metrics/score';
import { noCounts, type ScoreCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { forecastOnce, keptForecast } from './kept-forecasts';
import { latestWords } from './latest-words';
import type { ScoredBucket } from './metric-report';
import { neededRow } from './needed-sample';
import { aheadPoints, backtestWords, forecastInputs, forecastSentence } from './trend-forecast';
import { levelChanges, levelSentence } from './trend-level';
import { signalSentence, trendSignal } from './trend-signal';

const t = wordsIn('en');

const scale = parseScaleKey('1-7-ease');
const mean = scale && definition('ces', scale, 'mean');
if (!mean) throw new Error('the mean of 1–7 is gone');

const today = '2026-06-24';
const first = '2025-12-29';
const query = { interval: 'week' as Interval, weekStart: 1 as const, today };
const naming = { definition: mean, query };

/** Whole weeks from 29 December on, one a list of counts, and none of them partial. */
function weeks(counts: readonly ScoreCounts[], from = first): ScoredBucket[] {
  const last = new Date(Date.parse(from) + (counts.length * 7 - 1) * 86_400_000);
  const period = { from, to: last.toISOString().slice(0, 10) };
  return bucketsOf(period, 'week', 1, '2999-01-01').map((bucket, place) => {
    const own = counts[place] ?? noCounts;
    return { bucket, counts: own, score: score(own, mean as never), before: null };
  });
}

const steady = (place: number) => scoreCounts({ 4: 10, 5: 60 + (place % 3), 6: 30 });
const low = scoreCounts({ 1: 50, 4: 50 });
const many = (length: number, of: (place: number) => ScoreCounts) =>
  Array.from({ length }, (_, place) => of(place));

const sentenceOf = (buckets: readonly ScoredBucket[]) =>
  signalSentence(t, trendSignal(t, buckets, mean), buckets, naming);

describe('a signal', () => {
  test('is not heard where weeks vary as chance has them', () => {
    expect(sentenceOf(weeks(many(26, steady)))).toBe(
      'No signal: the last 26 weeks vary as chance would have them.',
    );
  });

  test('is a week outside its limits, named by its first day', () => {
    const buckets = weeks(many(26, (place) => (place === 15 ? low : steady(place))));
    const found = trendSignal(t, buckets, mean);
    expect(signalSentence(t, found, buckets, naming)).toContain(
      'Signal in the week of 13 April: below its limits.',
    );
    expect(found.marks.get(15)).toEqual({ words: 'below its limits', isRun: false });
  });

  test('names up to three weeks, and counts more', () => {
    const few = [...many(14, steady), low, ...many(14, steady), low];
    expect(sentenceOf(weeks(few))).toContain('Signal in the weeks of 6 April and 20 July: below');
    const lower = scoreCounts({ 4: 35, 5: 45, 6: 20 });
    const often = many(30, (place) => (place % 7 === 0 ? lower : steady(place)));
    expect(sentenceOf(weeks(often))).toContain('Signal: 5 of 30 weeks lie below their limits.');
  });

  test('is a run on one side, with its length', () => {
    const shifted = (place: number) => scoreCounts({ 4: 10, 5: 60, 6: place < 14 ? 30 : 38 });
    expect(sentenceOf(weeks(many(26, shifted)))).toMatch(
      /14 weeks in a row below the centre, from 29 December 2025 on and 12 weeks in a row above/,
    );
  });

  test('counts many runs and names the latest', () => {
    const swinging = (place: number) =>
      scoreCounts({ 4: 10, 5: 60, 6: Math.floor(place / 9) % 2 === 0 ? 30 : 38 });
    expect(sentenceOf(weeks(many(45, swinging)))).toBe(
      'Signal: 5 runs on one side of the centre (5.22), the latest: 9 weeks in a row below the centre, from 7 September on.',
    );
  });

  test('needs twelve weeks with answers', () => {
    expect(sentenceOf(weeks([...many(7, steady), noCounts]))).toBe(
      'Too few weeks to tell a signal: 12 are needed, 7 are there.',
    );
    expect(sentenceOf([])).toBe('Too few weeks to tell a signal: 12 are needed, 0 are there.');
  });

  test('goes by the differences of neighbours where weeks have many answers', () => {
    const large = weeks(many(20, (place) => scoreCounts({ 4: 4000, 5: 6000 + 300 * (place % 4) })));
    const found = trendSignal(t, large, mean);
    expect(found.method).toBe('xmr');
    expect(found.signal.verdict).toBe('no-signal');
    expect(trendSignal(t, weeks(many(20, steady)), mean).method).toBe('by-n');
  });
});

describe('a level', () => {
  test('that jumps is told with the scores of all answers on either side', () => {
    const buckets = weeks(many(26, (place) => (place < 15 ? steady(place) : low)));
    expect(levelSentence(t, levelChanges(buckets, mean), mean, query)).toBe(
      'The level changed around 13 April: 5.20 → 2.50.',
    );
  });

  test('that stays says nothing', () => {
    const buckets = weeks(many(26, steady));
    expect(levelSentence(t, levelChanges(buckets, mean), mean, query)).toBeNull();
    expect(levelChanges(weeks(many(8, (place) => (place < 4 ? steady(0) : low))), mean)).toEqual(
      [],
    );
  });
});

/** A random walk: its last value is the best guess of the next. */
function walk(length: number): number[] {
  const random = seededRandom(7);
  let at = 0;
  return Array.from({ length }, () => {
    at += random() < 0.5 ? -1 : 1;
    return at;
  });
}

describe('a forecast', () => {
  const noisy = (place: number) => scoreCounts({ 4: 20 + ((place * 7919) % 31), 6: 40 });
  const rest = async (buckets: readonly ScoredBucket[]) => {
    const inputs = forecastInputs(buckets, { interval: 'week', today: first });
    if (!inputs) throw new Error('no inputs');
    const found = await forecastOnce(inputs);
    const ahead = found.estimable ? aheadPoints(t, found, buckets, mean, query) : [];
    const sentence = forecastSentence(t, found, { inputs, ahead, definition: mean, query });
    return { inputs, found, ahead, sentence };
  };

  test('goes on after the last whole week and names its method and its backtest', async () => {
    const buckets = weeks(many(40, noisy));
    const { inputs, found, ahead, sentence } = await rest(buckets);
    if (!found.estimable) throw new Error(found.reason);
    expect(ahead.map(({ at }) => at)).toEqual([40, 41, 42, 43, 44]);
    expect(ahead[0]?.bucket.start).toBe('2026-10-05');
    expect(sentence).toMatch(
      /^Forecast: \d\.\d\d \(\d\.\d\d–\d\.\d\d\) in the week of 2 November, by/,
    );
    expect(sentence).toContain(backtestWords(t, found));
    expect(backtestWords(t, found)).toMatch(/^beats “as last time” by [1-9]\d? % in backtest$/);
    expect(keptForecast(inputs)).toBe(found);
  });

  test.each<[string, readonly ScoreCounts[], string]>([
    ['too short', many(11, noisy), 'No forecast: 21 whole weeks are needed, 11 are there.'],
    [
      'with a gap',
      [...many(20, noisy), noCounts, ...many(20, noisy)],
      'No forecast: 1 week has no answers.',
    ],
    ['all alike', many(30, () => low), 'No forecast: all weeks are alike.'],
    [
      'that wanders',
      walk(40).map((step) => scoreCounts({ 1: 500 + 9 * step, 7: 500 - 9 * step })),
      'No forecast: no method did better in a backtest than “as last time”.',
    ],
  ])('says why there is none: a series %s', async (_, counts, sentence) => {
    expect((await rest(weeks(counts))).sentence).toBe(sentence);
  });

  test('is made once for all who ask at a time, and lets others go on meanwhile', async () => {
    const values = many(60, noisy).map((counts) => score(counts, mean as never)?.value ?? null);
    const inputs = { values, horizon: 5, season: 1 };
    let turns = 0;
    let isMade = false;
    const count = () => {
      turns += 1;
      if (!isMade) setImmediate(count);
    };
    setImmediate(count);
    const [one, other] = await Promise.all([forecastOnce(inputs), forecastOnce(inputs)]);
    isMade = true;
    expect(other).toBe(one);
    // Twelve origins of each of three ways, and of the naive one.
    expect(turns).toBeGreaterThanOrEqual(36);
    expect(await forecastOnce(inputs)).toBe(one);
  });

  test('is not made of a period that ended before today', () => {
    expect(
      forecastInputs(weeks(many(30, noisy)), { interval: 'week', today: '2027-01-01' }),
    ).toBeNull();
  });
});

test('a definition says how many answers a narrow interval takes', () => {
  expect(neededRow(t, scoreCounts({ 4: 50, 6: 50 }), mean, 100)).toEqual([
    'For ± 0.1',
    'about 390 answers are needed; 100 are there',
  ]);
  expect(neededRow(t, noCounts, mean, 0)).toBeNull();
});

test('one per customer says how many customers, and who is not known', () => {
  const counts = scoreCounts({ 5: 100 });
  expect(latestWords(t, { latest: { answers: 250, unnamed: 20 }, counts })).toBe(
    'The latest answer in the period of each of 80 customers, of 250 answers in all. 20 answers without a customer count each.',
  );
  expect(latestWords(t, { latest: { answers: 100, unnamed: 100 }, counts })).toBe(
    'No answer has a customer, so all 100 count.',
  );
  expect(latestWords(t, { latest: null, counts })).toBe('');
});
