/** Values drawn towards their mean, and the factor that remains of their distances from it. */
export type Drawn = { mean: number; factor: number; values: number[] };

/**
 * James and Stein's estimator of several values measured with one and the same
 * `variance`: each keeps the share 1 − (k − 3) · variance ÷ Σ(x − x̄)² of its
 * distance from the mean. Never beyond the mean (the positive part). With fewer
 * than four values nothing is drawn.
 *
 * Source: B. Efron, C. Morris, "Stein's Paradox in Statistics",
 * Scientific American 236, 1977.
 *
 * @throws {RangeError} without values or with a variance below 0
 */
export function jamesStein(values: readonly number[], variance: number): Drawn {
  if (values.length === 0 || !(variance >= 0)) {
    throw new RangeError('values and a variance of 0 or more expected');
  }
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  const lost = ((values.length - 3) * variance) / squares;
  const factor = values.length < 4 ? 1 : squares === 0 ? 0 : Math.max(0, 1 - lost);
  return { mean, factor, values: values.map((value) => mean + factor * (value - mean)) };
}
