import { explained } from '@/lib/docs/addresses';
import type { ChurnRate } from '@/lib/metrics/churn/customer-churn';
import { discountedValue } from '@/lib/metrics/clv/discounted-value';
import type { Sbg } from '@/lib/metrics/clv/sbg';
import { expectedLifetime } from '@/lib/metrics/clv/sbg-lifetime';
import { type ConfidenceInterval, z95 } from '@/lib/metrics/confidence';
import { deltaError } from '@/lib/metrics/numerics/delta-interval';
import type { ModelFit } from '@/lib/metrics/numerics/maximum-likelihood';
import { type ClvFit, horizonWeeks } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ClvReport, SubscriptionValue } from './clv-report';

export const valueKinds = ['sbg', 'simple', 'discounted', 'historic', 'ordered', 'model'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** One way to value a customer, with what a reader needs to judge it; amounts in the base currency. */
export type ValueCardFacts = {
  readonly kind: ValueKind;
  readonly name: string;
  readonly caption: string;
  readonly value: number | null;
  readonly interval: ConfidenceInterval | null;
  /** Why there is no value, or no interval; what the interval leaves out. */
  readonly reason: string | null;
  readonly n: number;
  readonly of: string;
  readonly about: string;
  readonly formula: string;
  readonly worked: string | null;
  readonly source: string;
  /** Where the formula is explained. */
  readonly docsHref: string;
};

const notConverged = 'the fit did not settle, so nothing of it is shown';

const missing = {
  'no-customers': 'nobody to fit it to',
  'no-repeaters': 'nobody has bought again yet',
  'no-losses': 'nobody has left yet',
  'no-spread': 'all are alike, so nothing tells customers apart',
} as const;

/** Every value that subscriptions and orders allow, the one to begin with first. */
export function valueCards(t: Words, report: ClvReport, fit: ClvFit | null): ValueCardFacts[] {
  const { subscriptions, orders } = report;
  return [
    ...(subscriptions
      ? [
          sbgCard(t, report, subscriptions),
          simpleCard(t, report, subscriptions),
          discountedCard(t, report, subscriptions),
          historicCard(t, report, subscriptions),
        ]
      : []),
    ...(orders ? [modelCard(t, report, fit), orderedCard(t, report)] : []),
  ];
}

/** Discount per month of a yearly rate in percent. */
function monthly(discountRate: number): number {
  return (1 + discountRate / 100) ** (1 / 12) - 1;
}

function sbgCard(t: Words, report: ClvReport, subscriptions: SubscriptionValue): ValueCardFacts {
  const { settings, margin } = report;
  const { arpa, sbg } = subscriptions;
  const discount = monthly(settings.discountRate);
  const { fit } = sbg;
  const usable = fit?.converged ? fit : null;
  const lifetime = usable && expectedLifetime(usable.parameters, discount);
  const value = lifetime === null || arpa === null ? null : arpa * margin * lifetime;
  const error = usable && lifetimeError(usable, discount);
  const hasError = value !== null && error !== null;
  return {
    kind: 'sbg',
    docsHref: explained.sbg,
    name: 'New subscriber',
    caption: 'lifetime, sBG',
    value,
    interval: hasError
      ? { low: value * Math.exp(-z95 * error), high: value * Math.exp(z95 * error) }
      : null,
    reason: sbgReason(sbg, lifetime),
    n: fit?.customers ?? 0,
    of: 'customers by monthly renewals',
    about:
      'Expected lifetime value of a new subscriber, the first payment now. Customers leave with chances that differ between them, so retention rises with age.',
    formula: 'ARPA × margin × Σ S(t) ÷ (1 + d)ᵗ',
    worked:
      value === null || lifetime === null
        ? null
        : `${money(report, arpa)} × ${share(t, margin)} × ${formatNumber(t, lifetime, 1)} payments = ${money(report, value)}`,
    source: 'Fader and Hardie 2007, 2010; interval by the delta method: the error of the fit only',
  };
}

/** Standard error of the logarithm of the expected lifetime; null where the fit has none. */
function lifetimeError(
  { parameters, logCovariance }: ModelFit<Sbg>,
  discount: number,
): number | null {
  if (!logCovariance) return null;
  const lifetime = ([alpha = 0, beta = 0]: readonly number[]) =>
    expectedLifetime({ alpha: Math.exp(alpha), beta: Math.exp(beta) }, discount) ?? Number.NaN;
  const logs = [Math.log(parameters.alpha), Math.log(parameters.beta)];
  const error = deltaError((at) => Math.log(lifetime(at)), logs, logCovariance);
  return Number.isFinite(error) ? error : null;
}

function sbgReason(sbg: SubscriptionValue['sbg'], lifetime: number | null): string | null {
  if (sbg.reason) return missing[sbg.reason];
  if (!sbg.fit.converged) return notConverged;
  return lifetime === null ? 'without a discount it does not end' : null;
}

function simpleCard(t: Words, report: ClvReport, subscriptions: SubscriptionValue): ValueCardFacts {
  const { margin } = report;
  const { arpa, trailing, simple } = subscriptions;
  return {
    kind: 'simple',
    docsHref: explained.simple,
    name: 'Simple',
    caption: 'ARPA × margin ÷ churn',
    value: simple.value,
    interval: simpleLimits(subscriptions, margin),
    reason: churnReason(subscriptions),
    n: trailing?.of ?? 0,
    of: 'customer-months',
    about:
      'Average revenue of a customer a month, over the churn of the last six complete months. It takes churn to be alike for all and for ever, and discounts nothing.',
    formula: 'ARPA × margin ÷ churn',
    worked:
      simple.value === null || !trailing
        ? null
        : `${money(report, arpa)} × ${share(t, margin)} ÷ ${percent(t, trailing.rate)} = ${money(report, simple.value)}`,
    source: 'Interval from churn alone',
  };
}

function discountedCard(
  t: Words,
  report: ClvReport,
  subscriptions: SubscriptionValue,
): ValueCardFacts {
  const { settings, margin } = report;
  const { arpa, trailing, discounted } = subscriptions;
  const discount = monthly(settings.discountRate);
  const isEnd = settings.marginTiming === 'end-of-period';
  const at = (churn: number) =>
    discountedValue((arpa ?? 0) * margin, {
      retention: 1 - churn,
      discount,
      timing: settings.marginTiming,
    });
  return {
    kind: 'discounted',
    docsHref: explained.discounted,
    name: 'Discounted',
    caption: isEnd ? 'margin at month’s end' : 'margin at once',
    value: discounted,
    interval: discounted === null ? null : byChurn(trailing, at),
    reason: discounted === null ? churnReason(subscriptions) : null,
    n: trailing?.of ?? 0,
    of: 'customer-months',
    about: `The same with later money worth less: ${formatNumber(t, settings.discountRate, 1)} % a year. The first margin arrives ${isEnd ? 'at the end of the first month, if the customer is still there' : 'at once'}.`,
    formula: isEnd ? 'm · r ÷ (1 + d − r)' : 'm · (1 + d) ÷ (1 + d − r)',
    worked:
      discounted === null || !trailing
        ? null
        : `m ${money(report, (arpa ?? 0) * margin)}, r ${percent(t, 1 - trailing.rate)}, d ${percent(t, discount)} a month`,
    source: 'Gupta and Lehmann 2003; interval from churn alone',
  };
}

/** The interval of the simple value, from that of churn; null where there is no value or no upper limit. */
export function simpleLimits(
  { arpa, trailing, simple }: Pick<SubscriptionValue, 'arpa' | 'trailing' | 'simple'>,
  margin: number,
): ConfidenceInterval | null {
  if (simple.value === null) return null;
  return byChurn(trailing, (churn) => ((arpa ?? 0) * margin) / churn);
}

/** Fewer churn, more value: the limits change places. */
function byChurn(
  trailing: ChurnRate | null,
  at: (churn: number) => number | null,
): ConfidenceInterval | null {
  if (!trailing?.interval || trailing.interval.low <= 0) return null;
  const [low, high] = [at(trailing.interval.high), at(trailing.interval.low)];
  return low === null || high === null ? null : { low, high };
}

function churnReason({ simple, trailing, arpa }: SubscriptionValue): string | null {
  if (simple.value !== null) {
    return trailing?.interval && trailing.interval.low > 0
      ? null
      : 'too few left for an upper limit';
  }
  if (arpa === null) return 'nobody pays now';
  if (!trailing) return 'needs six complete months with customers';
  return 'nobody left in six months: no value, not an endless one';
}

function historicCard(t: Words, report: ClvReport, { cohorts }: SubscriptionValue): ValueCardFacts {
  const { margin } = report;
  const customers = cohorts.reduce((total, each) => total + each.customers, 0);
  const revenue = cohorts.reduce((total, each) => total + each.revenue, 0);
  const value = customers === 0 ? null : (revenue * margin) / customers;
  return {
    kind: 'historic',
    docsHref: explained.historic,
    name: 'Historic',
    caption: 'subscriptions, to date',
    value,
    interval: null,
    reason: value === null ? 'no complete month yet' : 'counted, so no interval',
    n: customers,
    of: 'customers ever',
    about:
      'Margin of what all customers have paid for subscriptions so far, those who left among them.',
    formula: 'Σ margin × payment ÷ customers',
    worked:
      value === null
        ? null
        : `${money(report, revenue)} × ${share(t, margin)} ÷ ${formatCount(t, customers)}`,
    source: 'Monthly revenue at the end of each complete month',
  };
}

function orderedCard(t: Words, report: ClvReport): ValueCardFacts {
  const { orders, margin } = report;
  const { customers = 0, amount = 0, historicValue = null } = orders ?? {};
  return {
    kind: 'ordered',
    docsHref: explained.historic,
    name: 'Historic',
    caption: 'orders, to date',
    value: historicValue,
    interval: null,
    reason: 'counted, so no interval',
    n: customers,
    of: 'customers with orders',
    about: 'Margin of everything that customers have ordered so far.',
    formula: 'Σ margin × order ÷ customers',
    worked: `${money(report, amount)} × ${share(t, margin)} ÷ ${formatCount(t, customers)}`,
    source: 'All orders, in the base currency',
  };
}

function modelCard(t: Words, report: ClvReport, fit: ClvFit | null): ValueCardFacts {
  const orders = fit?.orders ?? null;
  const total = orders?.forecast?.total ?? null;
  const value = total ? total.value / total.customers : null;
  return {
    kind: 'model',
    docsHref: explained.orders,
    name: 'Still to order',
    caption: `next ${horizonWeeks} weeks, BG/NBD`,
    value,
    interval: orders?.forecast?.meanInterval ?? null,
    reason: modelReason(orders),
    n: orders?.customers ?? 0,
    of: 'customers with orders',
    about: `Margin of the orders that a customer is expected to place in the next ${horizonWeeks} weeks, on the mean: by BG/NBD for how often and gamma-gamma for how much, discounted by quarter.`,
    formula: 'Σ purchases expected × spend × margin ÷ (1 + d)ⁱ',
    worked:
      total && value !== null
        ? `${formatNumber(t, total.purchases, 0)} purchases expected of ${formatCount(t, total.customers)} customers: ${money(report, total.value)}`
        : null,
    source: 'Fader, Hardie and Lee 2005; interval by the delta method: the error of the fit only',
  };
}

function modelReason(orders: ClvFit['orders']): string | null {
  if (!orders) return 'not fitted yet';
  if (orders.purchase.reason) return missing[orders.purchase.reason];
  if (!orders.purchase.fit.converged) return notConverged;
  return orders.forecast?.meanInterval ? null : 'spend has no error to go by';
}

function money({ settings }: ClvReport, amount: number | null): string {
  const small = amount !== null && Math.abs(amount) < 100;
  return formatMoney(amount, settings.baseCurrency, small ? 2 : 0);
}

function share(t: Words, margin: number): string {
  return `${formatNumber(t, 100 * margin, margin * 100 === Math.round(margin * 100) ? 0 : 1)} %`;
}

function percent(t: Words, rate: number): string {
  return `${formatNumber(t, 100 * rate, 2)} %`;
}
