/**
 * Holm's step-down adjustment: rejecting adjusted p ≤ α keeps the chance of even
 * one false rejection at α, with more power than Bonferroni. The i-th smallest
 * becomes the greatest of (m − j + 1) · p(j) over j ≤ i, at most 1.
 *
 * Source: S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure",
 * Scandinavian Journal of Statistics 6, 1979.
 */
export function holm(p: readonly number[]): number[] {
  const adjusted = p.map(() => 1);
  let greatest = 0;
  p.map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value)
    .forEach(({ value, index }, before) => {
      greatest = Math.max(greatest, Math.min(1, (p.length - before) * value));
      adjusted[index] = greatest;
    });
  return adjusted;
}

/** Bonferroni's adjustment: every p times the number of tests, at most 1. */
export function bonferroni(p: readonly number[]): number[] {
  return p.map((value) => Math.min(1, p.length * value));
}
