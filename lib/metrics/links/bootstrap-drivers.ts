import { alpha, type ConfidenceInterval } from '@/lib/metrics/confidence';
import type { Estimated } from '@/lib/metrics/estimated';
import { type Random, seededRandom } from '@/lib/metrics/numerics/seeded-random';
import type { Correlations, DriverRefusal, DriverShares } from './driver-correlations';
import { completeRows, correlationsOf, type Deletion, type DriverRow } from './driver-rows';

/** A draw takes as many steps as it has customers; above this it takes fewer and is scaled. */
const mostDrawn = 5000;

/**
 * 95 % percentile intervals of the drivers' shares of R²: customers are drawn
 * anew with replacement, `draws` times, and the shares weighed each time. Of
 * more than 5,000 customers, m = 5,000 are drawn and the distances from the
 * estimate shrunk by √(m ÷ n). Draws that cannot be weighed are left out.
 * `null` without draws, and where fewer than half could be weighed. The same
 * seed gives the same intervals.
 *
 * Sources: B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993;
 * P. Bickel, F. Götze, W. van Zwet, Statistica Sinica 7, 1997 (m of n).
 */
export function bootstrapShares(
  rows: readonly DriverRow[],
  weigh: (correlations: Correlations) => Estimated<DriverShares, DriverRefusal>,
  shares: readonly number[],
  { deletion, draws, seed }: { deletion: Deletion; draws: number; seed: number },
): ConfidenceInterval[] | null {
  const used = deletion === 'listwise' ? completeRows(rows) : rows.filter(({ n }) => n > 0);
  const people = Math.round(used.reduce((sum, { n }) => sum + n, 0));
  const size = Math.min(people, mostDrawn);
  const random = seededRandom(seed);
  const found: number[][] = [];
  for (let draw = 0; draw < draws; draw++) {
    const correlations = correlationsOf(drawn(used, size, random), deletion);
    const weighed = correlations && weigh(correlations);
    if (weighed?.estimable) found.push(weighed.shares);
  }
  if (draws === 0 || found.length < draws / 2) return null;
  const shrink = Math.sqrt(size / people);
  return shares.map((share, j) => {
    const sorted = found.map((each) => each[j] ?? 0).sort((a, b) => a - b);
    const end = (part: number) => share + shrink * (quantile(sorted, part) - share);
    return { low: Math.max(0, end(alpha / 2)), high: Math.min(1, end(1 - alpha / 2)) };
  });
}

/** As many customers as asked for, drawn with replacement, as counts of the rows. */
function drawn(rows: readonly DriverRow[], size: number, random: Random): DriverRow[] {
  const upTo: number[] = [];
  let total = 0;
  for (const { n } of rows) {
    total += n;
    upTo.push(total);
  }
  const counts = rows.map(() => 0);
  for (let person = 0; person < size; person++) {
    const at = firstAbove(upTo, random() * total);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return rows.flatMap((row, i) => (counts[i] ? [{ ...row, n: counts[i] }] : []));
}

function firstAbove(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Linear between neighbours, as R's type 7. */
function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (at - Math.floor(at)) * (high - low);
}
