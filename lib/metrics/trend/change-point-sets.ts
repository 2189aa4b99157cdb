import type { Segment } from './change-points';

/** The places a change may have had, the last before it: from the first to the last that is not ruled out. */
export type ChangePointSet = { from: number; to: number };

/** Of the limit (1 − e^(−x ÷ 2))² the value at 95 %. */
const critical = -2 * Math.log(1 - Math.sqrt(0.95));

/**
 * Where each change of a division may lie, at 95 %: the places at which
 * n (RSS(place) − RSS) ÷ RSS is at most 7.35, the others of the division held,
 * from the first to the last of them. A jump that is large beside the noise is
 * known to the place, a small one is not. The set takes the number of changes
 * as known and errors as independent and normal.
 *
 * Sources: B. Hansen, Econometrica 68, 2000 (the limit); Y. Eo, J. Morley,
 * Quantitative Economics 6, 2015 (sets for the time of a change).
 *
 * @param values the series that was divided
 * @param segments its stretches, as `changePoints` gives them
 */
export function changePointSets(
  values: readonly number[],
  segments: readonly Segment[],
): ChangePointSet[] {
  const total = segments.reduce((sum, { rss }) => sum + rss, 0);
  return segments.slice(1).map((after, place) => {
    const before = segments[place] ?? after;
    const part = values.slice(before.from, after.to + 1);
    const least = before.rss + after.rss;
    const found = errorsByBreak(part).flatMap((rss, at) =>
      values.length * (rss - least) <= critical * total * (1 + 1e-9) ? [before.from + at] : [],
    );
    const own = before.to;
    return { from: Math.min(own, ...found), to: Math.max(own, ...found) };
  });
}

/** Squared errors about the two means on either side of each place but the last. */
function errorsByBreak(values: readonly number[]): number[] {
  const forwards = runningErrors(values);
  const backwards = runningErrors(values.toReversed()).toReversed();
  return forwards.slice(0, -1).map((rss, at) => rss + (backwards[at + 1] ?? 0));
}

/** Squared errors of the first 1, 2, 3 … values about their own mean (Welford). */
function runningErrors(values: readonly number[]): number[] {
  let [mean, rss] = [0, 0];
  return values.map((value, at) => {
    const off = value - mean;
    mean += off / (at + 1);
    rss += off * (value - mean);
    return rss;
  });
}
