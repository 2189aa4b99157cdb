import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { midRanks } from '@/lib/metrics/links/mid-ranks';
import { chiSquareUpperTail } from '@/lib/metrics/numerics/chi-square-upper-tail';

/** How many of a group gave each value: pairs of value and count. */
export type CountedValues = readonly (readonly [value: number, count: number])[];

/** H, its degrees of freedom and its p. */
export type KruskalWallis = { h: number; degreesOfFreedom: number; p: number };

/**
 * Kruskal and Wallis' test that groups answer alike, from their ranks, so that
 * the distance between scores plays no part; with the correction for ties. p
 * is the upper tail of chi-square, good from about five answers a group. Of
 * two groups it is the rank-sum test of Mann and Whitney, without continuity
 * correction. Groups without answers are left out.
 *
 * Not estimable: `few-groups`, fewer than two have answers; `no-spread`, all
 * answers alike.
 *
 * Source: W. Kruskal, W. A. Wallis, JASA 47, 1952; R's `kruskal.test`.
 *
 * @throws {RangeError} if a value is not finite, or a count is below 0
 */
export function kruskalWallis(
  groups: readonly CountedValues[],
): Estimated<KruskalWallis, 'few-groups' | 'no-spread'> {
  const all = groups.flat();
  for (const [value, count] of all) {
    if (!(Number.isFinite(value) && count >= 0)) throw new RangeError(`${value}, ${count} times`);
  }
  const counted = groups
    .map((group) => group.filter(([, count]) => count > 0))
    .filter((group) => group.length > 0);
  if (counted.length < 2) return notEstimable('few-groups');
  const { rank, ties } = midRanks(counted.flat());
  if (ties.length < 2) return notEstimable('no-spread');
  const n = ties.reduce((sum, count) => sum + count, 0);
  const middle = (n + 1) / 2;
  const between = counted.reduce((sum, group) => {
    const size = group.reduce((total, [, count]) => total + count, 0);
    const mean = group.reduce(
      (total, [value, count]) => total + (count / size) * ((rank.get(value) ?? 0) - middle),
      0,
    );
    return sum + size * mean ** 2;
  }, 0);
  // (N³ − N) ÷ 12 of untied ranks, less what each tie takes from their spread.
  const spread = (n * (n * n - 1) - ties.reduce((sum, t) => sum + t * (t * t - 1), 0)) / 12;
  const h = ((n - 1) * between) / spread;
  const degreesOfFreedom = counted.length - 1;
  return { estimable: true, h, degreesOfFreedom, p: chiSquareUpperTail(h, degreesOfFreedom) };
}
