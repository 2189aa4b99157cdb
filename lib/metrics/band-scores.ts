import type { BandCounts } from './adjusted-wald';
import type { Bands } from './definition';

/**
 * Sorts single scores into three bands with cuts of one's own, for scales that
 * no definition knows. Such a net share is "NPS-style", never NPS.
 *
 * @throws {RangeError} if the bands overlap
 * @example bandScores([1, 7, 15], { negative: 6, positive: 9 }) // one of each
 */
export function bandScores(scores: readonly number[], { negative, positive }: Bands): BandCounts {
  if (!(negative < positive)) throw new RangeError('the bands overlap');
  return {
    negative: scores.filter((score) => score <= negative).length,
    neutral: scores.filter((score) => score > negative && score < positive).length,
    positive: scores.filter((score) => score >= positive).length,
  };
}
