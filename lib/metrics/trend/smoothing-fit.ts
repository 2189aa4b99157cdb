import { nelderMead } from '@/lib/metrics/numerics/nelder-mead';

/** A parameter to be fitted: from where to where, and where the search begins. */
export type Range = { from: number; to: number; start: number };

/**
 * The parameters with the least sum of squared errors within their ranges, by
 * Nelder and Mead from the better two of three places: the starts, the middle
 * of each range, and the naive forecast. The
 * search runs on an angle, from + (to − from) sin², so that it reaches both
 * ends of a range and cannot leave it. Ranges of no width stay fixed.
 */
export function leastSquares(
  sumOfSquares: (parameters: readonly number[]) => number,
  ranges: readonly Range[],
): number[] {
  const free = ranges.flatMap(({ from, to }, i) => (to > from ? [i] : []));
  const place = (angles: readonly number[]) => {
    const at = ranges.map(({ from }) => from);
    free.forEach((i, j) => {
      const { from = 0, to = 0 } = ranges[i] ?? {};
      at[i] = from + (to - from) * Math.sin(angles[j] ?? 0) ** 2;
    });
    return at;
  };
  if (free.length === 0) return place([]);
  const cost = (angles: readonly number[]) => sumOfSquares(place(angles));
  // The last, α = 1 and the rest at its least, is the naive forecast: no fit may be worse.
  const starts = [
    free.map((i) => angleOf(ranges[i])),
    free.map(() => Math.PI / 4),
    free.map((_, j) => (j === 0 ? Math.PI / 2 : 0)),
  ].sort((a, b) => cost(a) - cost(b));
  const found = starts.slice(0, 2).map((angles) =>
    nelderMead(cost, angles, {
      step: 0.2,
      restarts: 0,
      valueTolerance: 1e-12,
      distanceTolerance: 1e-5,
    }),
  );
  const best = found.reduce((a, b) => (b.value < a.value ? b : a));
  return place(best.at);
}

function angleOf(range: Range | undefined): number {
  const { from, to, start } = range ?? { from: 0, to: 1, start: 0.5 };
  return Math.asin(Math.sqrt((start - from) / (to - from)));
}
