import type { Share } from './newcombe';

/** A beta distribution of shares: it weighs like `alpha` positive and `beta` negative answers. */
export type BetaPrior = { alpha: number; beta: number };

/**
 * A share drawn towards what is usual among its like: (k + α) ÷ (n + α + β), the
 * mean of what remains believable. Without answers it is the usual share itself.
 *
 * Source: D. Robinson, "Introduction to Empirical Bayes", 2017.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n and both weights are above 0
 */
export function posteriorShare({ k, n }: Share, { alpha, beta }: BetaPrior): number {
  if (!(k >= 0 && k <= n && alpha > 0 && beta > 0)) {
    throw new RangeError('a share and weights above 0 expected');
  }
  return (k + alpha) / (n + alpha + beta);
}

/**
 * The prior that groups of answers suggest about each other, by moments: shares
 * scatter by μ(1 − μ)(1 + (nᵢ − 1)ρ) ÷ nᵢ, and α + β = 1 ÷ ρ − 1. `null` with
 * fewer than five groups or where they scatter no more than chance would have
 * it: then there is nothing to draw towards.
 *
 * Source: J. Kleinman, "Proportions with Extraneous Variance", JASA 68, 1973.
 */
export function betaPrior(groups: readonly Share[]): BetaPrior | null {
  const filled = groups.filter(({ n }) => n > 0);
  if (filled.length < 5) return null;
  const answers = filled.reduce((total, { n }) => total + n, 0);
  const mean = filled.reduce((total, { k }) => total + k, 0) / answers;
  const chance = mean * (1 - mean);
  const spread = filled.reduce((total, { k, n }) => total + n * (k / n - mean) ** 2, 0);
  // E[spread] = chance · Σ (1 − nᵢ ÷ N)(1 + (nᵢ − 1)ρ), solved for ρ.
  const shares = filled.map(({ n }) => ({ n, left: 1 - n / answers }));
  const none = shares.reduce((total, { left }) => total + left, 0);
  const all = shares.reduce((total, { n, left }) => total + left * (n - 1), 0);
  const correlation = (spread / chance - none) / all;
  if (!(correlation > 0 && correlation < 1)) return null;
  const weight = 1 / correlation - 1;
  return { alpha: mean * weight, beta: (1 - mean) * weight };
}
