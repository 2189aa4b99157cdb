import { type Change, changeBetween, meanTest } from './change';
import type { Definition } from './definition';
import { meanError, meanInterval } from './mean-interval';
import { type Moments, moments } from './moments';
import { pomp } from './pomp';
import { orient } from './scale';
import { bandCounts, type Score } from './score';
import type { ScoreCounts } from './score-counts';

/** The answers that were given on one scale; the definition is any of its metric on that scale. */
export type ScaleCounts = {
  readonly definition: Pick<Definition, 'scale' | 'bands'>;
  readonly counts: ScoreCounts;
};

/** What a bridged value can be. */
export const bridgeRange = [0, 100] as const;

/**
 * Moments of answers on several scales: each answer is put where it lies between
 * the ends of its own scale, 0–100, with the good end up, and counts once. Their
 * mean is that of the scales' own POMP, weighted by answers; the squares hold the
 * spread within the scales and between them. `null` without answers.
 *
 * @throws {RangeError} if an answer is not on its scale
 */
function bridgedMoments(parts: readonly ScaleCounts[]): Moments | null {
  const own = parts.flatMap(({ definition: { scale }, counts }) => {
    const found = moments(orient(counts, scale));
    if (!found) return [];
    const ends = [scale.min, scale.max] as const;
    const squares = found.squares * (100 / (scale.max - scale.min)) ** 2;
    return [{ n: found.n, mean: pomp(found.mean, ends), squares }];
  });
  const [first] = own;
  if (!first) return null;
  const n = own.reduce((sum, part) => sum + part.n, 0);
  // About the first mean: answers that all lie at one place keep exactly that place.
  const mean =
    first.mean + own.reduce((sum, part) => sum + part.n * (part.mean - first.mean), 0) / n;
  const squares = own.reduce(
    (sum, part) => sum + part.squares + part.n * (part.mean - mean) ** 2,
    0,
  );
  return { n, sum: n * mean, mean, squares };
}

/**
 * One value for answers on several scales: the mean of their POMP, 0–100, with
 * the t interval of all these answers. Approximate, because the ends of two
 * scales need not mean the same to people. Of one scale alone it is that scale's
 * own POMP. The bands are those of each answer's own scale.
 *
 * Source: P. Cohen, J. Cohen, L. Aiken, S. West, "The Problem of Units and the
 * Circumstance for POMP", Multivariate Behavioral Research 34, 1999.
 *
 * @throws {RangeError} if an answer is not on its scale
 * @example 3 of 1–5 is 50 and 7 of 1–7 is 100; one answer each: 75
 */
export function bridgedScore(parts: readonly ScaleCounts[]): Score | null {
  const found = bridgedMoments(parts);
  if (!found) return null;
  const bands = parts.map(({ definition, counts }) =>
    bandCounts(orient(counts, definition.scale), definition.bands),
  );
  const sum = (band: 'negative' | 'neutral' | 'positive') =>
    bands.reduce((total, part) => total + part[band], 0);
  return {
    value: found.mean,
    n: found.n,
    interval: meanInterval(found, bridgeRange),
    standardError:
      found.squares > 0 ? (meanError(found, bridgeRange)?.standardError ?? null) : null,
    bands: { negative: sum('negative'), neutral: sum('neutral'), positive: sum('positive') },
  };
}

/**
 * The change of a bridged score, tested as means are (Welch). It may come from
 * another mix of scales as well as from other answers: nothing here can tell.
 *
 * @param scores those of both sides, where they are known already
 * @throws {RangeError} if an answer is not on its scale
 */
export function bridgedChange(
  now: readonly ScaleCounts[],
  before: readonly ScaleCounts[],
  scores = { to: bridgedScore(now), from: bridgedScore(before) },
): Change | null {
  return changeBetween(scores, () =>
    meanTest(bridgedMoments(now), bridgedMoments(before), bridgeRange, 1),
  );
}

/**
 * Variance of one answer on 0–100, for ranking; never 0, and `null` where fewer
 * than two answers cannot tell. See `answerVariance`.
 */
export function bridgedVariance(parts: readonly ScaleCounts[]): number | null {
  const found = bridgedMoments(parts);
  const error = found && meanError(found, bridgeRange);
  return found && error && found.n * error.standardError ** 2;
}
