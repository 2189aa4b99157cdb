import type { SurvivalCurve } from './kaplan-meier';

/**
 * The first time at which survival is at or below a share; the median for one
 * half. Its 95 % limits are the first times at which the lower and the upper
 * limit of the curve are (Brookmeyer and Crowley). Each is `null` where the
 * curve does not come down that far: most customers stay longer than anyone
 * has been observed, which is no failure of the data.
 *
 * Source: R. Brookmeyer, J. Crowley, "A Confidence Interval for the Median
 * Survival Time", Biometrics 38, 1982.
 *
 * @throws {RangeError} unless 0 < share < 1
 */
export function survivalQuantile(
  { points }: SurvivalCurve,
  share = 0.5,
): { time: number | null; low: number | null; high: number | null } {
  if (!(share > 0 && share < 1)) throw new RangeError(`${share} is not a share between 0 and 1`);
  // A product of fractions can miss the share by a rounding error.
  const bar = share + 1e-12;
  const first = (value: (point: SurvivalCurve['points'][number]) => number | undefined) =>
    points.find((point) => (value(point) ?? 1) <= bar)?.time ?? null;
  return {
    time: first(({ survival }) => survival),
    low: first(({ interval }) => interval?.low),
    high: first(({ interval }) => interval?.high),
  };
}
