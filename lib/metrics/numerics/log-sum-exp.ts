/**
 * ln Σ exp(vᵢ), computed from the largest value down, so that neither very
 * large nor very small terms leave the range of a number. The sum of nothing
 * is 0, so without values the result is −∞.
 *
 * @example logSumExp([1000, 1000]) // 1000.693
 */
export function logSumExp(values: readonly number[]): number {
  const top = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(top)) return top;
  return top + Math.log(values.reduce((total, value) => total + Math.exp(value - top), 0));
}

/** ln(1 + exp(v)) without overflow. */
export function softPlus(value: number): number {
  return value > 0 ? value + Math.log1p(Math.exp(-value)) : Math.log1p(Math.exp(value));
}
