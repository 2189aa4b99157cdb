import { type ConfidenceInterval, clip, z95 } from './confidence';

/** Answers of a scale in three bands. */
export type BandCounts = { negative: number; neutral: number; positive: number };

/** A net share (positive less negative), −1 to +1, with what is known of its spread. */
export type NetEstimate = { net: number; variance: number; n: number; standardError: number };

/** What the adjusted Wald method adds: ¾ negative, 1½ neutral, ¾ positive. */
export const addedAnswers = 3;

/**
 * Net share p − d of three bands, its variance for one answer
 * p + d − (p − d)², and its standard error √(variance ÷ n).
 *
 * `added` answers are spread ¼ negative, ½ neutral, ¼ positive before
 * estimating: 0 gives the plain (Wald) estimate, `addedAnswers` the adjusted
 * one, whose spread is never zero.
 *
 * Source: B. Rocks, "Interval Estimation for the Net Promoter Score",
 * The American Statistician 70, 2016.
 *
 * @throws {RangeError} without any answer, real or added
 */
export function netEstimate({ negative, neutral, positive }: BandCounts, added = 0): NetEstimate {
  const n = negative + neutral + positive + added;
  if (!(n > 0)) throw new RangeError('a net share needs at least one answer');
  const p = (positive + added / 4) / n;
  const d = (negative + added / 4) / n;
  const net = (positive - negative) / n;
  // p + d − (p − d)², written so that nothing cancels when nearly all answers agree.
  const variance = p * (1 - p) + d * (1 - d) + 2 * p * d;
  return { net, variance, n, standardError: Math.sqrt(variance / n) };
}

/**
 * Adjusted Wald interval of a net share: plain 95 % limits around the estimate
 * with ¾, 1½, ¾ answers added, cut to −1…+1. It is not of zero width when all
 * answers agree, and its centre lies a little nearer to 0 than the score.
 */
export function adjustedWald(bands: BandCounts): ConfidenceInterval {
  const { net, standardError } = netEstimate(bands, addedAnswers);
  const arm = z95 * standardError;
  return clip({ low: net - arm, high: net + arm }, [-1, 1]);
}
