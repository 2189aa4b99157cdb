import 'server-only';
import { type CustomerPurchases, purchasesOf } from '@/db/queries/order-scores';
import type { Scope } from '@/db/scope';
import type { BgNbd } from '@/lib/metrics/clv/bg-nbd';
import { purchaseForecasts } from '@/lib/metrics/clv/purchase-forecast';
import type { Fitted } from '@/lib/metrics/numerics/maximum-likelihood';
import type { Day } from '@/lib/metrics/period';
import { horizonWeeks, type OrderFit } from '@/lib/value/clv-fit';
import type { CustomerOutlook, ForecastFrom } from '@/lib/value/customer-outlook';

/**
 * What is expected of one customer, by the id of the source system.
 *
 * @param weeks how far to look ahead from the last order that the fit has seen
 * @returns null if they have no orders
 */
export async function customerForecast(
  scope: Scope,
  fit: OrderFit,
  externalId: string,
  weeks: number = horizonWeeks,
): Promise<CustomerOutlook | null> {
  const { purchase, seenUntil, calibration } = fit;
  const [now, then] = await Promise.all([
    purchasesOf(scope, externalId, seenUntil),
    purchasesOf(scope, externalId, calibration.until),
  ]);
  if (!now) return null;
  return {
    name: now.name,
    now: forecast(now, purchase, seenUntil, weeks),
    backtest:
      then && forecast(then, calibration.purchase, calibration.until, calibration.weeksHeldOut),
  };
}

function forecast(
  { purchases, recency, age, later }: CustomerPurchases,
  { fit }: Fitted<BgNbd>,
  until: Day,
  weeks: number,
): ForecastFrom | null {
  if (!fit?.converged || weeks === 0) return null;
  const history = { purchases: purchases - 1, recency: recency / 7, age: age / 7 };
  const ahead = purchaseForecasts(fit.parameters, {
    periods: 1,
    periodLength: weeks,
    discount: 0,
  })(history);
  const { alive, expected } = ahead;
  return {
    until,
    weeks,
    repeats: history.purchases,
    recency: history.recency,
    age: history.age,
    alive,
    expected,
    came: later,
  };
}
