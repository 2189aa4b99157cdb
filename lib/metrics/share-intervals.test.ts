import { describe, expect, test } from 'vitest';
import { agrestiCaffo } from './agresti-caffo';
import { adjustedShare, agrestiCoull } from './agresti-coull';
import { clopperPearson } from './clopper-pearson';
import { oneShareTest } from './one-share-test';
import { wilson } from './wilson';

const within = (found: { low: number; high: number }, [low, high]: readonly [number, number]) => {
  expect(Math.abs(found.low - low)).toBeLessThan(6e-8);
  expect(Math.abs(found.high - high)).toBeLessThan(6e-8);
};

// Printed by R's binom::binom.confint, kept in statsmodels' results_proportion.py (1a63aa7).
describe.each([
  [18, 20, [0.69896635, 0.97213352], [0.68301729, 0.98765147], [0.68675611, 0.98434376]],
  [4, 20, [0.08065766, 0.41601743], [0.057334, 0.436614], [0.07491151, 0.42176358]],
  [190, 200, [0.91042185, 0.97261735], [0.90997246, 0.97576583], [0.90930731, 0.9737319]],
  [1, 30, [0.00590859, 0.16670391], [0.00084357, 0.17216946], [-0.00830548, 0.18091798]],
  [4, 200, [0.00780443, 0.05028709], [0.00547557, 0.05041361], [0.00599195, 0.05209956]],
] as const)('%i of %i', (k, n, score, exact, added) => {
  test('Wilson', () => within(wilson(k, n), score));
  test('Clopper and Pearson', () => within(clopperPearson(k, n), exact));
  test('Agresti and Coull, not cut', () => within(agrestiCoull(k, n), added));
  test('the other way round is the mirror image', () => {
    for (const of of [wilson, clopperPearson, agrestiCoull]) {
      const [here, there] = [of(k, n), of(n - k, n)];
      within(there, [1 - here.high, 1 - here.low]);
    }
  });
});

test('none of 30 reaches exactly 0', () => {
  within(wilson(0, 30), [0, 0.11351339]);
  within(clopperPearson(0, 30), [0, 0.11570331]);
  within(clopperPearson(30, 30), [1 - 0.11570331, 1]);
});

test('52 of 100 against a half: R 4.2.2, prop.test(52, 100, correct = FALSE)', () => {
  const { z, chiSquare, p } = oneShareTest(52, 100, 0.5);
  expect(z).toBeCloseTo(0.4, 12);
  expect(chiSquare).toBeCloseTo(0.16, 10);
  expect(p).toBeCloseTo(0.6891565, 6);
  within(wilson(52, 100), [0.4231658, 0.6153545]);
});

// Manual of the R package statpsych (github dgbonett/statpsych@615c283): ci.prop, ci.prop2.
test('two answers added on either side: 120 of 300', () => {
  const { estimate, standardError, interval } = adjustedShare(120, 300);
  expect(estimate).toBeCloseTo(0.4013158, 7);
  expect(standardError).toBeCloseTo(0.02811287, 7);
  within(interval, [0.3462156, 0.456416]);
});

test('none and all of four against a half are two standard errors off', () => {
  expect([oneShareTest(0, 4, 0.5).z, oneShareTest(4, 4, 0.5).z]).toEqual([-2, 2]);
});

test('without a single real answer the added ones are a half', () => {
  expect(adjustedShare(0, 0)).toMatchObject({ estimate: 0.5, standardError: 0.25 });
});

test('one answer added on either side of both: 57 and 15 of 100', () => {
  const { estimate, standardError, interval } = agrestiCaffo({ k: 57, n: 100 }, { k: 15, n: 100 });
  expect(estimate).toBeCloseTo(0.4117647, 7);
  expect(standardError).toBeCloseTo(0.06083948, 7);
  within(interval, [0.2925215, 0.5310079]);
});

test('what is no share is refused', () => {
  for (const wrong of [
    () => clopperPearson(3, 2),
    () => clopperPearson(0, 0),
    () => clopperPearson(-1, 2),
    () => adjustedShare(-1, 5),
    () => adjustedShare(6, 5),
    () => adjustedShare(1, 5, -1),
    () => adjustedShare(0, 0, 0),
    () => oneShareTest(1, 2, 0),
    () => oneShareTest(1, 2, 1),
    () => oneShareTest(1, 0, 0.5),
    () => oneShareTest(0, 0, 0.5),
    () => oneShareTest(-1, 2, 0.5),
    () => oneShareTest(3, 2, 0.5),
  ]) {
    expect(wrong).toThrow(RangeError);
  }
});
