import { type ConfidenceInterval, twoSidedP, z95 } from '@/lib/metrics/confidence';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import type { Share } from '@/lib/metrics/newcombe';

/** How many times as often (1: as often), with its 95 % interval, the standard error of its logarithm, and p. */
export type RiskRatio = {
  ratio: number;
  logError: number;
  interval: ConfidenceInterval;
  p: number;
};

/**
 * Why there is no ratio. `no-answers`: nobody in a group; `no-events`: nobody
 * of a group did it, so that the ratio is 0 or endless; `no-spread`: everybody
 * of both did.
 */
export type RiskRatioRefusal = 'no-answers' | 'no-events' | 'no-spread';

/**
 * Ratio of two shares, k ÷ n of `group` over k ÷ n of `reference`: 2 means
 * that twice as many of a hundred did it. Interval on the logarithm (Katz):
 * ln RR ± z √(1/k₁ − 1/n₁ + 1/k₂ − 1/n₂). Nothing is added to empty cells.
 *
 * Source: D. Katz, J. Baptista, S. Azen, M. Pike, Biometrics 34, 1978.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n on both sides
 * @example riskRatio({ k: 20, n: 100 }, { k: 10, n: 100 }) // 2, 0.987 to 4.054
 */
export function riskRatio(group: Share, reference: Share): Estimated<RiskRatio, RiskRatioRefusal> {
  for (const { k, n } of [group, reference]) {
    if (!(k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is not a share`);
  }
  if (group.n === 0 || reference.n === 0) return notEstimable('no-answers');
  if (group.k === 0 || reference.k === 0) return notEstimable('no-events');
  const variance = oneSide(group) + oneSide(reference);
  if (variance === 0) return notEstimable('no-spread');
  const log = Math.log(group.k / group.n) - Math.log(reference.k / reference.n);
  const logError = Math.sqrt(variance);
  return {
    estimable: true,
    ratio: Math.exp(log),
    logError,
    interval: { low: Math.exp(log - z95 * logError), high: Math.exp(log + z95 * logError) },
    p: twoSidedP(log / logError),
  };
}

/** 1 ÷ k − 1 ÷ n, without the loss of a difference of two near numbers. */
function oneSide({ k, n }: Share): number {
  return (n - k) / k / n;
}
