import { expect, test } from 'vitest';
import { answerVariance } from './answer-variance';
import { defined } from './fixtures';
import { scoreCounts } from './score-counts';

const counts = scoreCounts({ 1: 20, 3: 30, 5: 50 });

test.each([
  ['mean', 244 / 99],
  ['pomp', (244 / 99) * 625],
  ['agree', 1e4 * (52 / 104) * (52 / 104)],
  ['net-decided', 4e4 * (52 / 74) * (22 / 74)],
  ['net', 1e4 * ((50.75 + 20.75) / 103 - (30 / 103) ** 2)],
])('of one answer, by %s', (method, variance) => {
  expect(answerVariance(counts, defined('ces', '1-5-ease', method))).toBeCloseTo(variance, 8);
});

test.each(['mean', 'pomp', 'agree', 'net', 'net-decided'])(
  'is unknown for none by %s',
  (method) => {
    expect(answerVariance(scoreCounts({}), defined('ces', '1-5-ease', method))).toBeNull();
  },
);

test('is unknown for a single answer by mean, and not zero for equal ones', () => {
  const mean = defined('ces', '1-5-ease', 'mean');
  expect(answerVariance(scoreCounts({ 5: 1 }), mean)).toBeNull();
  expect(answerVariance(scoreCounts({ 5: 40 }), mean)).toBeGreaterThan(0);
});
