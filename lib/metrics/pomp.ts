/**
 * Percent of maximum possible: where a value lies between the ends of its
 * scale, 0–100. The one bridge between scales of different length, and an
 * approximate one: the ends of two scales need not mean the same to people.
 *
 * Source: P. Cohen, J. Cohen, L. Aiken, S. West, "The Problem of Units and the
 * Circumstance for POMP", Multivariate Behavioral Research 34, 1999.
 *
 * @example pomp(3, [1, 5]) // => 50
 */
export function pomp(value: number, [min, max]: readonly [number, number]): number {
  return (100 * (value - min)) / (max - min);
}
