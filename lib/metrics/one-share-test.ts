import { twoSidedP } from './confidence';

/**
 * Score test of one share against a given one, such as a target: z, its square
 * (Pearson's χ² with 1 degree of freedom) and the two-sided p. Without
 * continuity correction, so that it agrees with Wilson's interval.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n, n > 0 and 0 < expected < 1
 * @example oneShareTest(52, 100, 0.5).p // 0.689
 */
export function oneShareTest(
  k: number,
  n: number,
  expected: number,
): { z: number; chiSquare: number; p: number } {
  if (!(n > 0 && k >= 0 && k <= n && expected > 0 && expected < 1)) {
    throw new RangeError(`${k} of ${n} against ${expected} is no comparison of shares`);
  }
  const z = (k / n - expected) / Math.sqrt((expected * (1 - expected)) / n);
  return { z, chiSquare: z ** 2, p: twoSidedP(z) };
}
