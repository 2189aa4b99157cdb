/**
 * What the purchase models know of a customer: `purchases` is the number of
 * repeat purchases (x), `recency` the time from the first purchase to the last
 * (t_x, 0 without a repeat), `age` the time from the first purchase to the end
 * of observation (T), in one unit. `customers` is how many are alike.
 */
export type PurchaseHistory = {
  purchases: number;
  recency: number;
  age: number;
  customers: number;
};

/**
 * Equal histories together, which makes likelihoods cheap: of a million
 * customers many are alike, above all those who never came back.
 *
 * @throws {RangeError} if a history cannot be: last purchase after the end, repeats without time, …
 */
export function groupHistories(histories: Iterable<PurchaseHistory>): PurchaseHistory[] {
  const groups = new Map<string, PurchaseHistory>();
  for (const { purchases, recency, age, customers } of histories) {
    const key = `${purchases}/${recency}/${age}`;
    const found = groups.get(key);
    if (found) found.customers += customers;
    else {
      refuse({ purchases, recency, age, customers });
      groups.set(key, { purchases, recency, age, customers });
    }
  }
  return [...groups.values()].filter(({ customers }) => customers > 0);
}

function refuse({ purchases, recency, age, customers }: PurchaseHistory): void {
  const repeats = purchases === 0 ? recency === 0 : recency > 0;
  const inTime = recency <= age && Number.isFinite(age);
  if (!(purchases >= 0 && Number.isInteger(purchases) && repeats && inTime && customers >= 0)) {
    throw new RangeError(`${purchases} repeats, the last at ${recency} of ${age}, cannot be`);
  }
}
