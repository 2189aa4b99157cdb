/**
 * How many answers each score received: always eleven whole numbers, the
 * index being the raw score 0…10. Counts of the same scale and direction may
 * be added; every score, variance and interval here is an exact function of
 * them.
 */
export type ScoreCounts = readonly number[];

/** Highest score a scale of this product can have; the lowest is 0. */
export const highestScore = 10;

/** No answers at all: the neutral element of `addCounts`. */
export const noCounts: ScoreCounts = Object.freeze(Array<number>(highestScore + 1).fill(0));

/**
 * Counts from a plain table of score → answers; scores left out count 0.
 *
 * @throws {RangeError} if a score is not a whole number 0–10, or a count is not a whole number ≥ 0
 * @example scoreCounts({ 10: 5, 8: 3 }) // five tens and three eights
 */
export function scoreCounts(by: Readonly<Record<number, number>>): ScoreCounts {
  const counts = [...noCounts];
  for (const [key, count] of Object.entries(by)) {
    const score = Number(key);
    if (!Number.isInteger(score) || score < 0 || score > highestScore) {
      throw new RangeError(`a score is a whole number from 0 to ${highestScore}, not ${key}`);
    }
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`score ${key} cannot have been given ${count} times`);
    }
    counts[score] = count;
  }
  return counts;
}

/** Score by score, the answers of all given counts together. */
export function addCounts(...all: readonly ScoreCounts[]): ScoreCounts {
  const sum = [...noCounts];
  for (const counts of all) {
    for (let score = 0; score <= highestScore; score++) {
      sum[score] = (sum[score] ?? 0) + (counts[score] ?? 0);
    }
  }
  return sum;
}

/** Number of answers with a score from `from` to `to`, both included. */
export function countAnswers(counts: ScoreCounts, from = 0, to = highestScore): number {
  let answers = 0;
  for (let score = from; score <= to; score++) answers += counts[score] ?? 0;
  return answers;
}
