import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import type { Share } from '@/lib/metrics/newcombe';
import { chiSquareUpperTail } from '@/lib/metrics/numerics/chi-square-upper-tail';

/** A chi-square statistic with its degrees of freedom and upper tail. */
export type ChiSquare = { chiSquare: number; degreesOfFreedom: number; p: number };

/** `few-groups`: fewer than two have answers; `one-outcome`: all or none did it. */
export type HomogeneityRefusal = 'few-groups' | 'one-outcome';

/**
 * Pearson's chi-square test that several groups share one rate:
 * Σ (k − n p̄)² ÷ (n p̄ (1 − p̄)) with one degree of freedom fewer than groups.
 * Groups without answers are left out. Trust it where each group expects about
 * five of either outcome.
 *
 * Source: K. Pearson, Philosophical Magazine 50, 1900; R's `prop.test` of
 * three and more groups.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n in every group
 */
export function shareHomogeneity(
  groups: readonly Share[],
): Estimated<ChiSquare, HomogeneityRefusal> {
  const answered = answeredGroups(groups);
  if (answered.length < 2) return notEstimable('few-groups');
  const rate = pooledRate(answered);
  if (rate <= 0 || rate >= 1) return notEstimable('one-outcome');
  const chiSquare = answered.reduce(
    (sum, { k, n }) => sum + (n * (k / n - rate) ** 2) / (rate * (1 - rate)),
    0,
  );
  const degreesOfFreedom = answered.length - 1;
  const p = chiSquareUpperTail(chiSquare, degreesOfFreedom);
  return { estimable: true, chiSquare, degreesOfFreedom, p };
}

/** @throws {RangeError} unless 0 ≤ k ≤ n in every group */
export function answeredGroups<Group extends Share>(groups: readonly Group[]): Group[] {
  for (const { k, n } of groups) {
    if (!(k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is not a share`);
  }
  return groups.filter(({ n }) => n > 0);
}

/** Share of all groups together, 0–1. */
export function pooledRate(groups: readonly Share[]): number {
  const k = groups.reduce((sum, group) => sum + group.k, 0);
  return k / groups.reduce((sum, group) => sum + group.n, 0);
}
