import { addedAnswers, type BandCounts, netEstimate } from './adjusted-wald';
import { twoSidedP, z95 } from './confidence';
import type { Difference } from './welch';

/**
 * Two-sample z test of a net share, now less before, −2 to +2, with ¾, 1½, ¾
 * answers added on both sides, as for the interval of a single one. So a side
 * on which all answers agree does not count as certain, and the test keeps its
 * 5 % where the plain one (`added = 0`) does not: with 97 % promoters and 30
 * answers against 300, the plain test cries change in 37 % of comparisons of
 * like with like, this one in 2 %. Like the interval, the difference lies a
 * little nearer to zero than that of the scores.
 *
 * Source: B. Rocks, The American Statistician 70, 2016; adding to both sides
 * is what A. Agresti and B. Caffo do for shares, ibid. 54, 2000.
 */
export function netChange(
  now: BandCounts,
  before: BandCounts,
  added = addedAnswers,
): Difference & { standardError: number } {
  const [to, from] = [netEstimate(now, added), netEstimate(before, added)];
  const difference = to.net - from.net;
  const standardError = Math.hypot(to.standardError, from.standardError);
  const arm = z95 * standardError;
  return {
    difference,
    standardError,
    interval: { low: difference - arm, high: difference + arm },
    p: twoSidedP(difference / standardError),
  };
}
