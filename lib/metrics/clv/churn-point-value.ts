import { simpleValue } from './simple-value';

/**
 * What retaining more is worth: by how much the simple value of all customers
 * rises if churn falls by `points` (a share; 0.01 is one point). Value per
 * customer goes from ARPA × margin ÷ churn to ÷ (churn − points), so each
 * point is worth more than the last. `null` where there is no simple value now,
 * or where churn would fall to 0 and leave none to compare with.
 *
 * @throws {RangeError} if churn is not a share 0–1
 * @example churnPointValue({ customers: 1000, arpa: 50, margin: 0.8, churn: 0.05 }) // 200_000
 */
export function churnPointValue({
  customers,
  points = 0.01,
  ...now
}: {
  customers: number;
  arpa: number | null;
  margin: number;
  churn: number | null;
  points?: number;
}): number | null {
  const before = simpleValue(now);
  if (before.value === null || now.churn === null || now.churn <= points) return null;
  const after = simpleValue({ ...now, churn: now.churn - points });
  return after.value === null ? null : customers * (after.value - before.value);
}
