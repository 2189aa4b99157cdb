import { type ConfidenceInterval, twoSidedP, z95 } from './confidence';
import { wilson } from './wilson';

/** `k` of `n` answers. */
export type Share = { k: number; n: number };

/**
 * Newcombe's hybrid interval of a difference of two shares, −1 to +1: the arms
 * are those of the two Wilson intervals, squared and added. Good for small n
 * and for shares near 0 or 1, never of zero width.
 *
 * Source: R. G. Newcombe, "Interval Estimation for the Difference between
 * Independent Proportions", method 10, Statistics in Medicine 17, 1998.
 */
export function newcombe(now: Share, before: Share, z = z95): ConfidenceInterval {
  const [p1, p2] = [now.k / now.n, before.k / before.n];
  const [one, two] = [wilson(now.k, now.n, z), wilson(before.k, before.n, z)];
  const difference = p1 - p2;
  return {
    low: difference - Math.hypot(p1 - one.low, two.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - two.low),
  };
}

/**
 * The error rate at which Newcombe's interval just touches zero: the p that
 * belongs to it. Found by halving, since the arms only grow with z.
 */
export function newcombeP(now: Share, before: Share): number {
  if (!excludesZero(newcombe(now, before, 0))) return 1;
  let [below, above] = [0, 40];
  for (let step = 0; step < 60; step++) {
    const z = (below + above) / 2;
    if (excludesZero(newcombe(now, before, z))) below = z;
    else above = z;
  }
  return twoSidedP(below);
}

/** Whether zero is no possible difference any more. */
export function excludesZero({ low, high }: ConfidenceInterval): boolean {
  return low > 0 || high < 0;
}
