import betaln from '@stdlib/math-base-special-betaln';
import { softPlus } from './log-sum-exp';

/** Logarithm of the share of the peak below which the density adds nothing. */
const negligible = -38;

/**
 * Mean of a smooth function, defined from p = 0 on, over a beta distribution with a and b, by the
 * trapezoidal rule in the log-odds of p. There the density falls off
 * exponentially on both sides, however steep it is at 0 or 1, so the rule
 * converges faster than any power of its step.
 *
 * Source: L. N. Trefethen, J. A. C. Weideman, "The Exponentially Convergent
 * Trapezoidal Rule", SIAM Review 56, 2014.
 *
 * @throws {RangeError} unless a and b are above 0
 */
export function betaMean(f: (p: number) => number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`there is no beta distribution of ${a} and ${b}`);
  const base = betaln(a, b);
  // ln of the density in u = ln(p ÷ (1 − p)): a·ln p + b·ln(1 − p) − ln B(a, b).
  const logDensity = (u: number) => -a * softPlus(-u) - b * softPlus(u) - base;
  const mode = Math.log(a / b);
  // Narrower where the density is; the tests hold it to 10 digits of the series of ₁F₁.
  const step = Math.min(0.35, 0.45 * Math.sqrt(1 / a + 1 / b));
  const floor = logDensity(mode) + negligible;
  let total = 0;
  for (const direction of [1, -1]) {
    for (let i = direction === 1 ? 0 : 1; ; i++) {
      const u = mode + direction * i * step;
      const log = logDensity(u);
      if (log < floor) break;
      total += Math.exp(log) * f(Math.exp(-softPlus(-u)));
    }
  }
  return total * step;
}
