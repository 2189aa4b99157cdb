import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Duration, durations } from './durations';
import { logRank } from './log-rank';

function split(times: readonly number[], events: readonly number[], groups: readonly number[]) {
  return [...new Set(groups)].map((group) =>
    durations(
      times.flatMap((time, i) => (groups[i] === group ? [{ time, event: events[i] === 1 }] : [])),
    ),
  );
}

describe('logRank', () => {
  // R survival, tests/doaml.Rout.save: survdiff(Surv(time, status) ~ x, aml).
  test('aml: 3.4 on 1 degree of freedom, p = 0.07', () => {
    const found = logRank(
      split(
        [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
        [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
        [...Array(11).fill(0), ...Array(12).fill(1)],
      ),
    );
    expect(found?.chiSquare).toBeCloseTo(3.3963887, 6);
    expect(found?.degreesOfFreedom).toBe(1);
    expect(found?.p).toBeCloseTo(0.0653393, 6);
    expect(found?.groups).toEqual([
      { n: 11, observed: 7, expected: expect.closeTo(10.6893, 4) },
      { n: 12, observed: 11, expected: expect.closeTo(7.3107, 4) },
    ]);
  });

  // R survival, survival-Ex.Rout.save: ovarian by treatment, 1.063, p = 0.303.
  test('ovarian', () => {
    const one = durations(
      [59, 115, 156, 268, 329, 431, 638]
        .map((time) => ({ time, event: true }))
        .concat([448, 477, 803, 855, 1040, 1106].map((time) => ({ time, event: false }))),
    );
    const two = durations(
      [353, 365, 464, 475, 563]
        .map((time) => ({ time, event: true }))
        .concat(
          [377, 421, 744, 769, 770, 1129, 1206, 1227].map((time) => ({ time, event: false })),
        ),
    );
    const found = logRank([one, two]);
    expect(found?.chiSquare).toBeCloseTo(1.06274, 5);
    expect(found?.p).toBeCloseTo(0.302591, 6);
    expect(found?.groups.map(({ observed }) => observed)).toEqual([7, 5]);
    expect(found?.groups[0]?.expected).toBeCloseTo(5.233531, 6);
  });

  // R survdiff, as quoted in lifelines tests/test_statistics.py.
  test.each([
    [[1, 1, 1, 1, 1, 1], 0.254237, 0.614107],
    [[1, 0, 1, 1, 0, 1], 0.384615, 0.535143],
  ])('ties, events %j', (events, chiSquare, p) => {
    const found = logRank(split([10, 20, 30, 10, 20, 50], events, [1, 1, 1, 0, 0, 0]));
    expect(found?.chiSquare).toBeCloseTo(chiSquare, 6);
    expect(found?.p).toBeCloseTo(p, 6);
  });

  // lifelines docs/Examples.rst, multivariate_logrank_test.
  test('three groups', () => {
    const found = logRank(
      split(
        [5, 3, 9, 8, 7, 4, 4, 3, 2, 5, 6, 7],
        [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 0],
        [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2],
      ),
    );
    expect(found?.chiSquare).toBeCloseTo(1.0800467, 6);
    expect(found?.degreesOfFreedom).toBe(2);
    expect(found?.p).toBeCloseTo(0.5827346, 6);
  });

  test('a tiny p is tiny, not 0', () => {
    const found = logRank([
      [{ time: 1, events: 700, censored: 300 }],
      [{ time: 2, events: 300, censored: 700 }],
    ]);
    expect(found?.p).toBeGreaterThan(0);
    expect(found?.p).toBeLessThan(1e-60);
  });

  test('there is nothing to compare in one group, or when nobody left, or all at once', () => {
    const level: Duration[] = [{ time: 4, events: 0, censored: 9 }];
    expect(logRank([])).toBeNull();
    expect(logRank([[{ time: 1, events: 3, censored: 3 }]])).toBeNull();
    expect(logRank([level, level])).toBeNull();
    expect(
      logRank([[{ time: 1, events: 2, censored: 0 }], [{ time: 1, events: 3, censored: 0 }]]),
    ).toBeNull();
  });

  test('an empty group takes no degree of freedom', () => {
    const [a, b] = [[{ time: 1, events: 1, censored: 2 }], [{ time: 2, events: 2, censored: 2 }]];
    const [two, three] = [logRank([a, b]), logRank([a, [], b])];
    expect(three?.degreesOfFreedom).toBe(1);
    expect(three?.chiSquare).toBeCloseTo(two?.chiSquare ?? -1, 12);
  });

  test('a row of nobody changes nothing, even after all have gone', () => {
    const [a, b] = [[{ time: 1, events: 1, censored: 2 }], [{ time: 2, events: 2, censored: 2 }]];
    const [found, padded] = [
      logRank([a, b]),
      logRank([a, [...b, { time: 9, events: 0, censored: 0 }]]),
    ];
    expect(padded).toEqual(found);
    expect(found?.chiSquare).toBeGreaterThan(0);
  });

  test('counts of a billion', () => {
    const data = (events: number): Duration[] => [{ time: 1, events, censored: 1e9 - events }];
    const found = logRank([data(1e8), data(1e8 + 30_000)]);
    // Of a single time it is Pearson's χ² of the 2 × 2 table times (n − 1) ÷ n.
    const [p, n] = [(2e8 + 30_000) / 2e9, 1e9];
    expect(found?.chiSquare).toBeCloseTo((30_000 / n) ** 2 / ((p * (1 - p) * 2) / n), 5);
  });

  const group = fc.array(fc.record({ time: fc.nat(8), events: fc.nat(4), censored: fc.nat(4) }), {
    maxLength: 6,
  });

  test('does not depend on the order of groups, nor of rows; observed and expected agree in total', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), (groups) => {
        const [found, turned] = [
          logRank(groups),
          logRank(groups.toReversed().map((each) => each.toReversed())),
        ];
        expect(turned === null).toBe(found === null);
        if (!found || !turned) return;
        expect(turned.chiSquare).toBeCloseTo(found.chiSquare, 8);
        expect(turned.degreesOfFreedom).toBe(found.degreesOfFreedom);
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
        const total = (key: 'observed' | 'expected') =>
          found.groups.reduce((sum, each) => sum + each[key], 0);
        expect(total('expected')).toBeCloseTo(total('observed'), 8);
      }),
    );
  });
});
