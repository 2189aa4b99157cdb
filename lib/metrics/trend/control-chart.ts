/**
 * A point of a control chart with its own limits, in the unit of the values.
 * `distance` is how many σ it lies above (below: negative) the centre. A gap
 * has no value, no limits and no distance.
 */
export type ControlPoint = {
  value: number | null;
  lower: number | null;
  upper: number | null;
  distance: number | null;
};

/** A chart: its middle line and its points in order of time. */
export type ControlChart = { centre: number; points: ControlPoint[] };

/** One period of a chart with unequal bases: its value and the answers it rests on. */
export type BasedValue = { value: number | null; n: number };

/**
 * Points with limits centre ± 3 √(variance ÷ n), cut to what the value can be:
 * a period of many answers has narrow limits, one of few has wide ones.
 * `variance` is that of one answer, in squared units of the value. A period
 * without answers is a gap.
 *
 * Source: D. Montgomery, "Introduction to Statistical Quality Control", on
 * charts with variable sample size.
 */
export function varyingLimits(
  values: readonly BasedValue[],
  centre: number,
  variance: number,
  [min, max]: readonly [number, number],
): ControlPoint[] {
  return values.map(({ value, n }) => {
    if (value === null || !(n > 0)) return gap;
    const sigma = Math.sqrt(variance / n);
    return {
      value,
      lower: Math.max(min, centre - 3 * sigma),
      upper: Math.min(max, centre + 3 * sigma),
      distance: sigma > 0 ? (value - centre) / sigma : 0,
    };
  });
}

/** A period without a value. */
export const gap: ControlPoint = Object.freeze({
  value: null,
  lower: null,
  upper: null,
  distance: null,
});
