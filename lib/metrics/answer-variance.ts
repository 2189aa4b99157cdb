import { addedAnswers, netEstimate } from './adjusted-wald';
import type { Definition } from './definition';
import { meanError } from './mean-interval';
import { moments } from './moments';
import { orient } from './scale';
import { bandCounts } from './score';
import { countAnswers, type ScoreCounts } from './score-counts';

/**
 * Variance of one answer in squared units of the definition's value, for
 * ranking (`shrink`) and planning (`neededAnswers`). It is never 0: shares and
 * net shares are taken from their adjusted estimates, means of equal answers
 * as cautiously as their interval. `null` where the answers cannot tell: none,
 * or a single one for a mean.
 *
 * @throws {RangeError} if an answer is not on the definition's scale
 */
export function answerVariance(counts: ScoreCounts, definition: Definition): number | null {
  const { method, scale } = definition;
  const oriented = orient(counts, scale);
  switch (method.kind) {
    case 'mean':
      return meanVariance(oriented, [scale.min, scale.max]);
    case 'pomp': {
      const variance = meanVariance(oriented, [scale.min, scale.max]);
      return variance && variance * (100 / (scale.max - scale.min)) ** 2;
    }
    case 'share':
      return shareVariance(countAnswers(oriented, method.from), countAnswers(oriented), 100);
    case 'net': {
      const bands = bandCounts(oriented, method);
      const decided = bands.positive + bands.negative;
      if (method.denominator === 'decided') return shareVariance(bands.positive, decided, 200);
      return countAnswers(oriented) === 0 ? null : 1e4 * netEstimate(bands, addedAnswers).variance;
    }
  }
}

function meanVariance(counts: ScoreCounts, range: readonly [number, number]): number | null {
  const found = moments(counts);
  const error = found && meanError(found, range);
  return found && error && found.n * error.standardError ** 2;
}

/** p(1 − p) with two answers added on either side, as Agresti and Coull do. */
function shareVariance(k: number, n: number, factor: number): number | null {
  if (n === 0) return null;
  const p = (k + 2) / (n + 4);
  return factor ** 2 * p * (1 - p);
}
