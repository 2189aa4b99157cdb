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

/** Student's t quantile of a two-sided 95 % interval; above 1.96, and near it for many degrees of freedom. */
export function t95(degreesOfFreedom: number): number {
  return tQuantile(1 - alpha / 2, degreesOfFreedom);
}

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
