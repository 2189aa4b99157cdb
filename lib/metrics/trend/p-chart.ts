import { type Estimated, notEstimable } from '@/lib/metrics/estimated';
import type { Share } from '@/lib/metrics/newcombe';
import { type ControlChart, varyingLimits } from './control-chart';

/**
 * p chart of a share over time, 0–1: limits p̄ ± 3 √(p̄(1 − p̄) ÷ n) of each
 * period's own n, where p̄ is the share of all periods (or of a `baseline`)
 * together. With many thousand answers a period the limits become so narrow
 * that any drift is outside them; use an XmR chart of the shares then.
 *
 * Not estimable: `no-answers`; `one-outcome` if all or none of the base did it.
 *
 * Source: W. Shewhart, "Economic Control of Quality of Manufactured Product",
 * 1931.
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n in every period
 */
export function pChart(
  periods: readonly Share[],
  baseline: readonly Share[] = periods,
): Estimated<ControlChart, 'no-answers' | 'one-outcome'> {
  for (const { k, n } of [...periods, ...baseline]) {
    if (!(k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is not a share`);
  }
  const k = baseline.reduce((sum, period) => sum + period.k, 0);
  const n = baseline.reduce((sum, period) => sum + period.n, 0);
  if (n === 0) return notEstimable('no-answers');
  if (k === 0 || k === n) return notEstimable('one-outcome');
  const centre = k / n;
  const values = periods.map((period) => ({
    value: period.n === 0 ? null : period.k / period.n,
    n: period.n,
  }));
  const points = varyingLimits(values, centre, centre * (1 - centre), [0, 1]);
  return { estimable: true, centre, points };
}
