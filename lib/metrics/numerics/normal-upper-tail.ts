import erfc from '@stdlib/math-base-special-erfc';

/**
 * How often a standard normal variable exceeds `z`, exact far out where 1 − Φ
 * would be 0.
 *
 * @example normalUpperTail(1.96) // 0.025
 */
export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}
