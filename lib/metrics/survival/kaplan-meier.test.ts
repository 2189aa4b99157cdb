import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atRisk, type Duration, durations } from './durations';
import { kaplanMeier } from './kaplan-meier';
import { observedAt } from './observed-at';
import { restrictedMean } from './restricted-mean';
import { survivalAt } from './survival-at';
import { survivalQuantile } from './survival-quantile';

function rows(times: readonly number[], events: readonly number[]): Duration[] {
  return durations(times.map((time, i) => ({ time, event: events[i] === 1 })));
}

// Remission in acute myelogenous leukaemia, weeks (Miller, 1981), as shipped with R survival.
const maintained = rows(
  [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
  [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
);
const others = rows(
  [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
  [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
);

function curveOf(data: readonly Duration[], kind?: 'log' | 'log-log' | 'plain') {
  const curve = kaplanMeier(data, kind);
  if (!curve) throw new Error('no curve');
  return curve;
}

describe('kaplanMeier', () => {
  // R survival 3.5-3, tests/doaml.Rout.save: summary(survfit(Surv(time, status) ~ x, aml)).
  test.each([
    [9, 11, 0.909, 0.0867, 0.7541, 1],
    [13, 10, 0.818, 0.1163, 0.6192, 1],
    [18, 8, 0.716, 0.1397, 0.4884, 1],
    [23, 7, 0.614, 0.1526, 0.3769, 0.999],
    [31, 5, 0.491, 0.1642, 0.2549, 0.946],
    [34, 4, 0.368, 0.1627, 0.1549, 0.875],
    [48, 2, 0.184, 0.1535, 0.0359, 0.944],
  ])('aml, maintained, week %d as printed by R', (time, n, survival, error, low, high) => {
    const point = curveOf(maintained, 'log').points.find((each) => each.time === time);
    expect(point).toMatchObject({ atRisk: n, events: 1 });
    expect(point?.survival).toBeCloseTo(survival, 3);
    expect(point?.standardError).toBeCloseTo(error, 4);
    expect(point?.interval?.low).toBeCloseTo(low, 4);
    expect(point?.interval?.high).toBeCloseTo(high, 3);
  });

  // R survival 3.5-3, survival-Ex.Rout.save, example rttright.
  test('aml pooled as printed by R', () => {
    const { points, n, events } = curveOf([...maintained, ...others]);
    expect([n, events]).toEqual([23, 18]);
    const printed = [
      [5, 0.91304348],
      [8, 0.82608696],
      [9, 0.7826087],
      [12, 0.73913043],
      [13, 0.69565217],
      [18, 0.64596273],
      [23, 0.54658385],
      [27, 0.49689441],
      [30, 0.44168392],
      [31, 0.38647343],
      [33, 0.33126294],
      [34, 0.27605245],
      [43, 0.22084196],
      [45, 0.16563147],
      [48, 0.08281573],
    ];
    expect(points.map(({ time }) => time)).toEqual(printed.map(([time]) => time));
    for (const [i, [, survival = 0]] of printed.entries()) {
      expect(Math.abs((points[i]?.survival ?? 0) - survival)).toBeLessThan(6e-9);
    }
  });

  // By hand: S = ¾, √Σ = √(1 ÷ (4 · 3)) = 0.288675.
  test.each([
    ['plain', 0.32566, 1],
    ['log', 0.42593, 1],
    // exp(±1.95996 · 0.288675 ÷ ln ¾) = 0.1399 and 7.148.
    ['log-log', 0.12795, 0.96055],
  ] as const)('limits of the kind %s', (kind, low, high) => {
    const [point] = curveOf(rows([1, 1, 2, 2], [1, 0, 0, 0]), kind).points;
    expect(point?.interval?.low).toBeCloseTo(low, 4);
    expect(point?.interval?.high).toBeCloseTo(high, 4);
  });

  // By hand: S = 0.9, error √(0.9 · 0.1 ÷ 100) = 0.03, the same as that of a share.
  test('without censoring plain limits are those of a share', () => {
    const [point] = curveOf([{ time: 1, events: 10, censored: 90 }], 'plain').points;
    expect(point?.standardError).toBeCloseTo(0.03, 12);
    expect(point?.interval?.low).toBeCloseTo(0.9 - 1.959964 * 0.03, 6);
    expect(point?.interval?.high).toBeCloseTo(0.9 + 1.959964 * 0.03, 6);
  });

  test('limits are log-log unless told otherwise', () => {
    const data = rows([1, 1, 2, 2], [1, 0, 0, 0]);
    expect(curveOf(data)).toEqual(curveOf(data, 'log-log'));
    expect(curveOf(data).points[0]?.interval?.low).toBeCloseTo(0.12795, 4);
  });

  test('weights that add up to all leave nobody, in spite of rounding', () => {
    const { points } = curveOf([
      { time: 1, events: 0.1, censored: 0 },
      { time: 2, events: 0.2, censored: 0 },
      { time: 3, events: 0.3, censored: 0 },
    ]);
    expect(points[1]?.survival).toBeCloseTo(0.5, 12);
    expect(points[2]).toMatchObject({ survival: 0, standardError: null, interval: null });
  });

  test('a time at which nobody was seen is not the last time', () => {
    expect(curveOf([...maintained, { time: 999, events: 0, censored: 0 }]).lastTime).toBe(161);
  });

  test('plain limits do not leave 0–1 below either', () => {
    const { points } = curveOf(rows([1, 2, 3], [1, 1, 0]), 'plain');
    expect(points[1]?.interval?.low).toBe(0);
  });

  test('events come before censoring at the same time, and time 0 counts once', () => {
    const { points } = curveOf([
      { time: 0, events: 0, censored: 3 },
      { time: 5, events: 1, censored: 1 },
      { time: 6, events: 1, censored: 1 },
    ]);
    expect(points.map(({ atRisk: n, survival }) => [n, survival])).toEqual([
      [4, 0.75],
      [2, 0.375],
    ]);
  });

  test('once nobody is left, survival is 0 and claims no error', () => {
    const curve = curveOf([{ time: 2, events: 4, censored: 0 }]);
    expect(curve.points).toEqual([
      { time: 2, atRisk: 4, events: 4, survival: 0, standardError: null, interval: null },
    ]);
    expect(survivalAt(curve, 99)?.survival).toBe(0);
  });

  test('nobody observed is no curve; nobody left is a level one', () => {
    expect(kaplanMeier([])).toBeNull();
    expect(kaplanMeier([{ time: 3, events: 0, censored: 0 }])).toBeNull();
    expect(kaplanMeier([{ time: 3, events: 0, censored: 1 }])).toEqual({
      n: 1,
      events: 0,
      lastTime: 3,
      points: [],
      observed: [{ time: 3, atRisk: 1 }],
    });
  });

  test.each([
    [-1, 1, 0],
    [1, -1, 0],
    [1, 0, Number.NaN],
    [Number.POSITIVE_INFINITY, 1, 0],
  ])('time %d with %d events and %d censored is refused', (time, events, censored) => {
    expect(() => kaplanMeier([{ time, events, censored }])).toThrow(RangeError);
  });

  test('a billion customers', () => {
    const { points } = curveOf([
      { time: 1, events: 1e8, censored: 1e8 },
      { time: 2, events: 2e8, censored: 6e8 },
    ]);
    expect(points[1]?.survival).toBeCloseTo(0.9 * 0.75, 12);
    expect(points[1]?.standardError).toBeCloseTo(0.675 * Math.sqrt(1 / 9e9 + 1 / 2.4e9), 12);
  });

  const observed = fc.array(
    fc.record({
      time: fc.nat(30),
      events: fc.oneof(fc.nat(3), fc.nat(1e9)),
      censored: fc.oneof(fc.nat(3), fc.nat(1e9)),
    }),
    { minLength: 1, maxLength: 20 },
  );

  test('falls, stays in 0–1 and within its limits', () => {
    fc.assert(
      fc.property(observed, fc.constantFrom('log', 'log-log', 'plain'), (data, kind) => {
        let before = 1;
        for (const { survival, interval, standardError } of kaplanMeier(data, kind)?.points ?? []) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          before = survival;
          if (survival === 0) continue;
          expect(standardError).toBeGreaterThan(0);
          expect(interval?.low).toBeGreaterThanOrEqual(0);
          expect(interval?.low).toBeLessThanOrEqual(survival);
          expect(interval?.high).toBeGreaterThanOrEqual(survival);
          expect(interval?.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('without censoring is the plain share that stayed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }), (times) => {
        const curve = curveOf(
          rows(
            times,
            times.map(() => 1),
          ),
        );
        for (const { time, survival } of curve.points) {
          const stayed = times.filter((each) => each > time).length / times.length;
          expect(survival).toBeCloseTo(stayed, 12);
        }
      }),
    );
  });
});

test('number at risk', () => {
  expect([0, 9, 10, 48, 161, 162].map((time) => atRisk(maintained, time))).toEqual([
    11, 11, 10, 2, 1, 0,
  ]);
});

describe('observedAt', () => {
  test('counts whoever is seen at least that long, also between the points of a curve', () => {
    const curve = curveOf(maintained);
    const at = [0, 9, 10, 13, 14, 46, 48, 49, 161, 162];
    expect(at.map((time) => observedAt(curve, time))).toEqual([11, 11, 10, 10, 8, 2, 2, 1, 1, 0]);
    expect(observedAt(curveOf(rows([3], [0])), 2)).toBe(1);
  });

  test('is the count over the rows at any time', () => {
    const somebody = fc.array(
      fc.record({ time: fc.nat(12), events: fc.nat(4), censored: fc.nat(4) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(somebody, fc.nat(15), (data, time) => {
        const curve = kaplanMeier(data);
        if (curve) expect(observedAt(curve, time)).toBe(atRisk(data, time));
      }),
    );
  });

  test.each([-1, Number.NaN])('time %d is refused', (time) => {
    expect(() => observedAt(curveOf(maintained), time)).toThrow(RangeError);
  });
});

describe('survivalAt', () => {
  const curve = curveOf(maintained);
  test('is level between points', () => {
    expect(survivalAt(curve, 12.9)?.survival).toBeCloseTo(10 / 11, 12);
    expect(survivalAt(curve, 13)?.survival).toBeCloseTo(9 / 11, 12);
    expect(survivalAt(curve, 161)?.survival).toBeCloseTo(0.184, 3);
  });
  test('is 1 before anyone left, and unknown outside what was seen', () => {
    expect(survivalAt(curve, 0)).toEqual({ survival: 1, standardError: 0, interval: null });
    expect(survivalAt(curve, 162)).toBeNull();
    expect(survivalAt(curve, -1)).toBeNull();
    expect(survivalAt(curveOf(rows([3], [0])), 4)).toBeNull();
  });
});

describe('survivalQuantile', () => {
  // R: survfit(Surv(time, status) ~ x, aml): medians 31 (18, NA) and 23 (8, NA).
  test('medians of aml with log limits', () => {
    expect(survivalQuantile(curveOf(maintained, 'log'))).toEqual({ time: 31, low: 18, high: null });
    expect(survivalQuantile(curveOf(others, 'log'))).toEqual({ time: 23, low: 8, high: null });
  });
  test('once most have left, both limits are known; once all have, no limit is claimed', () => {
    const most = curveOf([{ time: 3, events: 90, censored: 10 }]);
    expect(survivalQuantile(most)).toEqual({ time: 3, low: 3, high: 3 });
    const all = curveOf([{ time: 2, events: 4, censored: 0 }]);
    expect(survivalQuantile(all)).toEqual({ time: 2, low: null, high: null });
  });
  test('other shares', () => {
    expect(survivalQuantile(curveOf(maintained), 0.75).time).toBe(18);
    expect(survivalQuantile(curveOf(maintained), 0.1).time).toBeNull();
  });
  test('a share met exactly is met, in spite of rounding', () => {
    const tenths = curveOf(
      Array.from({ length: 10 }, (_, i) => ({ time: i, events: 1, censored: 0 })),
    );
    expect(survivalQuantile(tenths, 0.3).time).toBe(6);
  });
  test.each([0, 1, Number.NaN])('%d is no quantile', (share) => {
    expect(() => survivalQuantile(curveOf(maintained), share)).toThrow(RangeError);
  });
});

describe('restrictedMean', () => {
  // By hand: 9·1 + 4·0.90909 + 5·0.81818 + 5·0.71591 + 1·0.61364 up to week 24.
  test('is the area under the curve', () => {
    expect(restrictedMean(curveOf(maintained), 24)?.mean).toBeCloseTo(20.92045, 4);
  });
  test('without censoring is the mean, with the error of a mean (divided by n)', () => {
    const found = restrictedMean(curveOf(rows([1, 2, 6], [1, 1, 1])), 6);
    expect(found?.mean).toBeCloseTo(3, 12);
    // Squared distances from 3 are 4 + 1 + 9; √(14 ÷ 3 ÷ 3).
    expect(found?.standardError).toBeCloseTo(Math.sqrt(14 / 9), 12);
    expect(found?.interval).toEqual({
      low: expect.closeTo(3 - 1.959964 * Math.sqrt(14 / 9), 5),
      high: expect.closeTo(5.4445, 3),
    });
  });
  test('of ties too, and no less exact beyond the time at which the last one left', () => {
    const found = restrictedMean(curveOf(rows([1, 1, 2, 6], [1, 1, 1, 1])), 10);
    expect(found?.mean).toBeCloseTo(2.5, 12);
    // Squared distances from 2.5 are 2.25, 2.25, 0.25 and 12.25; √(17 ÷ 4 ÷ 4).
    expect(found?.standardError).toBeCloseTo(Math.sqrt(17 / 16), 12);
  });
  test('is known up to the last time anyone was seen', () => {
    expect(restrictedMean(curveOf(rows([2, 4], [1, 0])), 4)?.mean).toBeCloseTo(3, 12);
    expect(restrictedMean(curveOf(rows([4, 4], [0, 0])), 4)?.mean).toBe(4);
    expect(restrictedMean(curveOf(rows([4, 4], [0, 0])), 5)).toBeNull();
  });
  test('before anyone left is the whole time', () => {
    expect(restrictedMean(curveOf(maintained), 5)).toEqual({
      mean: 5,
      standardError: 0,
      interval: { low: 5, high: 5 },
    });
  });
  test('is unknown beyond what was seen, unless all have left', () => {
    expect(restrictedMean(curveOf(maintained), 162)).toBeNull();
    expect(restrictedMean(curveOf(rows([2], [1])), 10)?.mean).toBe(2);
    expect(() => restrictedMean(curveOf(maintained), 0)).toThrow(RangeError);
  });
});
