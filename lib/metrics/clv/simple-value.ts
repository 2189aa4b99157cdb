/** Average revenue of a customer per period, the share of it that is margin, and churn per the same period. */
export type SimpleInput = { arpa: number | null; margin: number; churn: number | null };

/** A value, or the reason why there is none. */
export type SimpleValue =
  | { value: number; lifetime: number; reason: null }
  | { value: null; lifetime: null; reason: 'no-churn' | 'no-customers' };

/**
 * The simple lifetime value: ARPA × margin ÷ churn. `lifetime` is 1 ÷ churn in
 * the same periods. It takes churn to be the same for all customers and to
 * stay so, and discounts nothing.
 *
 * Without churn it is not available (`no-churn`) rather than infinite: nobody
 * has left yet is no promise. Without customers there is no ARPA
 * (`no-customers`).
 *
 * @throws {RangeError} if churn is not a share 0–1
 * @example simpleValue({ arpa: 100, margin: 0.8, churn: 0.05 }).value // 1600
 */
export function simpleValue({ arpa, margin, churn }: SimpleInput): SimpleValue {
  if (arpa === null || churn === null)
    return { value: null, lifetime: null, reason: 'no-customers' };
  if (!(churn >= 0 && churn <= 1)) throw new RangeError(`churn of ${churn} is not a share`);
  if (churn === 0) return { value: null, lifetime: null, reason: 'no-churn' };
  return { value: (arpa * margin) / churn, lifetime: 1 / churn, reason: null };
}
