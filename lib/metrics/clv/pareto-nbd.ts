import gammaln from '@stdlib/math-base-special-gammaln';
import { softPlus } from '@/lib/metrics/numerics/log-sum-exp';
import { panelIntegral } from '@/lib/metrics/numerics/panel-integral';
import type { PurchaseHistory } from './purchase-history';

/**
 * The Pareto/NBD model of customers without a contract: while alive they buy
 * at random at a rate that is gamma with shape r and rate α, and they die at
 * any moment at a rate that is gamma with shape s and rate β. All above 0; α
 * and β are in units of time. Unlike under BG/NBD, who never bought again may
 * be dead.
 *
 * Source: D. C. Schmittlein, D. G. Morrison, R. Colombo, "Counting Your
 * Customers", Management Science 33, 1987, in the form of P. S. Fader,
 * B. G. S. Hardie, brucehardie.com/notes/008 and 009.
 */
export type ParetoNbd = { r: number; alpha: number; s: number; beta: number };

type Known = Omit<PurchaseHistory, 'customers'>;

/**
 * Repeat purchases expected of a new customer within t:
 * r β ÷ (α (s − 1)) · (1 − (β ÷ (β + t))^(s − 1)); at s = 1 its limit,
 * r β ÷ α · ln((β + t) ÷ β).
 *
 * @throws {RangeError} if t is below 0
 * @example paretoNbdExpected({ r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 }, 1) // 0.0508
 */
export function paretoNbdExpected(model: ParetoNbd, t: number): number {
  return paretoNbdExpectedPurchases(model, { purchases: 0, recency: 0, age: 0 }, t);
}

/**
 * Purchases expected within the next t of a customer with such a history:
 * P(alive) · (r + x)(β + T) ÷ ((α + T)(s − 1)) · (1 − ((β + T) ÷ (β + T + t))^(s − 1)).
 *
 * @throws {RangeError} if t is below 0
 */
export function paretoNbdExpectedPurchases(model: ParetoNbd, history: Known, t: number): number {
  if (!(t >= 0)) throw new RangeError(`nothing is bought within ${t}`);
  const { r, alpha, s, beta } = model;
  const { purchases: x, age } = history;
  const stretch = Math.log1p(t / (beta + age));
  // (1 − e^−(s − 1)v) ÷ (s − 1) is v where s is 1.
  const lived = s === 1 ? stretch : -Math.expm1(-(s - 1) * stretch) / (s - 1);
  const rate = ((r + x) * (beta + age)) / (alpha + age);
  return paretoNbdAlive(model, history) * rate * lived;
}

/** How likely it is that a customer of such a history is still alive. */
export function paretoNbdAlive(model: ParetoNbd, history: Known): number {
  return Math.exp(-softPlus(logOddsOfDeath(model, history)));
}

/** Log-likelihood of histories. */
export function paretoNbdLogLikelihood(
  model: ParetoNbd,
  histories: readonly PurchaseHistory[],
): number {
  const { r, alpha, s, beta } = model;
  const base = r * Math.log(alpha) - gammaln(r);
  return histories.reduce((total, history) => {
    const { purchases: x, age, customers } = history;
    const bought = base + gammaln(r + x) - (r + x) * Math.log(alpha + age);
    const stayed = -s * Math.log1p(age / beta);
    return total + customers * (bought + stayed + softPlus(logOddsOfDeath(model, history)));
  }, 0);
}

/**
 * ln of (died before now ÷ alive): the ratio of
 * s ∫ (α + y)^−(r + x) (β + y)^−(s + 1) dy from t_x to T, to
 * (α + T)^−(r + x) (β + T)^−s. The integral is taken by quadrature in
 * v = ln(m + y), m the lesser of α and β, relative to its start: as a
 * difference of two ₂F₁ it loses its digits where t_x is near T, and overflows
 * for heavy buyers.
 */
function logOddsOfDeath({ r, alpha, s, beta }: ParetoNbd, { purchases, recency, age }: Known) {
  const shape = r + purchases;
  const start = Math.min(alpha, beta) + recency;
  const [a, b] = [start / (alpha + recency), start / (beta + recency)];
  const gone = age - recency;
  const integral = panelIntegral(
    (v) => {
      const grown = Math.expm1(v);
      return Math.exp(v - shape * Math.log1p(a * grown) - (s + 1) * Math.log1p(b * grown));
    },
    Math.log1p(gone / start),
    Math.min(4, 8 / (shape + s + 1)),
  );
  const alive =
    shape * Math.log1p(gone / (alpha + recency)) + s * Math.log1p(gone / (beta + recency));
  return Math.log(s * b) + alive + Math.log(integral);
}
