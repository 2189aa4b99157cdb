import { z95 } from './confidence';

/** One answer, or many alike: on which side it stands and what it weighs. */
export type WeightedBand = {
  band: 'negative' | 'neutral' | 'positive';
  weight: number;
  n?: number;
};

/**
 * Kish's effective number of answers, (Σw)² ÷ Σw²: as many equal ones would tell
 * as much. At most the number of answers, and equal to it if all weigh the same.
 *
 * Source: L. Kish, Survey Sampling, 1965.
 *
 * @throws {RangeError} unless the weights have a sum above 0 and none is below 0
 */
export function effectiveAnswers(weights: readonly { weight: number; n?: number }[]): number {
  const sum = weights.reduce((total, { weight, n = 1 }) => total + n * weight, 0);
  const squares = weights.reduce((total, { weight, n = 1 }) => total + n * weight ** 2, 0);
  if (!(sum > 0) || weights.some(({ weight, n = 1 }) => weight < 0 || n < 0)) {
    throw new RangeError('weights of 0 or more, and one above 0, expected');
  }
  return sum ** 2 / squares;
}

/**
 * Net share, −1 to +1, of answers that weigh unequally, such as those of a
 * sample made to resemble all customers: weights in both shares, and the
 * effective number of answers in the standard error.
 *
 * @throws {RangeError} as `effectiveAnswers`
 */
export function weightedNet(answers: readonly WeightedBand[]): {
  net: number;
  effectiveN: number;
  standardError: number;
  interval: { low: number; high: number };
} {
  const effectiveN = effectiveAnswers(answers);
  const weigh = (wanted: WeightedBand['band'] | null) =>
    answers
      .filter(({ band }) => wanted === null || band === wanted)
      .reduce((total, { weight, n = 1 }) => total + n * weight, 0);
  const total = weigh(null);
  const [p, d] = [weigh('positive') / total, weigh('negative') / total];
  const net = p - d;
  const standardError = Math.sqrt((p + d - net ** 2) / effectiveN);
  const arm = z95 * standardError;
  return {
    net,
    effectiveN,
    standardError,
    interval: { low: Math.max(-1, net - arm), high: Math.min(1, net + arm) },
  };
}
