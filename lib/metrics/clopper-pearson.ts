import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { type ConfidenceInterval, alpha as usualAlpha } from './confidence';

/**
 * Clopper and Pearson's interval of a share, called exact: it never holds the
 * true share less often than it says, and is wider than it need be for that.
 * From 0 to 1.
 *
 * Source: C. Clopper, E. Pearson, "The Use of Confidence or Fiducial Limits",
 * Biometrika 26, 1934, by quantiles of the beta distribution.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n and n > 0
 * @example clopperPearson(0, 30) // 0 to 0.1157
 */
export function clopperPearson(k: number, n: number, alpha = usualAlpha): ConfidenceInterval {
  if (!(n > 0 && k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is not a share`);
  return {
    low: k === 0 ? 0 : betaQuantile(alpha / 2, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - alpha / 2, k + 1, n - k),
  };
}
