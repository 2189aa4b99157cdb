import { describe, expect, test } from 'vitest';
import { addCounts, countAnswers, noCounts, scoreCounts } from './score-counts';

describe('scoreCounts', () => {
  test('holds eleven counters, index = score', () => {
    expect(scoreCounts({ 10: 5, 8: 3 })).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 5]);
    expect(scoreCounts({})).toEqual(noCounts);
  });

  test.each<Record<number, number>>([
    { 11: 1 },
    { 1.5: 1 },
    { [-1]: 1 },
    { 3: -1 },
    { 3: 0.5 },
    { 3: Number.NaN },
  ])('refuses %j', (by) => expect(() => scoreCounts(by)).toThrow(RangeError));
});

test('addCounts adds score by score, and nothing is its neutral element', () => {
  const a = scoreCounts({ 1: 2, 5: 1 });
  expect(addCounts(a, scoreCounts({ 5: 4 }), noCounts)).toEqual(scoreCounts({ 1: 2, 5: 5 }));
  expect(addCounts()).toEqual(noCounts);
});

test('countAnswers counts a stretch of scores, both ends included', () => {
  const counts = scoreCounts({ 0: 1, 4: 2, 5: 4, 10: 8 });
  expect(countAnswers(counts)).toBe(15);
  expect(countAnswers(counts, 4)).toBe(14);
  expect(countAnswers(counts, 4, 5)).toBe(6);
  expect(countAnswers(counts, 6, 5)).toBe(0);
});
