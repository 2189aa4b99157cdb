import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg';

describe('benjaminiHochberg', () => {
  test('the 15 p-values of the paper of 1995: four are rejected, Bonferroni rejects three', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    const { adjusted, rejected } = benjaminiHochberg(p);
    expect(rejected.filter(Boolean)).toHaveLength(4);
    expect(p.filter((each) => each * 15 <= 0.05)).toHaveLength(3);
    const first = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714286, 0.06385714286, 0.0645, 0.0765,
    ];
    expect(adjusted.slice(0, 9)).toEqual(first.map((each) => expect.closeTo(each, 9)));
  });

  test('in any order, as multtest of R has them', () => {
    const p = [
      0.838541367553, 0.642193923795, 0.680845947633, 0.967833824309, 0.71626938238, 0.177096952723,
      5.23656777208e-5, 0.0202732688798, 0.00028140506198, 0.0149877310796,
    ];
    const expected = [
      0.9317126306144445, 0.8953367279750001, 0.8953367279750001, 0.967833824309,
      0.8953367279750001, 0.354193905446, 0.000523656777208, 0.0506831721995, 0.00140702531,
      0.04995910359866667,
    ];
    const { adjusted } = benjaminiHochberg(p);
    expect(adjusted).toEqual(expected.map((each) => expect.closeTo(each, 9)));
  });

  test('what was not tested stays out', () => {
    expect(benjaminiHochberg([null, 0.03, null])).toEqual({
      adjusted: [null, 0.03, null],
      rejected: [false, true, false],
    });
    expect(benjaminiHochberg([])).toEqual({ adjusted: [], rejected: [] });
    expect(benjaminiHochberg([0.05, null]).rejected).toEqual([true, false]);
    expect(benjaminiHochberg([0.05], 0.01).rejected).toEqual([false]);
  });

  test('never makes a p smaller, keeps their order and stays within 1', () => {
    const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(p, (values) => {
        const { adjusted } = benjaminiHochberg(values);
        const pairs = values.map((raw, i) => ({ raw, to: adjusted[i] ?? -1 }));
        for (const { raw, to } of pairs) {
          expect(to).toBeGreaterThanOrEqual(raw * (1 - 1e-12));
          expect(to).toBeLessThanOrEqual(1);
        }
        pairs.sort((a, b) => a.raw - b.raw);
        pairs.reduce((before, now) => {
          expect(now.to).toBeGreaterThanOrEqual(before.to);
          return now;
        });
      }),
    );
  });
});
