import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { type ControlChart, varyingLimits } from './control-chart';

/** Answers of a period: promoters and detractors (or good and bad) among all. */
export type NetCounts = { good: number; bad: number; n: number };

/**
 * Control chart of an NPS or another net score, −100 to +100: limits
 * N̄ ± 3 · 100 √((p + d − (p − d)²) ÷ n), with the shares of promoters p and
 * detractors d of all periods (or of a `baseline`) together.
 *
 * Not estimable: `no-answers`; `no-spread` if all of the base answered in one
 * band.
 *
 * @throws {RangeError} unless good, bad ≥ 0 and good + bad ≤ n in every period
 */
export function netChart(
  periods: readonly NetCounts[],
  baseline: readonly NetCounts[] = periods,
): Estimated<ControlChart, 'no-answers' | 'no-spread'> {
  for (const { good, bad, n } of [...periods, ...baseline]) {
    if (!(good >= 0 && bad >= 0 && good + bad <= n)) {
      throw new RangeError(`${good} good and ${bad} bad of ${n} are no answers`);
    }
  }
  const sum = (pick: (counts: NetCounts) => number) =>
    baseline.reduce((total, counts) => total + pick(counts), 0);
  const n = sum((counts) => counts.n);
  if (n === 0) return notEstimable('no-answers');
  const [p, d] = [sum(({ good }) => good) / n, sum(({ bad }) => bad) / n];
  const variance = 10_000 * (p + d - (p - d) ** 2);
  if (variance <= 0) return notEstimable('no-spread');
  const centre = 100 * (p - d);
  const values = periods.map((period) => ({
    value: period.n === 0 ? null : (100 * (period.good - period.bad)) / period.n,
    n: period.n,
  }));
  return { estimable: true, centre, points: varyingLimits(values, centre, variance, [-100, 100]) };
}
