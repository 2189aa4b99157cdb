import { type ConfidenceInterval, t95, twoSidedTP } from './confidence';
import type { MeanError } from './mean-interval';

/** A difference with its 95 % interval and its two-sided p. */
export type Difference = { difference: number; interval: ConfidenceInterval; p: number };

/** One side of a comparison of means. */
export type MeanSide = MeanError & { mean: number };

/**
 * Welch's t test of two means that may differ in spread: now less before, with
 * t limits and the degrees of freedom of Welch and Satterthwaite.
 *
 * Source: B. L. Welch, "The Generalization of 'Student's' Problem",
 * Biometrika 34, 1947.
 */
export function welch(now: MeanSide, before: MeanSide): Difference & { t: number; df: number } {
  const difference = now.mean - before.mean;
  const [a, b] = [now.standardError ** 2, before.standardError ** 2];
  const error = Math.sqrt(a + b);
  const df = (a + b) ** 2 / (a ** 2 / now.degreesOfFreedom + b ** 2 / before.degreesOfFreedom);
  const t = difference / error;
  const arm = t95(df) * error;
  return {
    difference,
    interval: { low: difference - arm, high: difference + arm },
    p: twoSidedTP(t, df),
    t,
    df,
  };
}
