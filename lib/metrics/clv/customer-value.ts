/** What the value of a customer is made of. */
export type ValueParts = {
  /** Purchases expected from now up to a time, from a purchase model; 0 at 0. */
  purchasesBy: (time: number) => number;
  /** Money expected per purchase, from a spend model. */
  spend: number;
  /** The share of it that is margin. */
  margin: number;
  /** Whole periods counted, each `periodLength` long in the model's unit of time. */
  periods: number;
  periodLength: number;
  /** Per period. */
  discount: number;
};

/**
 * Expected value of a customer over a horizon: in each period the purchases
 * expected in it × spend × margin, discounted from the period's end:
 * Σ (E(tᵢ) − E(tᵢ₋₁)) · spend · margin ÷ (1 + d)ⁱ. Money already earned is not
 * in it.
 *
 * Source: P. S. Fader, B. G. S. Hardie, K. L. Lee, "RFM and CLV", Journal of
 * Marketing Research 42, 2005, in discrete periods.
 *
 * @throws {RangeError} unless periods is a whole number from 0 up and discount ≥ 0
 * @example
 * customerValue({ purchasesBy: (weeks) => weeks / 10, spend: 30, margin: 0.5,
 *   periods: 2, periodLength: 10, discount: 0.01 }) // 15 ÷ 1.01 + 15 ÷ 1.0201 = 29.56
 */
export function customerValue(parts: ValueParts): number {
  const { purchasesBy, spend, margin, periods, periodLength, discount } = parts;
  if (!(Number.isInteger(periods) && periods >= 0 && discount >= 0)) {
    throw new RangeError(`${periods} periods discounted by ${discount} have no value`);
  }
  let [value, before] = [0, 0];
  for (let i = 1; i <= periods; i++) {
    const now = purchasesBy(i * periodLength);
    value += ((now - before) * spend * margin) / (1 + discount) ** i;
    before = now;
  }
  return value;
}
