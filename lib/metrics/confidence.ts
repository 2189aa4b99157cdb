import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Both ends of a 95 % confidence interval, in the unit of the value. */
export type ConfidenceInterval = { low: number; high: number };

/** The one error rate of the product: intervals hold 95 %, tests reject at 5 %. */
export const alpha = 0.05;

/** Normal quantile of a two-sided 95 % interval, about 1.96. */
export const z95 = normalQuantile(1 - alpha / 2, 0, 1);

/** From here on the expansion of the t quantile is exact to eleven digits. */
const manyDegrees = 200;

/**
 * Student's t quantile of a two-sided 95 % interval; above 1.96, and near it for
 * many degrees of freedom. There it is Fisher's expansion around the normal
 * quantile, some hundred times faster than turning the distribution around,
 * which every cell of a large board would pay for.
 *
 * Source: R. A. Fisher, E. A. Cornish, Technometrics 2, 1960; M. Abramowitz,
 * I. Stegun, "Handbook of Mathematical Functions", 26.7.5.
 */
export function t95(degreesOfFreedom: number): number {
  if (degreesOfFreedom < manyDegrees) return tQuantile(1 - alpha / 2, degreesOfFreedom);
  return tTerms.reduceRight((sum, term) => sum / degreesOfFreedom + term, 0);
}

/** The terms of the expansion, by the power of 1 ÷ degrees of freedom. */
const tTerms: readonly number[] = [
  z95,
  (z95 ** 3 + z95) / 4,
  (5 * z95 ** 5 + 16 * z95 ** 3 + 3 * z95) / 96,
  (3 * z95 ** 7 + 19 * z95 ** 5 + 17 * z95 ** 3 - 15 * z95) / 384,
  (79 * z95 ** 9 + 776 * z95 ** 7 + 1482 * z95 ** 5 - 1920 * z95 ** 3 - 945 * z95) / 92_160,
];

/** Two-sided p of a normal statistic, from the lower tail by symmetry: 1 − Φ would lose small p. */
export function twoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}

/** Two-sided p of a t statistic, from the lower tail by symmetry. */
export function twoSidedTP(t: number, degreesOfFreedom: number): number {
  return 2 * tCdf(-Math.abs(t), degreesOfFreedom);
}

/** The interval cut to what the value can be. */
export function clip(
  { low, high }: ConfidenceInterval,
  [min, max]: readonly [number, number],
): ConfidenceInterval {
  return { low: Math.max(low, min), high: Math.min(high, max) };
}
