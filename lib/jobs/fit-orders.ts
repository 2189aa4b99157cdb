import 'server-only';
import { setImmediate as breathe } from 'node:timers/promises';
import { type OrderHistory, orderHistories, orderSpends } from '@/db/queries/order-histories';
import { type OrderSpan, orderSpan } from '@/db/queries/order-scores';
import type { Scope } from '@/db/scope';
import { backtest } from '@/lib/metrics/clv/backtest';
import type { BgNbd } from '@/lib/metrics/clv/bg-nbd';
import { fitBgNbd } from '@/lib/metrics/clv/bg-nbd-fit';
import { fitGammaGamma } from '@/lib/metrics/clv/gamma-gamma-fit';
import { purchaseForecasts } from '@/lib/metrics/clv/purchase-forecast';
import { spendIndependence } from '@/lib/metrics/clv/spend-independence';
import type { Fitted } from '@/lib/metrics/numerics/maximum-likelihood';
import { addDays, type Day, daysIn } from '@/lib/metrics/period';
import type { OrderFit } from '@/lib/value/clv-fit';
import type { FitStep } from '@/lib/value/fit-steps';
import { weeksBetween } from '@/lib/value/weeks-between';
import { refusal } from '@/lib/words/refusal';
import { forecastOrders } from './forecast-orders';

/** How far the work is, 0 to 1, and what is being done. */
type OnFit = (share: number, note: FitStep) => void;

export type FitTerms = {
  /** The last day of the calibration; three quarters of the way unless told. */
  calibrationEnd: Day | null;
  /** Whether a day outside the orders is let go instead of refused. */
  isKept: boolean;
  /** Share of revenue that values count. */
  margin: number;
  /** Percent a year. */
  discountRate: number;
  onProgress: OnFit;
  signal: AbortSignal;
};

const calibrationShare = 0.75;

/**
 * Fits the purchase and spend models to the orders of a workspace: to those up
 * to the end of the calibration, tried on the rest, and to all of them for the
 * forecast. Each fit holds up the process for as long as it takes, so there is
 * a breath between them.
 *
 * @returns null without orders
 * @throws {AppError} `invalid` if the calibration would end outside the orders
 */
export async function fitOrders(scope: Scope, terms: FitTerms): Promise<OrderFit | null> {
  const { onProgress, signal } = terms;
  const span = await orderSpan(scope);
  if (!span) return null;
  const { until, isChosen } = calibrationEnd(span, terms);
  const next = async (share: number, note: FitStep) => {
    onProgress(share, note);
    await breathe();
    signal.throwIfAborted();
  };
  await next(0, 'orders-before');
  const seen = await orderHistories(scope, { calibrationEnd: until, holdoutEnd: span.last });
  await next(0.1, 'fit-before');
  const early = fitBgNbd(inWeeks(seen));
  await next(0.25, 'fit-spend');
  const earlySpend = fitGammaGamma(await orderSpends(scope, until));
  await next(0.35, 'all-orders');
  const all = await orderHistories(scope, { calibrationEnd: span.last });
  await next(0.4, 'fit-all');
  const purchase = fitBgNbd(inWeeks(all));
  const spends = await orderSpends(scope, span.last);
  await next(0.55, 'fit-spend');
  const spend = fitGammaGamma(spends);
  await next(0.6, 'look-ahead');
  return {
    firstDay: span.first,
    seenUntil: span.last,
    customers: span.customers,
    repeaters: span.repeaters,
    purchase,
    spend,
    independence: spendIndependence(spends),
    calibration: {
      until,
      isChosen,
      weeksHeldOut: weeksBetween(until, span.last),
      purchase: early,
      spend: earlySpend,
      backtest: backtested(seen, early, weeksBetween(until, span.last)),
    },
    forecast: await forecastOrders(scope, { span, purchase, spend, histories: all, ...terms }),
  };
}

/** The models count in weeks, as the literature does; a purchase belongs to a whole day. */
function inWeeks(histories: readonly OrderHistory[]): OrderHistory[] {
  return histories.map((history) => ({
    ...history,
    recency: history.recency / 7,
    age: history.age / 7,
  }));
}

function calibrationEnd(
  { first, last }: OrderSpan,
  { calibrationEnd: end, isKept }: Pick<FitTerms, 'calibrationEnd' | 'isKept'>,
): { until: Day; isChosen: boolean } {
  const isWithin = end !== null && end >= first && end <= last;
  if (isWithin) return { until: end, isChosen: true };
  if (end === null || isKept) {
    const days = daysIn({ from: first, to: last }) - 1;
    return { until: addDays(first, Math.round(days * calibrationShare)), isChosen: false };
  }
  throw refusal('invalid', 'job-refusals.not-among-orders', { first, last, day: end });
}

function backtested(
  seen: readonly OrderHistory[],
  { fit }: Fitted<BgNbd>,
  weeks: number,
): OrderFit['calibration']['backtest'] {
  if (!fit?.converged || weeks === 0) return null;
  const forecast = purchaseForecasts(fit.parameters, {
    periods: 1,
    periodLength: weeks,
    discount: 0,
  });
  const held = inWeeks(seen).map((history) => ({
    ...history,
    holdout: history.holdout / history.customers,
  }));
  return backtest(held, (history) => forecast(history).expected);
}
