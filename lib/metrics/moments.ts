import { countAnswers, type ScoreCounts } from './score-counts';

/** Number, sum and mean of the answers, and the sum of their squared distances from the mean. */
export type Moments = { n: number; sum: number; mean: number; squares: number };

/**
 * Moments of oriented counts. The squares are taken about the mean, because
 * n·Σx² − (Σx)² loses its digits when there are many answers. `null` without
 * answers.
 */
export function moments(counts: ScoreCounts): Moments | null {
  const n = countAnswers(counts);
  if (n === 0) return null;
  const sum = counts.reduce((total, count, score) => total + count * score, 0);
  const mean = sum / n;
  const squares = counts.reduce((total, count, score) => total + count * (score - mean) ** 2, 0);
  return { n, sum, mean, squares };
}
