import { twoSidedP } from '@/lib/metrics/confidence';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import type { Share } from '@/lib/metrics/newcombe';
import { answeredGroups, type HomogeneityRefusal, pooledRate } from './share-homogeneity';

/** A group with its place on the scale that the trend is sought along. */
export type ScoredShare = Share & { score: number };

/**
 * Cochran and Armitage's test for a trend of a rate along ordered groups (say,
 * churn from hard to easy): z above 0 if the rate rises with the score. It
 * sees a steady rise that the chi-square test of any difference would miss.
 * Not estimable also where all groups with answers have the same score
 * (`few-groups`).
 *
 * Sources: W. Cochran, Biometrics 10, 1954; P. Armitage, Biometrics 11, 1955;
 * z² is R's `prop.trend.test`.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n in every group
 */
export function cochranArmitage(
  groups: readonly ScoredShare[],
): Estimated<{ z: number; p: number }, HomogeneityRefusal> {
  const answered = answeredGroups(groups);
  if (new Set(answered.map(({ score }) => score)).size < 2) return notEstimable('few-groups');
  const rate = pooledRate(answered);
  if (rate <= 0 || rate >= 1) return notEstimable('one-outcome');
  const total = answered.reduce((sum, { n }) => sum + n, 0);
  const centre = answered.reduce((sum, { n, score }) => sum + (n / total) * score, 0);
  const rise = answered.reduce(
    (sum, { k, n, score }) => sum + (k - n * rate) * (score - centre),
    0,
  );
  const spread = answered.reduce((sum, { n, score }) => sum + n * (score - centre) ** 2, 0);
  const z = rise / Math.sqrt(rate * (1 - rate) * spread);
  return { estimable: true, z, p: twoSidedP(z) };
}
