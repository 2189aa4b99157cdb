import { unitHypergeometric } from '@/lib/metrics/numerics/unit-hypergeometric';
import type { Sbg } from './sbg';

/**
 * Discounted expected lifetime of a new customer, in payments: the first now,
 * then one at each renewal while the customer stays, Σ S(t) ÷ (1 + d)ᵗ from
 * t = 0 = ₂F₁(1, β; α + β; 1 ÷ (1 + d)). `discount` is per period. `null`
 * where it does not end: without a discount while α ≤ 1.
 *
 * Source: P. S. Fader, B. G. S. Hardie, "Customer-Base Valuation in a
 * Contractual Setting", Marketing Science 29, 2010.
 *
 * @throws {RangeError} if the discount is below 0
 */
export function expectedLifetime({ alpha, beta }: Sbg, discount: number): number | null {
  return unitHypergeometric(beta, alpha + beta, discount);
}

/**
 * Discounted expected residual lifetime of a customer who has renewed
 * `renewals` times and whose next renewal is due now: the payments still to
 * come, Σ S(t) ÷ S(n) ÷ (1 + d)^(t − n − 1) from t = n + 1, which is
 * (β + n) ÷ (α + β + n) · ₂F₁(1, β + n + 1; α + β + n + 1; 1 ÷ (1 + d)).
 * The first of them is not discounted, but is not certain either.
 *
 * Times the margin of one period it is the residual value. It grows with n:
 * who stayed long is likely one of those who stay.
 *
 * Source: as above; the count of n follows jdmaturen/shifted_beta_geometric_py.
 *
 * @throws {RangeError} if the discount is below 0, or renewals is not a whole number from 0 up
 * @example residualLifetime({ alpha: 0.668, beta: 3.806 }, 0.1, 7) // 7.53
 */
export function residualLifetime(
  { alpha, beta }: Sbg,
  discount: number,
  renewals: number,
): number | null {
  if (!(Number.isInteger(renewals) && renewals >= 0)) {
    throw new RangeError(`${renewals} renewals cannot be counted`);
  }
  const [top, bottom] = [beta + renewals, alpha + beta + renewals];
  const rest = unitHypergeometric(top + 1, bottom + 1, discount);
  return rest === null ? null : (top / bottom) * rest;
}
