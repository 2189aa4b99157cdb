import { notEstimable } from '@/lib/metrics/estimated';
import { correlationTest, type EstimatedCorrelation } from './correlation';
import { fisherInterval } from './fisher-interval';
import { countedPairs, type Pair, spreads } from './pairs';
import { productMoment } from './product-moment';

/**
 * Pearson's correlation: how closely two scores follow a straight line, −1 to
 * 1, with Student's test and Fisher's interval. It says "associated with",
 * never "because of".
 *
 * Source: K. Pearson, Philosophical Transactions A 187, 1896.
 *
 * @throws {RangeError} if a score is not finite, or a count is below 0
 * @example pearson([{ x: 1, y: 2, n: 5 }, { x: 2, y: 3, n: 4 }, { x: 2, y: 2, n: 3 }])
 */
export function pearson(pairs: readonly Pair[]): EstimatedCorrelation {
  const counted = countedPairs(pairs);
  const people = counted.reduce((sum, pair) => sum + pair.n, 0);
  if (people < 3) return notEstimable('few-pairs');
  if (!spreads(counted)) return notEstimable('no-spread');
  const { r, n } = productMoment(counted);
  return { estimable: true, r, n, ...correlationTest(r, n), interval: fisherInterval(r, n) };
}
