import { notEstimable } from '@/lib/metrics/estimated';
import { correlationTest, type EstimatedCorrelation } from './correlation';
import { bonettWrightInterval } from './fisher-interval';
import { midRanks } from './mid-ranks';
import { countedPairs, type Pair, spreads } from './pairs';
import { productMoment } from './product-moment';

/**
 * Spearman's rank correlation: how steadily one score rises with the other,
 * straight or not, −1 to 1. Pearson's coefficient of the ranks, where equal
 * scores share the mean of their ranks; p from Student's t with n − 2 degrees
 * of freedom; interval by Bonett and Wright.
 *
 * Source: C. Spearman, American Journal of Psychology 15, 1904.
 *
 * @throws {RangeError} if a score is not finite, or a count is below 0
 */
export function spearman(pairs: readonly Pair[]): EstimatedCorrelation {
  const counted = countedPairs(pairs);
  const people = counted.reduce((sum, pair) => sum + pair.n, 0);
  if (people < 3) return notEstimable('few-pairs');
  if (!spreads(counted)) return notEstimable('no-spread');
  const ranksX = midRanks(counted.map(({ x, n }) => [x, n] as const)).rank;
  const ranksY = midRanks(counted.map(({ y, n }) => [y, n] as const)).rank;
  const ranked = counted.map(({ x, y, n }) => ({
    x: ranksX.get(x) ?? 0,
    y: ranksY.get(y) ?? 0,
    n,
  }));
  const { r, n } = productMoment(ranked);
  return { estimable: true, r, n, ...correlationTest(r, n), interval: bonettWrightInterval(r, n) };
}
