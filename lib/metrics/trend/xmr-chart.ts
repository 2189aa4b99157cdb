import { type ControlPoint, gap } from './control-chart';
import type { XmrLimits } from './xmr';

/**
 * Values against limits, which may come from an earlier stretch (a baseline).
 * Where the limits have no width, a value on the centre has distance 0 and any
 * other no distance, since it cannot be told in σ.
 */
export function xmrChart(
  values: readonly (number | null)[],
  { centre, lower, upper, sigma }: XmrLimits,
): ControlPoint[] {
  return values.map((value) => {
    if (value === null) return gap;
    const distance = sigma > 0 ? (value - centre) / sigma : value === centre ? 0 : null;
    return { value, lower, upper, distance };
  });
}
