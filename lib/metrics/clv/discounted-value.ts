/**
 * When the first margin comes: at the end of the first period, if the customer
 * is still there, or at once.
 */
export type Timing = 'end-of-period' | 'immediate';

/** Retention and discount are per one period, the same for both. */
export type ValueTerms = {
  retention: number;
  discount: number;
  timing: Timing;
  /** Margins counted; without it, all there will ever be. */
  periods?: number;
};

/**
 * Lifetime value with constant retention r and discount d, as a multiple of
 * the margin of one period.
 *
 * - `end-of-period`: Σ (r ÷ (1 + d))ᵗ from t = 1; without an end
 *   r ÷ (1 + d − r).
 * - `immediate`: the same from t = 0; without an end (1 + d) ÷ (1 + d − r).
 *
 * The two differ by the factor (1 + d) ÷ r, more than most discount rates do,
 * so name the timing beside the number. `null` where it does not end: all
 * stay and nothing is discounted.
 *
 * Source: S. Gupta, D. R. Lehmann, "Customers as Assets", Journal of
 * Interactive Marketing 17, 2003.
 *
 * @throws {RangeError} unless 0 ≤ r ≤ 1, d ≥ 0, and periods is a whole number from 0 up
 * @example valueMultiple({ retention: 0.8, discount: 0.1, timing: 'end-of-period' }) // 2.67
 */
export function valueMultiple({ retention, discount, timing, periods }: ValueTerms): number | null {
  if (!(retention >= 0 && retention <= 1 && discount >= 0)) {
    throw new RangeError(`retention ${retention} with discount ${discount} has no value`);
  }
  if (periods !== undefined && !(Number.isInteger(periods) && periods >= 0)) {
    throw new RangeError(`${periods} periods cannot be counted`);
  }
  const step = retention / (1 + discount);
  const first = timing === 'immediate' ? 1 : step;
  if (step === 1) return periods ?? null;
  const all = first / (1 - step);
  return periods === undefined ? all : all * (1 - step ** periods);
}

/**
 * Lifetime value: the margin of one period × `valueMultiple`.
 *
 * @example discountedValue(18.95, { retention: 0.788, discount: 0.01, timing: 'end-of-period' }) // 67.264
 */
export function discountedValue(margin: number, terms: ValueTerms): number | null {
  const multiple = valueMultiple(terms);
  return multiple === null ? null : margin * multiple;
}
