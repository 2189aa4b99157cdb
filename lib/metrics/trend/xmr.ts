import { type Estimated, notEstimable } from '@/lib/metrics/estimated';

/**
 * How limits follow from the moving ranges (distances of neighbours):
 * `average`, mean ± 2.66 × their mean, range limit 3.268 × it (Wheeler);
 * `median`, ± 3.145 × their median, range limit 3.865 × it, which a few jumps
 * do not widen; `nist`, ± 3 ÷ 1.128 × their mean, range limit 3.267 × it, as
 * the NIST handbook rounds. The first and the last differ by 0.02 %.
 */
export type XmrMethod = 'average' | 'median' | 'nist';

/** The middle line: the mean, or the median that outliers do not move. */
export type XmrCentre = 'mean' | 'median';

/** Limits in the unit of the values; `sigma` is a third of the way from the centre to a limit. */
export type XmrLimits = {
  centre: number;
  movingRange: number;
  lower: number;
  upper: number;
  upperRange: number;
  sigma: number;
};

const factors: Record<XmrMethod, { limit: number; range: number }> = {
  average: { limit: 2.66, range: 3.268 },
  median: { limit: 3.145, range: 3.865 },
  nist: { limit: 3 / 1.128, range: 3.267 },
};

/**
 * Natural process limits of an XmR chart: between them values of a steady
 * process fall about 997 times in 1,000. A gap (`null`) has no moving range to
 * either side. Twelve values or more make limits worth having; of fewer they
 * are computed but rough. Where all values are alike the limits have no width.
 * Not estimable (`few-points`) without two neighbouring values.
 *
 * Sources: D. Wheeler, "Making Sense of Data", 2003; NIST/SEMATECH e-Handbook
 * of Statistical Methods, 6.3.2.2.
 *
 * @throws {RangeError} if a value is not finite
 * @example xmrLimits([3, 4, 5]) // centre 4, limits 1.34 and 6.66
 */
export function xmrLimits(
  values: readonly (number | null)[],
  { method = 'average', centre = 'mean' }: { method?: XmrMethod; centre?: XmrCentre } = {},
): Estimated<XmrLimits, 'few-points'> {
  const known = values.filter((value) => value !== null);
  if (!known.every(Number.isFinite)) throw new RangeError('a value of a chart is finite or null');
  const ranges = movingRanges(values).filter((range) => range !== null);
  if (ranges.length === 0) return notEstimable('few-points');
  const middle = centre === 'mean' ? mean(known) : median(known);
  const movingRange = method === 'median' ? median(ranges) : mean(ranges);
  const arm = factors[method].limit * movingRange;
  return {
    estimable: true,
    centre: middle,
    movingRange,
    lower: middle - arm,
    upper: middle + arm,
    upperRange: factors[method].range * movingRange,
    sigma: arm / 3,
  };
}

/** Distance of each value from the one before; `null` for the first and beside gaps. */
export function movingRanges(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value, i) => {
    const before = values[i - 1] ?? null;
    return value === null || before === null ? null : Math.abs(value - before);
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}
