import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg';
import { newcombe, newcombeP } from './newcombe';
import { nonResponse } from './non-response';
import { responseRate, responseRateChange } from './response-rate';
import { twoShareTest } from './two-share-test';

test('answered ÷ delivered, with Wilson’s interval', () => {
  const found = responseRate({ delivered: 20, answered: 18 });
  expect(found).toMatchObject({ rate: 0.9, n: 20, answered: 18 });
  expect(found?.interval.low).toBeCloseTo(0.69897, 5);
  expect(found?.interval.high).toBeCloseTo(0.97213, 5);
});

test('nobody reached is no rate, and an answer proves that its invitation arrived', () => {
  expect(responseRate({ delivered: 0, answered: 0 })).toBeNull();
  expect(responseRate({ delivered: 0, answered: 2 })).toMatchObject({ rate: 1, n: 2 });
  expect(responseRate({ delivered: 40, answered: 0 })?.rate).toBe(0);
  expect(() => responseRate({ delivered: 9, answered: -1 })).toThrow(RangeError);
});

test.each([
  [{ delivered: 1000, answered: 300 }, { delivered: 1000, answered: 200 }, 'real'],
  [{ delivered: 1000, answered: 205 }, { delivered: 1000, answered: 200 }, 'noise'],
  [{ delivered: 29, answered: 20 }, { delivered: 1000, answered: 200 }, 'too-few'],
  [{ delivered: 1000, answered: 200 }, { delivered: 29, answered: 20 }, 'too-few'],
  [{ delivered: 30, answered: 20 }, { delivered: 1000, answered: 200 }, 'real'],
])('%o against %o is %s', (now, before, verdict) => {
  const change = responseRateChange(responseRate(now), responseRate(before));
  expect(change?.verdict).toBe(verdict);
  if (verdict === 'too-few') expect(change).toMatchObject({ interval: null, p: null });
  else expect((change?.p ?? 1) < 0.05).toBe(verdict === 'real');
});

test('p agrees with the verdict however close the call is', () => {
  for (let answered = 200; answered <= 300; answered += 1) {
    const change = responseRateChange(
      responseRate({ delivered: 1000, answered }),
      responseRate({ delivered: 900, answered: 200 }),
    );
    expect((change?.p ?? 1) < 0.05).toBe(change?.verdict === 'real');
  }
});

test('p is that of the test, or of the interval where the two disagree', () => {
  const p = (answered: number, delivered: number, before: [number, number]) =>
    responseRateChange(
      responseRate({ delivered, answered }),
      responseRate({ delivered: before[1], answered: before[0] }),
    );
  const [now, before] = [
    { k: 300, n: 1000 },
    { k: 200, n: 1000 },
  ];
  const plain = p(300, 1000, [200, 1000]);
  expect(plain?.difference).toBeCloseTo(0.1, 12);
  expect(plain?.p).toBe(twoShareTest(now, before).p);
  expect(plain?.interval).toEqual(newcombe(now, before));
  // As in the change of a share: z says 4.9 %, the interval holds 0.
  const close = p(0, 30, [14, 120]);
  expect(close).toMatchObject({ verdict: 'noise' });
  expect(close?.p).toBe(newcombeP({ k: 0, n: 30 }, { k: 14, n: 120 }));
});

test('a side without anybody reached cannot be compared', () => {
  const rate = responseRate({ delivered: 100, answered: 10 });
  expect(responseRateChange(rate, null)).toBeNull();
  expect(responseRateChange(null, rate)).toBeNull();
});

test('a group that answers more often is found, its opposite too, and the rest is not', () => {
  const all = { asked: 1000, answered: 200 };
  const groups = [
    { asked: 300, answered: 110 },
    { asked: 700, answered: 90 },
    { asked: 500, answered: 101 },
  ];
  const [pro, free, even] = nonResponse(groups, [all, all, all]);
  expect(pro).toMatchObject({ askedShare: 0.3, answeredShare: 0.55, isReal: true });
  expect(pro?.difference).toBeCloseTo(0.25, 12);
  // (1 − 0.2) × (0.55 − 190/800): the same difference, by the silent ones.
  expect(0.8 * (0.55 - 190 / 800)).toBeCloseTo(0.25, 12);
  const [heard, silent] = [
    { k: 110, n: 200 },
    { k: 190, n: 800 },
  ];
  const { low, high } = newcombe(heard, silent);
  expect(pro?.interval?.low).toBeCloseTo(0.8 * low, 12);
  expect(pro?.interval?.high).toBeCloseTo(0.8 * high, 12);
  expect(pro?.p).toBe(twoShareTest(heard, silent).p);
  expect(free?.difference).toBeCloseTo(-0.25, 12);
  expect(even).toMatchObject({ isReal: false });
  expect([pro, free, even].map((each) => each?.adjustedP)).toEqual(
    benjaminiHochberg([pro, free, even].map((each) => each?.p ?? null)).adjusted,
  );
});

test('a group larger than the whole is refused', () => {
  const all = { asked: 100, answered: 50 };
  expect(() => nonResponse([{ asked: 90, answered: 51 }], [all])).toThrow(RangeError);
  expect(() => nonResponse([{ asked: 91, answered: 40 }], [all])).toThrow(RangeError);
});

test('too few, or no answer at all, is not tested', () => {
  expect(nonResponse([{ asked: 10, answered: 9 }], [{ asked: 60, answered: 29 }])).toMatchObject([
    { interval: null, p: null, adjustedP: null, isReal: false },
  ]);
  expect(nonResponse([{ asked: 10, answered: 9 }], [{ asked: 60, answered: 31 }])).toMatchObject([
    { interval: null, p: null },
  ]);
  const [judged] = nonResponse([{ asked: 10, answered: 9 }], [{ asked: 60, answered: 30 }]);
  expect(judged?.p).toBeLessThan(0.05);
  expect(judged?.isReal).toBe(true);
  expect(nonResponse([{ asked: 10, answered: 0 }], [{ asked: 60, answered: 0 }])).toEqual([null]);
  expect(nonResponse([{ asked: 10, answered: 0 }], [])).toEqual([null]);
});
