import hyp2f1 from '@stdlib/math-base-special-hyp2f1';

/**
 * ₂F₁(1, b; c; 1 ÷ (1 + d)) for c > b > 0: the discounted sum of the products
 * (b)ₙ ÷ (c)ₙ. Without a discount it is (c − 1) ÷ (c − b − 1), or `null` where
 * the sum has no end (c ≤ b + 1).
 *
 * @throws {RangeError} if the discount is below 0
 */
export function unitHypergeometric(b: number, c: number, discount: number): number | null {
  if (!(discount >= 0)) throw new RangeError(`a discount of ${discount} makes the future dearer`);
  if (discount === 0) return c > b + 1 ? (c - 1) / (c - b - 1) : null;
  const value = hyp2f1(1, b, c, 1 / (1 + discount));
  return Number.isFinite(value) ? value : summed(b, c, 1 / (1 + discount));
}

/** The series itself: its terms fall at least as fast as zⁿ, so the rest after a term is at most term · z ÷ (1 − z). */
function summed(b: number, c: number, z: number): number {
  let [term, total] = [1, 1];
  for (let n = 0; term > 1e-15 * total * (1 - z); n++) {
    term *= (z * (b + n)) / (c + n);
    total += term;
  }
  return total;
}
