import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { type ConfidenceInterval, z95 } from '@/lib/metrics/confidence';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { concordance } from './concordance';
import type { CorrelationRefusal } from './correlation';
import { exactKendallTails } from './exact-kendall';
import { midRanks } from './mid-ranks';
import { countedPairs, type Pair, spreads } from './pairs';

/**
 * Kendall's correlation of `n` customers. `tauB` corrects for ties and is the
 * one to show for scores; `tauA` does not. `exact` says whether p was counted
 * out or comes from the normal approximation.
 */
export type Kendall = {
  tauA: number;
  tauB: number;
  n: number;
  p: number;
  pGreater: number;
  pLess: number;
  exact: boolean;
  interval: ConfidenceInterval | null;
};

/** As R's `cor.test`: below 50 customers without ties, p is counted out. */
const exactBelow = 50;

/**
 * Kendall's tau: of all pairs of customers, the share in which the one with
 * the higher `x` also has the higher `y`, less the share in which it is the
 * other way round. p is exact for fewer than 50 customers without ties, else
 * normal with the variance corrected for ties. The interval is Fisher's of
 * tau-b with the error √(0.437 ÷ (n − 4)) of Fieller, Hartley and Pearson;
 * `null` below five customers and at ±1.
 *
 * Sources: M. Kendall, "Rank Correlation Methods", 1970; D. Bonett, T. Wright,
 * Psychometrika 65, 2000.
 *
 * @throws {RangeError} if a score is not finite, or a count is below 0
 */
export function kendall(pairs: readonly Pair[]): Estimated<Kendall, CorrelationRefusal> {
  const counted = countedPairs(pairs);
  const n = counted.reduce((sum, pair) => sum + pair.n, 0);
  if (n < 3) return notEstimable('few-pairs');
  if (!spreads(counted)) return notEstimable('no-spread');
  const tiesX = midRanks(counted.map((pair) => [pair.x, pair.n] as const)).ties;
  const tiesY = midRanks(counted.map((pair) => [pair.y, pair.n] as const)).ties;
  const { concordant, discordant } = concordance(counted);
  const score = concordant - discordant;
  const all = (n * (n - 1)) / 2;
  const untiedX = untiedPairs(tiesX);
  const untiedY = untiedPairs(tiesY);
  const tauB = score / Math.sqrt(untiedX * untiedY);
  const exact = n < exactBelow && untiedX === all && untiedY === all;
  const tails = exact
    ? exactKendallTails(concordant, n)
    : normalTails(score / Math.sqrt(nullVariance(n, tiesX, tiesY)));
  return {
    estimable: true,
    tauA: score / all,
    tauB: Math.max(-1, Math.min(1, tauB)),
    n,
    ...tails,
    p: Math.min(1, 2 * Math.min(tails.pGreater, tails.pLess)),
    exact,
    interval: kendallInterval(tauB, n),
  };
}

/** Pairs of customers that are not tied, added up group by group: a difference would lose its digits. */
function untiedPairs(ties: readonly number[]): number {
  return mixed(ties, (below, count) => below * count);
}

/** Ordered triples of customers that are not all tied. */
function untiedTriples(ties: readonly number[]): number {
  return mixed(ties, (below, count) => 3 * below * count * (below + count - 2));
}

function mixed(ties: readonly number[], term: (below: number, count: number) => number): number {
  let [sum, below] = [0, 0];
  for (const count of ties) {
    sum += term(below, count);
    below += count;
  }
  return sum;
}

function normalTails(z: number): { pGreater: number; pLess: number } {
  return { pGreater: normalCdf(-z, 0, 1), pLess: normalCdf(z, 0, 1) };
}

/**
 * Variance of concordant less discordant pairs if nothing links x and y, with
 * ties (Kendall 1970), written as a sum of two products without differences.
 */
function nullVariance(n: number, tiesX: readonly number[], tiesY: readonly number[]): number {
  const pairs = (2 * untiedPairs(tiesX) * untiedPairs(tiesY)) / (n * (n - 1));
  const triples = (untiedTriples(tiesX) * untiedTriples(tiesY)) / (9 * n * (n - 1) * (n - 2));
  return pairs + triples;
}

function kendallInterval(tau: number, n: number): ConfidenceInterval | null {
  if (n <= 4 || (1 - tau) * (1 + tau) < 1e-14) return null;
  const arm = z95 * Math.sqrt(0.437 / (n - 4));
  return { low: Math.tanh(Math.atanh(tau) - arm), high: Math.tanh(Math.atanh(tau) + arm) };
}
