import type { AdjustedShare } from './agresti-coull';
import { adjustedShare } from './agresti-coull';
import { z95 } from './confidence';
import type { Share } from './newcombe';

/**
 * Difference of two shares, now less before, with one positive and one
 * negative answer added on both sides. Not cut to −1…+1.
 *
 * Source: A. Agresti, B. Caffo, "Simple and Effective Confidence Intervals for
 * Proportions and Differences of Proportions", The American Statistician 54, 2000.
 *
 * @throws {RangeError} unless each side is a share
 * @example agrestiCaffo({ k: 57, n: 100 }, { k: 15, n: 100 }).estimate // 0.4118
 */
export function agrestiCaffo(now: Share, before: Share, z = z95): AdjustedShare {
  const [to, from] = [adjustedShare(now.k, now.n, 1), adjustedShare(before.k, before.n, 1)];
  const estimate = to.estimate - from.estimate;
  const standardError = Math.hypot(to.standardError, from.standardError);
  const arm = z * standardError;
  return { estimate, standardError, interval: { low: estimate - arm, high: estimate + arm } };
}
