import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import { type ControlChart, varyingLimits } from './control-chart';

/** A period's mean, the variance of its answers (divisor n − 1, 0 for one answer), and their number. */
export type MeanPeriod = { mean: number; variance: number; n: number };

/**
 * Control chart of a mean score: limits x̄ ± 3 s ÷ √n, where x̄ is the mean of
 * all answers and s² the variance within periods, Σ(n − 1)s² ÷ Σ(n − 1). Since
 * s comes from within periods, a drift between them cannot widen the limits.
 * `range` is the scale the mean is on; limits are cut to it.
 *
 * Not estimable: `no-answers`; `few-answers` if no period has two; `no-spread`
 * if answers never differ within a period.
 *
 * @throws {RangeError} if a variance or a count is below 0
 */
export function meanChart(
  periods: readonly MeanPeriod[],
  range: readonly [number, number],
): Estimated<ControlChart, 'no-answers' | 'few-answers' | 'no-spread'> {
  for (const { variance, n } of periods) {
    if (!(variance >= 0 && n >= 0)) throw new RangeError(`variance ${variance} of ${n} answers`);
  }
  const answered = periods.filter(({ n }) => n > 0);
  const n = answered.reduce((sum, period) => sum + period.n, 0);
  if (n === 0) return notEstimable('no-answers');
  const freedom = n - answered.length;
  if (freedom <= 0) return notEstimable('few-answers');
  const variance = answered.reduce(
    (sum, period) => sum + ((period.n - 1) / freedom) * period.variance,
    0,
  );
  if (variance === 0) return notEstimable('no-spread');
  const centre = answered.reduce((sum, period) => sum + (period.n / n) * period.mean, 0);
  const values = periods.map((period) => ({ value: period.mean, n: period.n }));
  return { estimable: true, centre, points: varyingLimits(values, centre, variance, range) };
}
