import { type ConfidenceInterval, z95 } from '@/lib/metrics/confidence';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import type { EstimatedCorrelation } from './correlation';
import type { Pair } from './pairs';
import { pearson } from './pearson';

/**
 * Point-biserial correlation of a yes/no fact (`x` is 1 or 0, say churned or
 * not) with a score `y`: Pearson's coefficient of the two.
 *
 * @throws {RangeError} if an `x` is neither 0 nor 1
 */
export function pointBiserial(pairs: readonly Pair[]): EstimatedCorrelation {
  for (const { x } of pairs) {
    if (x !== 0 && x !== 1) throw new RangeError(`${x} is neither 0 nor 1`);
  }
  return pearson(pairs);
}

/** Mean, standard deviation (divisor n − 1) and size of a group. */
export type GroupSummary = { mean: number; deviation: number; n: number };

/** A correlation known from summaries only, with its 95 % interval. */
export type SummaryCorrelation = { r: number; interval: ConfidenceInterval };

/**
 * Point-biserial correlation from two group summaries, positive where the
 * first mean is higher. `weighted` takes the groups as they are and equals
 * `pointBiserial` of the data; `unweighted` is what groups of equal size would
 * show, for comparison between studies. Intervals by Bonett, without assuming
 * equal spread.
 *
 * Not estimable: `few-answers` with fewer than two in a group, `no-spread` if
 * neither group varies.
 *
 * Source: D. Bonett, "Point-biserial Correlation: Interval Estimation,
 * Hypothesis Testing, Meta-analysis, and Sample Size Determination", British
 * Journal of Mathematical and Statistical Psychology 73, 2020.
 */
export function pointBiserialFromGroups(
  one: GroupSummary,
  two: GroupSummary,
): Estimated<
  { weighted: SummaryCorrelation; unweighted: SummaryCorrelation },
  'few-answers' | 'no-spread'
> {
  if (!(one.n >= 2 && two.n >= 2)) return notEstimable('few-answers');
  const [v1, v2] = [one.deviation ** 2, two.deviation ** 2];
  if (v1 + v2 === 0) return notEstimable('no-spread');
  const [df1, df2, n] = [one.n - 1, two.n - 1, one.n + two.n];
  const gap = one.mean - two.mean;
  const pooled = (df1 * v1 + df2 * v2) / (n - 2);
  const plain = (v1 + v2) / 2;
  const [d1, d2] = [gap / Math.sqrt(pooled), gap / Math.sqrt(plain)];
  const error1 = Math.sqrt(
    (d1 ** 2 * (1 / one.n + 1 / two.n)) / 8 + (v1 / one.n + v2 / two.n) / pooled,
  );
  const error2 = Math.sqrt(
    (d2 ** 2 * (v1 ** 2 / df1 + v2 ** 2 / df2)) / (8 * plain ** 2) + (v1 / df1 + v2 / df2) / plain,
  );
  const k = ((n - 2) * n) / (one.n * two.n);
  return {
    estimable: true,
    weighted: fromDistance(d1, error1, k),
    unweighted: fromDistance(d2, error2, 4),
  };
}

/** A standardised distance of means as a correlation: d ÷ √(d² + k). */
function fromDistance(d: number, error: number, k: number): SummaryCorrelation {
  const r = (distance: number) => distance / Math.sqrt(distance ** 2 + k);
  return { r: r(d), interval: { low: r(d - z95 * error), high: r(d + z95 * error) } };
}
