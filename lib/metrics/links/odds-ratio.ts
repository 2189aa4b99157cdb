import { type ConfidenceInterval, twoSidedP, z95 } from '@/lib/metrics/confidence';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import type { Share } from '@/lib/metrics/newcombe';

/** An odds ratio (1: no link) with its 95 % interval, the standard error of its logarithm, and p. */
export type OddsRatio = {
  oddsRatio: number;
  logError: number;
  interval: ConfidenceInterval;
  p: number;
};

/**
 * What to add to each of the four cells: `half`, Haldane and Anscombe's ½,
 * which keeps the ratio finite and less biased; `none`; or `half-if-empty`,
 * ½ only where a cell is 0.
 */
export type CellCorrection = 'half' | 'none' | 'half-if-empty';

/**
 * Odds ratio of two shares: the odds k : n − k of `group` over those of
 * `reference`. 2 means the odds are twice as high, not that twice as many do
 * it. Interval on the logarithm: ln OR ± z √(1/a + 1/b + 1/c + 1/d).
 *
 * Not estimable: `no-answers` in a group; `empty-cell` where a cell is 0 and
 * nothing is added; `one-outcome` where all or none of both groups did it and
 * nothing is added.
 *
 * Sources: B. Woolf, Annals of Human Genetics 19, 1955; F. Anscombe,
 * Biometrika 43, 1956.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n on both sides
 * @example oddsRatio({ k: 24, n: 120 }, { k: 28, n: 257 }) // 2.044, 1.133 to 3.688
 */
export function oddsRatio(
  group: Share,
  reference: Share,
  correction: CellCorrection = 'half',
): Estimated<OddsRatio, 'no-answers' | 'empty-cell' | 'one-outcome'> {
  for (const { k, n } of [group, reference]) {
    if (!(k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is not a share`);
  }
  if (group.n === 0 || reference.n === 0) return notEstimable('no-answers');
  const cells = [group.k, group.n - group.k, reference.k, reference.n - reference.k] as const;
  const add = addition(correction, cells);
  const k = group.k + reference.k;
  if (add === 0 && (k === 0 || k === group.n + reference.n)) return notEstimable('one-outcome');
  if (add === 0 && cells.includes(0)) return notEstimable('empty-cell');
  const [a, b, c, d] = [cells[0] + add, cells[1] + add, cells[2] + add, cells[3] + add];
  const log = Math.log(a) - Math.log(b) - Math.log(c) + Math.log(d);
  const logError = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return {
    estimable: true,
    oddsRatio: Math.exp(log),
    logError,
    interval: { low: Math.exp(log - z95 * logError), high: Math.exp(log + z95 * logError) },
    p: twoSidedP(log / logError),
  };
}

function addition(correction: CellCorrection, cells: readonly number[]): number {
  if (correction === 'half') return 0.5;
  return correction === 'half-if-empty' && cells.includes(0) ? 0.5 : 0;
}
