import { describe, expect, test } from 'vitest';
import { leastSquares, type Range } from './smoothing-fit';

const near = (values: readonly number[], digits = 4) =>
  values.map((value) => expect.closeTo(value, digits));

describe('leastSquares', () => {
  const unit = { from: 0, to: 1, start: 0.9 };
  const wide = { from: -4, to: 6, start: 5 };

  test.each<[string, Range, (x: number) => number, number]>([
    ['inside', unit, (x) => (x - 0.3) ** 2, 0.3],
    ['inside another range', wide, (x) => (x + 2) ** 2, -2],
    ['at the lower end', wide, (x) => x + 9, -4],
    ['at the upper end', wide, (x) => 9 - x, 6],
  ])('finds the least value %s', (_, range, cost, least) => {
    expect(leastSquares(([x = 0]) => cost(x), [range])).toEqual(near([least]));
  });

  test('what has no width stays, in its place', () => {
    const fixed = (value: number) => ({ from: value, to: value, start: value });
    const cost = ([a = 0, b = 0, c = 0]: readonly number[]) => (a - 0.2 * b) ** 2 + (c + 1) ** 2;
    expect(leastSquares(cost, [unit, fixed(2), wide])).toEqual([
      expect.closeTo(0.4, 4),
      2,
      expect.closeTo(-1, 4),
    ]);
    expect(leastSquares(() => 0, [fixed(7), fixed(-3)])).toEqual([7, -3]);
  });

  test('asks at the starts, in the middle, and at the naive forecast', () => {
    const asked: (readonly number[])[] = [];
    leastSquares(
      (at) => {
        asked.push(at);
        return 1;
      },
      [
        { from: 0, to: 1, start: 0.3 },
        { from: 0.2, to: 0.6, start: 0.25 },
      ],
    );
    for (const place of [
      [0.3, 0.25],
      [0.5, 0.4],
      [1, 0.2],
    ]) {
      expect(asked).toContainEqual(near(place, 9));
    }
  });

  test.each([
    [
      'the naive forecast',
      0.3,
      (x: number) => (x > 0.9 ? (x - 0.95) ** 2 : 1 + (x - 0.4) ** 2),
      0.95,
    ],
    ['the middle', 0.9, (x: number) => (x < 0.6 ? (x - 0.55) ** 2 : 1 + (x - 0.8) ** 2), 0.55],
    ['the start', 0.1, (x: number) => (x < 0.2 ? (x - 0.15) ** 2 : 1 + (x - 0.8) ** 2), 0.15],
  ])('of two valleys it goes down into the deeper one, from %s', (_, start, cost, least) => {
    const range = { from: 0, to: 1, start };
    expect(leastSquares(([x = 0]) => cost(x), [range])).toEqual(near([least], 3));
  });
});
