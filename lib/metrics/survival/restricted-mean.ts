import { type ConfidenceInterval, clip, z95 } from '@/lib/metrics/confidence';
import type { SurvivalCurve } from './kaplan-meier';

/**
 * Mean time a customer stays within the first `until`: the area under the
 * curve up to there. Unlike the median it exists however few have left, and
 * unlike a mean lifetime it does not guess beyond the data. `null` where the
 * curve is not known that far.
 *
 * The variance is Σ A² d ÷ (n (n − d)), A being the area from each event to
 * `until` (Greenwood); limits are mean ± 1.96 · error, cut to 0–`until`.
 *
 * Source: J. P. Klein, M. L. Moeschberger, "Survival Analysis", section 4.5.
 *
 * @throws {RangeError} unless until > 0
 */
export function restrictedMean(
  { points, lastTime }: SurvivalCurve,
  until: number,
): { mean: number; standardError: number; interval: ConfidenceInterval } | null {
  if (!(until > 0)) throw new RangeError(`a mean up to ${until} has no area`);
  const gone = points.at(-1)?.survival === 0;
  if (until > lastTime && !gone) return null;
  const inside = points.filter(({ time }) => time < until);
  let [area, variance, end] = [0, 0, until];
  for (const { time, survival, atRisk, events } of inside.toReversed()) {
    area += survival * (end - time);
    if (atRisk > events) variance += (area * area * events) / atRisk / (atRisk - events);
    end = time;
  }
  const mean = area + end;
  const standardError = Math.sqrt(variance);
  const limits = { low: mean - z95 * standardError, high: mean + z95 * standardError };
  return { mean, standardError, interval: clip(limits, [0, until]) };
}
