import type { PurchaseHistory } from './purchase-history';

/** Repeat purchases per unit of time over all customers; 0 if there are none. */
export function purchaseRate(histories: readonly PurchaseHistory[]): number {
  let [purchases, time] = [0, 0];
  for (const each of histories) {
    purchases += each.customers * each.purchases;
    time += each.customers * each.age;
  }
  return purchases === 0 ? 0 : purchases / time;
}

/** Histories with repeats that a first search needs at most. */
const enough = 5000;

/**
 * A smaller picture of many histories, for a first search: of those with
 * repeats every so manyth, of those without all, at a weight cut alike.
 */
export function sampleOf(histories: readonly PurchaseHistory[]): readonly PurchaseHistory[] {
  const repeaters = histories.filter(({ purchases }) => purchases > 0);
  const stride = Math.ceil(repeaters.length / enough);
  if (stride <= 1) return histories;
  const others = histories.filter(({ purchases }) => purchases === 0);
  return [
    ...others.map((each) => ({ ...each, customers: each.customers / stride })),
    ...repeaters.filter((_, i) => i % stride === 0),
  ];
}
