import { type ConfidenceInterval, clip, t95, z95 } from './confidence';
import type { Moments } from './moments';

/** Standard error of a mean with its degrees of freedom. */
export type MeanError = { standardError: number; degreesOfFreedom: number };

/**
 * 95 % interval of a mean: mean ± t · s ÷ √n with n − 1 degrees of freedom,
 * cut to the scale.
 *
 * One answer has no spread to learn from: `null`. Answers that are all alike
 * have a sample spread of zero, which is not certainty: see `unseenShare`. The
 * interval then reaches as far as the mean would move if that share of all
 * customers stood at the far end of the scale.
 *
 * Source: Student, "The Probable Error of a Mean", Biometrika 6, 1908.
 */
export function meanInterval(
  { n, mean, squares }: Moments,
  range: readonly [number, number],
): ConfidenceInterval | null {
  if (n < 2) return null;
  if (squares === 0) {
    const unseen = unseenShare(n);
    return { low: mean - unseen * (mean - range[0]), high: mean + unseen * (range[1] - mean) };
  }
  const arm = t95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return clip({ low: mean - arm, high: mean + arm }, range);
}

/**
 * Standard error of a mean, s ÷ √n; `null` for fewer than two answers. Where
 * all answers are alike it is the longer arm of the interval above ÷ 1.96, so
 * that a comparison is as cautious as the picture.
 */
export function meanError(
  { n, mean, squares }: Moments,
  [min, max]: readonly [number, number],
): MeanError | null {
  if (n < 2) return null;
  const degreesOfFreedom = n - 1;
  if (squares > 0) {
    return { standardError: Math.sqrt(squares / degreesOfFreedom / n), degreesOfFreedom };
  }
  const reach = Math.max(mean - min, max - mean);
  return { standardError: (unseenShare(n) * reach) / z95, degreesOfFreedom };
}

/** The largest share of other answers that `n` equal answers leave possible: Wilson's upper limit of 0 in n. */
function unseenShare(n: number): number {
  return z95 ** 2 / (n + z95 ** 2);
}
