import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { bootstrapShares } from './bootstrap-drivers';
import type { DriverRefusal } from './driver-correlations';
import { correlationsOf, type Deletion, type DriverRow } from './driver-rows';
import { johnson } from './johnson';
import { lmg } from './lmg';

/** How much of R² a driver stands for, by `method`; `part` is its part of R², 0–1. */
export type KeyDriver = {
  share: number;
  part: number;
  interval: ConfidenceInterval | null;
  correlation: number;
};

/** Key drivers in the order given. `n` customers, at the least, stand behind each correlation. */
export type KeyDrivers = {
  rSquared: number;
  drivers: KeyDriver[];
  n: number;
  deletion: Deletion;
  method: 'lmg' | 'johnson';
};

/** How key drivers are weighed; `draws` of the bootstrap, 0 for none. */
export type DriverOptions = {
  method?: 'lmg' | 'johnson';
  deletion?: Deletion;
  draws?: number;
  seed?: number;
};

/**
 * Which ratings go with the outcome, and how much: each driver's share of R²
 * with a bootstrap interval. Where R² is 0 every part is 0. Low R² means that
 * no driver matters much, however large its part. Associated with, not because
 * of.
 *
 * @throws {RangeError} if rows differ in their number of drivers, or more than 12 are weighed by LMG
 */
export function keyDrivers(
  rows: readonly DriverRow[],
  { method = 'lmg', deletion = 'listwise', draws = 0, seed = 1 }: DriverOptions = {},
): Estimated<KeyDrivers, DriverRefusal> {
  const correlations = correlationsOf(rows, deletion);
  if (!correlations) return notEstimable('no-drivers');
  const weigh = method === 'lmg' ? lmg : johnson;
  const found = weigh(correlations);
  if (!found.estimable) return found;
  const intervals = bootstrapShares(rows, weigh, found.shares, { deletion, draws, seed });
  return {
    estimable: true,
    rSquared: found.rSquared,
    drivers: found.shares.map((share, j) => ({
      share,
      part: found.rSquared > 0 ? share / found.rSquared : 0,
      interval: intervals?.[j] ?? null,
      correlation: correlations.withOutcome[j] ?? 0,
    })),
    n: correlations.n,
    deletion,
    method,
  };
}
