import { type ConfidenceInterval, z95 } from './confidence';

/**
 * Wilson's score interval of a share, from 0 to 1: the shares that a score
 * test would not reject. It stays within 0–1, holds its level for small n and
 * for shares near 0 or 1, and is never of zero width.
 *
 * `z` is the normal quantile, 1.96 for 95 %.
 *
 * Source: E. B. Wilson, "Probable Inference", JASA 22, 1927.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n and n > 0
 * @example wilson(18, 20) // 0.69897 to 0.97213
 */
export function wilson(k: number, n: number, z = z95): ConfidenceInterval {
  if (!(n > 0 && k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is not a share`);
  const square = z * z;
  const centre = (k + square / 2) / (n + square);
  const arm = (z / (n + square)) * Math.sqrt((k * (n - k)) / n + square / 4);
  // At both ends the exact bound is 0 or 1; rounding must not move it inside.
  return {
    low: k === 0 ? 0 : Math.max(0, centre - arm),
    high: k === n ? 1 : Math.min(1, centre + arm),
  };
}
