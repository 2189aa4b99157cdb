import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * How often a χ² variable exceeds `x`: the upper regularised incomplete gamma
 * function Q(df ÷ 2, x ÷ 2). Taken from the tail itself: 1 − cdf would be 0
 * from about x = 75 on, where the true value can be 10⁻⁶⁰ and still matter in
 * a comparison of many.
 *
 * @throws {RangeError} unless x ≥ 0 and df > 0
 * @example chiSquareUpperTail(3.841, 1) // 0.05
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  if (!(x >= 0 && degreesOfFreedom > 0)) {
    throw new RangeError(`χ² of ${x} with ${degreesOfFreedom} degrees of freedom has no tail`);
  }
  return gammainc(x / 2, degreesOfFreedom / 2, true, true);
}
