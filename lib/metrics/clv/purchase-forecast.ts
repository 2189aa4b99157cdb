import { type BgNbd, bgNbdAlive } from './bg-nbd';
import { bgNbdExpectedPurchases } from './bg-nbd-expectation';
import { customerValue } from './customer-value';
import type { PurchaseHistory } from './purchase-history';

/** What is expected of a customer over a horizon. */
export type PurchaseForecast = {
  /** P(alive). */
  alive: number;
  /** Purchases expected. */
  expected: number;
  /** The same, each discounted from the end of its part of the horizon: times spend and margin it is the value. */
  discounted: number;
};

/** A horizon of `periods` parts, each `periodLength` in the model's unit of time and discounted at `discount`. */
export type Horizon = { periods: number; periodLength: number; discount: number };

/**
 * Forecasts under a fitted BG/NBD model, for many customers. What is expected
 * of a living customer depends on the number of purchases and the age alone, so
 * it is computed once for each pair; the chance of being alive is all that
 * differs among those who share them.
 */
export function purchaseForecasts(
  model: BgNbd,
  horizon: Horizon,
): (history: Omit<PurchaseHistory, 'customers'>) => PurchaseForecast {
  const known = new Map<string, Omit<PurchaseForecast, 'alive'>>();
  const ofLiving = ({ purchases, age }: { purchases: number; age: number }) => {
    // Bought today: as sure to be alive as such a customer can be, so nothing vanishes.
    const fresh = { purchases, recency: purchases === 0 ? 0 : age, age };
    const alive = bgNbdAlive(model, fresh);
    const purchasesBy = (time: number) => bgNbdExpectedPurchases(model, fresh, time) / alive;
    return {
      expected: purchasesBy(horizon.periods * horizon.periodLength),
      discounted: customerValue({ purchasesBy, spend: 1, margin: 1, ...horizon }),
    };
  };
  return (history) => {
    const key = `${history.purchases}/${history.age}`;
    const living = known.get(key) ?? ofLiving(history);
    known.set(key, living);
    const alive = bgNbdAlive(model, history);
    return {
      alive,
      expected: alive * living.expected,
      discounted: alive * living.discounted,
    };
  };
}
