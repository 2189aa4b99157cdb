import { alpha as usualAlpha } from './confidence';

/**
 * Benjamini and Hochberg's step-up procedure over all tests of one screen:
 * of the changes it rejects, at most the share `alpha` is expected to be false.
 * The adjusted p of the i-th smallest is the least of m · p(j) ÷ j over j ≥ i.
 * A `null` (nothing was tested) stays `null` and does not count towards m.
 *
 * Source: Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate",
 * JRSS B 57, 1995.
 *
 * @example benjaminiHochberg([0.01, 0.04, null]).adjusted // => [0.02, 0.04, null]
 */
export function benjaminiHochberg(
  p: readonly (number | null)[],
  alpha = usualAlpha,
): { adjusted: (number | null)[]; rejected: boolean[] } {
  const tested = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const adjusted = p.map((): number | null => null);
  let least = 1;
  tested
    .sort((a, b) => b.value - a.value)
    .forEach(({ value, index }, above) => {
      const rank = tested.length - above;
      least = Math.min(least, (tested.length * value) / rank);
      adjusted[index] = least;
    });
  return { adjusted, rejected: adjusted.map((value) => value !== null && value <= alpha) };
}
