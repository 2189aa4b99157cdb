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
  let sum = 0;
  for (let score = 1; score < counts.length; score++) sum += (counts[score] ?? 0) * score;
  const mean = sum / n;
  let squares = 0;
  for (let score = 0; score < counts.length; score++) {
    squares += (counts[score] ?? 0) * (score - mean) ** 2;
  }
  return { n, sum, mean, squares };
}
