import { betaMean } from '@/lib/metrics/numerics/beta-mean';
import { type BgNbd, bgNbdAlive } from './bg-nbd';
import type { PurchaseHistory } from './purchase-history';

/**
 * Repeat purchases expected of a new customer within a time t.
 *
 * @throws {RangeError} if t is below 0
 * @example bgNbdExpected({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 52) // 1.44
 */
export function bgNbdExpected(model: BgNbd, t: number): number {
  return bgNbdExpectedPurchases(model, { purchases: 0, recency: 0, age: 0 }, t);
}

/**
 * Purchases expected within the next t of a customer with such a history:
 * P(alive) times those expected of one who is alive,
 * (a + b + x − 1) ÷ (a − 1) · (1 − ((α + T) ÷ (α + T + t))^(r + x) ·
 * ₂F₁(r + x, b + x; a + b + x − 1; t ÷ (α + T + t))).
 *
 * The closed form is not what is computed: it is 0 ÷ 0 at a = 1, and library
 * versions of ₂F₁ lose all digits for some customers without a word. Its
 * equal is: the mean over the chance p of dying after a purchase, which is
 * beta with a and b + x, of (1 − (1 + p·t ÷ (α + T))^−(r + x)) ÷ p.
 *
 * @throws {RangeError} if t is below 0
 * @example bgNbdExpectedPurchases({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 *   { purchases: 2, recency: 30.43, age: 38.86 }, 39) // 1.226
 */
export function bgNbdExpectedPurchases(
  model: BgNbd,
  history: Omit<PurchaseHistory, 'customers'>,
  t: number,
): number {
  if (!(t >= 0)) throw new RangeError(`nothing is bought within ${t}`);
  const { r, alpha, a, b } = model;
  const { purchases: x, age } = history;
  const ratio = t / (alpha + age);
  const most = (r + x) * ratio;
  const expected = (p: number) =>
    p === 0 ? most : -Math.expm1(-(r + x) * Math.log1p(p * ratio)) / p;
  return bgNbdAlive(model, history) * betaMean(expected, a, b + x);
}
