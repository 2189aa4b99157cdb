import { describe, expect, test } from 'vitest';
import { shrink } from './shrinkage';

describe('shrink', () => {
  test('baseball: 18 batters, 45 times at bat (Efron and Morris, Scientific American 1977)', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const mean = hits.reduce((sum, each) => sum + each, 0) / 45 / hits.length;
    const { values, errors, reason } = shrink(
      hits.map((each) => ({ value: each / 45, n: 45, variance: mean * (1 - mean) })),
    );
    expect(reason).toBeNull();
    expect(mean).toBeCloseTo(0.265, 3);
    const expected = [
      0.294, 0.289, 0.285, 0.28, 0.275, 0.275, 0.27, 0.266, 0.261, 0.261, 0.256, 0.256, 0.256,
      0.256, 0.256, 0.252, 0.247, 0.242,
    ];
    expect(values).toEqual(expected.map((each) => expect.closeTo(each, 3)));
    expect(((values[0] ?? 0) - mean) / (0.4 - mean)).toBeCloseTo(0.2117, 3);
    // By hand, B = 1 − 0.2117: v(1 − 17/18 · B) + 2/15 · B² · (0.4 − mean)² of the first, in roots.
    expect(errors[0]).toBeCloseTo(Math.sqrt(0.001107 + 0.0015), 4);
    expect(errors[9]).toBeLessThan(errors[0] ?? 0);
  });

  // Squared errors 1, 1, 2, 2, 4. Their weights 1, 1, ½, ½, ¼ make a mean of 16.5 ÷ 3.25 and squares
  // of 744 ÷ 13, so τ² = (744 − 4 · 13) ÷ 32 = 21.625; the rest by the formulas of Morris, k = 5.
  test('by hand, five groups of unequal size', () => {
    const sizes = [4, 4, 2, 2, 1];
    const { values, errors } = shrink(
      [0, 10, 4, 8, 2].map((value, at) => ({ value, n: sizes[at] ?? 0, variance: 4 })),
    );
    const near = (numbers: readonly number[]) => numbers.map((each) => expect.closeTo(each, 8));
    expect(values).toEqual(
      near([0.1071192408, 9.8861247657, 4.0358580168, 7.8665458475, 2.2222162456]),
    );
    expect(errors).toEqual(
      near([0.9972277614, 0.9980075229, 1.3905118849, 1.3964287967, 1.946967817]),
    );
  });

  test('moves groups with few answers most, and none past the mean', () => {
    const groups = [
      { value: 6.9, n: 8, variance: 2 },
      { value: 5.6, n: 900, variance: 2 },
      { value: 5.3, n: 700, variance: 2 },
      { value: 4.9, n: 800, variance: 2 },
      { value: 4.4, n: 600, variance: 2 },
    ];
    const { values } = shrink(groups);
    const moves = values.map((value, i) => Math.abs(value - (groups[i]?.value ?? 0)));
    expect(Math.max(...moves)).toBe(moves[0]);
    expect(values[0]).toBeLessThan(6.9);
    expect(values[0]).toBeGreaterThan(5.3);
  });

  test('is surer of a group than its own answers alone, the surer the more of them', () => {
    const groups = [900, 30, 300, 100, 50].map((n, at) => ({ value: 4 + at / 2, n, variance: 2 }));
    const { errors } = shrink(groups);
    const own = groups.map(({ n, variance }) => Math.sqrt(variance / n));
    expect(errors[2]).toBeLessThan(own[2] ?? 0);
    expect(errors[0]).toBeLessThan(errors[2] ?? 0);
    expect(errors[2]).toBeLessThan(errors[1] ?? 0);
  });

  test('says why it did nothing', () => {
    const group = { value: 5, n: 50, variance: 2 };
    expect(shrink([group, { ...group, value: 6 }])).toEqual({
      values: [5, 6],
      errors: [0.2, 0.2],
      reason: 'few-groups',
    });
    expect(shrink(Array(6).fill(group))).toEqual({
      values: Array(6).fill(5),
      errors: Array(6).fill(0.2),
      reason: 'no-spread',
    });
  });

  test('refuses a group that claims certainty', () => {
    const group = { value: 5, n: 50, variance: 1 };
    expect(() => shrink([...Array(5).fill(group), { ...group, variance: 0 }])).toThrow(RangeError);
    expect(() => shrink([...Array(5).fill(group), { ...group, n: 0 }])).toThrow(RangeError);
  });
});
