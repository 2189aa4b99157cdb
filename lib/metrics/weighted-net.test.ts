import { expect, test } from 'vitest';
import { effectiveAnswers, type WeightedBand, weightedNet } from './weighted-net';

test('47 weights of 1, 2 and 3 in turn tell as much as 40.47 equal ones', () => {
  const weights = Array.from({ length: 47 }, (_, i) => ({ weight: 1 + ((i + 1) % 3) }));
  expect(effectiveAnswers(weights)).toBeCloseTo(40.47085202, 7);
});

// Survey of San Francisco airport, 2017 (DataSF): answers to the recommendation, by their weight.
const airport: readonly (readonly [weight: number, d: number, n: number, p: number])[] = [
  [0.2847177143, 23, 57, 90],
  [0.3778995413, 24, 75, 114],
  [0.4545549296, 5, 26, 39],
  [0.493739881, 23, 49, 89],
  [0.723115625, 86, 205, 300],
  [0.9440823789, 33, 103, 79],
  [1.0380333333, 25, 59, 119],
  [1.1156485207, 22, 50, 94],
  [1.3045777778, 17, 55, 98],
  [1.4778779661, 17, 61, 96],
  [1.6329600946, 67, 228, 318],
];

test('the airport’s NPS under its survey weights', () => {
  const answers = airport.flatMap(([weight, d, n, p]): WeightedBand[] => [
    { band: 'negative', weight, n: d },
    { band: 'neutral', weight, n },
    { band: 'positive', weight, n: p },
  ]);
  const { net, effectiveN, standardError, interval } = weightedNet(answers);
  expect(100 * net).toBeCloseTo(40.39843551, 6);
  expect(effectiveN).toBeCloseTo(2266.51235509, 5);
  expect(100 * standardError).toBeCloseTo(1.45669723, 6);
  expect(100 * (interval.high - net)).toBeCloseTo(1.959964 * 1.45669723, 5);
});

test('equal weights change nothing', () => {
  const bands: WeightedBand[] = [
    { band: 'positive', weight: 3, n: 3 },
    { band: 'neutral', weight: 3, n: 2 },
    { band: 'negative', weight: 3 },
  ];
  expect(weightedNet(bands)).toMatchObject({ effectiveN: 6 });
  expect(weightedNet(bands).net).toBeCloseTo(1 / 3, 12);
});

test('limits are cut to −1 and 1', () => {
  // 90 % of 10: an error of √(0.09 ÷ 10), 1.96 of which reach beyond the end.
  const nearly = (band: WeightedBand['band']): WeightedBand[] => [
    { band, weight: 1, n: 9 },
    { band: 'neutral', weight: 1 },
  ];
  const inner = 0.9 - 1.959964 * Math.sqrt(0.009);
  expect(weightedNet(nearly('positive')).interval).toEqual({
    low: expect.closeTo(inner, 6),
    high: 1,
  });
  expect(weightedNet(nearly('negative')).interval).toEqual({
    low: -1,
    high: expect.closeTo(-inner, 6),
  });
});

test('nothing to weigh is refused', () => {
  expect(() => effectiveAnswers([])).toThrow(RangeError);
  expect(() => effectiveAnswers([{ weight: 0 }])).toThrow(RangeError);
  expect(() => effectiveAnswers([{ weight: 1, n: -1 }, { weight: 2 }])).toThrow(RangeError);
  expect(effectiveAnswers([{ weight: 0 }, { weight: 2 }])).toBe(1);
  expect(() => effectiveAnswers([{ weight: -1 }, { weight: 2 }])).toThrow(RangeError);
});
