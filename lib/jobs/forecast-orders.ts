import 'server-only';
import { setImmediate as breathe } from 'node:timers/promises';
import { loadCatalog } from '@/db/queries/catalog';
import type { OrderHistory } from '@/db/queries/order-histories';
import {
  attributesBySegment,
  type CustomerOrders,
  customersWithOrders,
  type OrderSpan,
} from '@/db/queries/order-scores';
import type { Scope } from '@/db/scope';
import type { BgNbd } from '@/lib/metrics/clv/bg-nbd';
import { expectedSpend, type GammaGamma } from '@/lib/metrics/clv/gamma-gamma';
import { meanForecastError } from '@/lib/metrics/clv/mean-forecast-error';
import {
  type Horizon,
  type PurchaseForecast,
  purchaseForecasts,
} from '@/lib/metrics/clv/purchase-forecast';
import { z95 } from '@/lib/metrics/confidence';
import type { Fitted } from '@/lib/metrics/numerics/maximum-likelihood';
import { horizonWeeks, type OrderForecast } from '@/lib/value/clv-fit';
import { ForecastTally } from '@/lib/value/forecast-tally';
import { planKey } from '@/lib/value/vocabulary';
import type { FitTerms } from './fit-orders';

const page = 20_000;
const quarters = 4;

type ForecastTerms = FitTerms & {
  span: OrderSpan;
  purchase: Fitted<BgNbd>;
  spend: Fitted<GammaGamma>;
  /** All of them, in days. */
  histories: readonly OrderHistory[];
};

/**
 * What is expected of every customer in the next year, in sums, with those
 * worth most and those most likely lost by id. Goes through the customers page
 * by page, so that memory does not grow with them.
 *
 * @returns null where a fit is missing or did not converge
 */
export async function forecastOrders(
  scope: Scope,
  terms: ForecastTerms,
): Promise<OrderForecast | null> {
  const { span, margin, discountRate, onProgress, signal } = terms;
  const { fit } = terms.purchase;
  if (!fit?.converged) return null;
  const horizon: Horizon = {
    periods: quarters,
    periodLength: horizonWeeks / quarters,
    discount: (1 + discountRate / 100) ** (1 / quarters) - 1,
  };
  const forecast = purchaseForecasts(fit.parameters, horizon);
  const spendOf = spending(terms);
  const tally = new ForecastTally();
  let seen = 0;
  for (let after: string | null = null; ; ) {
    const rows = await customersWithOrders(scope, { after, seenUntil: span.last, limit: page });
    for (const row of rows) {
      const ahead = forecast(historyOf(row));
      tally.add({ ...row, ...scored(row, ahead, spendOf(row) * margin) });
    }
    seen += rows.length;
    onProgress(0.6 + (0.4 * seen) / span.customers, 'look-ahead');
    await breathe();
    signal.throwIfAborted();
    after = rows.at(-1)?.id ?? null;
    if (rows.length < page) break;
  }
  const [segments, catalog] = await Promise.all([attributesBySegment(scope), loadCatalog(scope)]);
  const keys = new Set([...catalog.attributes.map(({ key }) => key), planKey]);
  const sums = tally.result(segments, [...keys]);
  return { ...sums, meanInterval: meanInterval(sums.total, terms) };
}

function historyOf({ purchases, recency, age }: CustomerOrders) {
  return { purchases: purchases - 1, recency: recency / 7, age: age / 7 };
}

function scored({ id }: CustomerOrders, ahead: PurchaseForecast, worth: number) {
  const { alive, expected, discounted } = ahead;
  return { id, alive, expected, value: discounted * worth };
}

/**
 * Spend expected per purchase. Where the spend model cannot be used (all
 * purchases alike, say) it is the customer's own mean.
 */
function spending({ spend }: ForecastTerms): (row: CustomerOrders) => number {
  const { fit } = spend;
  return ({ purchases, spent, first }) => {
    const repeats = purchases - 1;
    const own = spent / purchases;
    if (!fit?.converged) return own;
    const history =
      repeats === 0 ? null : { purchases: repeats, meanSpend: (spent - first) / repeats };
    return expectedSpend(fit.parameters, history) ?? own;
  };
}

/** 95 % limits of the mean value, from the errors of the fitted parameters. */
function meanInterval(
  { value, customers }: OrderForecast['total'],
  { purchase, spend, histories }: ForecastTerms,
): OrderForecast['meanInterval'] {
  if (!purchase.fit || !spend.fit?.converged) return null;
  const weekly = histories.map((one) => ({
    ...one,
    recency: one.recency / 7,
    age: one.age / 7,
  }));
  const error = meanForecastError(purchase.fit, spend.fit, weekly, horizonWeeks);
  if (error === null) return null;
  const mean = value / customers;
  return { low: mean * Math.exp(-z95 * error), high: mean * Math.exp(z95 * error) };
}
