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
import { percent } from './churn-words';
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
    name: t('clv.name-sbg'),
    caption: t('clv.caption-sbg'),
    value,
    interval: hasError
      ? { low: value * Math.exp(-z95 * error), high: value * Math.exp(z95 * error) }
      : null,
    reason: sbgReason(t, sbg, lifetime),
    n: fit?.customers ?? 0,
    of: t('clv.of-renewals'),
    about: t('clv.about-sbg'),
    formula: t('clv.formula-sbg'),
    worked:
      value === null || lifetime === null
        ? null
        : t('clv.worked-sbg', {
            arpa: money(t, report, arpa),
            margin: share(t, margin),
            n: formatNumber(t, lifetime, 1),
            value: money(t, report, value),
          }),
    source: t('clv.source-sbg'),
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

function sbgReason(
  t: Words,
  sbg: SubscriptionValue['sbg'],
  lifetime: number | null,
): string | null {
  if (sbg.reason) return t(`clv.missing-${sbg.reason}`);
  if (!sbg.fit.converged) return t('clv.not-settled');
  return lifetime === null ? t('clv.endless') : null;
}

function simpleCard(t: Words, report: ClvReport, subscriptions: SubscriptionValue): ValueCardFacts {
  const { margin } = report;
  const { arpa, trailing, simple } = subscriptions;
  return {
    kind: 'simple',
    docsHref: explained.simple,
    name: t('clv.name-simple'),
    caption: t('clv.caption-simple'),
    value: simple.value,
    interval: simpleLimits(subscriptions, margin),
    reason: churnReason(t, subscriptions),
    n: trailing?.of ?? 0,
    of: t('clv.of-months'),
    about: t('clv.about-simple'),
    formula: t('clv.caption-simple'),
    worked:
      simple.value === null || !trailing
        ? null
        : `${money(t, report, arpa)} × ${share(t, margin)} ÷ ${percent(t, trailing.rate)} = ${money(t, report, simple.value)}`,
    source: t('clv.source-simple'),
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
    name: t('clv.name-discounted'),
    caption: t(isEnd ? 'clv.caption-end' : 'clv.caption-once'),
    value: discounted,
    interval: discounted === null ? null : byChurn(trailing, at),
    reason: discounted === null ? churnReason(t, subscriptions) : null,
    n: trailing?.of ?? 0,
    of: t('clv.of-months'),
    about: t('clv.about-discounted', {
      rate: formatNumber(t, settings.discountRate, 1),
      timing: isEnd ? 'end' : 'once',
    }),
    formula: isEnd ? 'm · r ÷ (1 + d − r)' : 'm · (1 + d) ÷ (1 + d − r)',
    worked:
      discounted === null || !trailing
        ? null
        : t('clv.worked-discounted', {
            m: money(t, report, (arpa ?? 0) * margin),
            r: percent(t, 1 - trailing.rate),
            d: percent(t, discount),
          }),
    source: t('clv.source-discounted'),
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

function churnReason(t: Words, { simple, trailing, arpa }: SubscriptionValue): string | null {
  if (simple.value !== null) {
    return trailing?.interval && trailing.interval.low > 0 ? null : t('clv.no-upper-limit');
  }
  if (arpa === null) return t('clv.nobody-pays');
  if (!trailing) return t('clv.six-months');
  return t('clv.nobody-left');
}

function historicCard(t: Words, report: ClvReport, { cohorts }: SubscriptionValue): ValueCardFacts {
  const { margin } = report;
  const customers = cohorts.reduce((total, each) => total + each.customers, 0);
  const revenue = cohorts.reduce((total, each) => total + each.revenue, 0);
  const value = customers === 0 ? null : (revenue * margin) / customers;
  return {
    kind: 'historic',
    docsHref: explained.historic,
    name: t('clv.name-historic'),
    caption: t('clv.caption-historic'),
    value,
    interval: null,
    reason: t(value === null ? 'clv.no-complete-month' : 'clv.counted'),
    n: customers,
    of: t('clv.of-ever'),
    about: t('clv.about-historic'),
    formula: t('clv.formula-historic'),
    worked:
      value === null
        ? null
        : `${money(t, report, revenue)} × ${share(t, margin)} ÷ ${formatCount(t, customers)}`,
    source: t('clv.source-historic'),
  };
}

function orderedCard(t: Words, report: ClvReport): ValueCardFacts {
  const { orders, margin } = report;
  const { customers = 0, amount = 0, historicValue = null } = orders ?? {};
  return {
    kind: 'ordered',
    docsHref: explained.historic,
    name: t('clv.name-ordered'),
    caption: t('clv.caption-ordered'),
    value: historicValue,
    interval: null,
    reason: t('clv.counted'),
    n: customers,
    of: t('clv.of-orders'),
    about: t('clv.about-ordered'),
    formula: t('clv.formula-ordered'),
    worked: `${money(t, report, amount)} × ${share(t, margin)} ÷ ${formatCount(t, customers)}`,
    source: t('clv.source-ordered'),
  };
}

function modelCard(t: Words, report: ClvReport, fit: ClvFit | null): ValueCardFacts {
  const orders = fit?.orders ?? null;
  const total = orders?.forecast?.total ?? null;
  const value = total ? total.value / total.customers : null;
  return {
    kind: 'model',
    docsHref: explained.orders,
    name: t('clv.name-model'),
    caption: t('clv.caption-model', { weeks: horizonWeeks }),
    value,
    interval: orders?.forecast?.meanInterval ?? null,
    reason: modelReason(t, orders),
    n: orders?.customers ?? 0,
    of: t('clv.of-orders'),
    about: t('clv.about-model', { weeks: horizonWeeks }),
    formula: t('clv.formula-model'),
    worked:
      total && value !== null
        ? t('clv.worked-model', {
            n: formatNumber(t, total.purchases, 0),
            customers: formatCount(t, total.customers),
            value: money(t, report, total.value),
          })
        : null,
    source: t('clv.source-model'),
  };
}

function modelReason(t: Words, orders: ClvFit['orders']): string | null {
  if (!orders) return t('clv.not-fitted');
  if (orders.purchase.reason) return t(`clv.missing-${orders.purchase.reason}`);
  if (!orders.purchase.fit.converged) return t('clv.not-settled');
  return orders.forecast?.meanInterval ? null : t('clv.no-spend-error');
}

function money(t: Words, { settings }: ClvReport, amount: number | null): string {
  const small = amount !== null && Math.abs(amount) < 100;
  return formatMoney(t, amount, settings.baseCurrency, small ? 2 : 0);
}

function share(t: Words, margin: number): string {
  const digits = margin * 100 === Math.round(margin * 100) ? 0 : 1;
  return t('figures.percent', { n: formatNumber(t, 100 * margin, digits) });
}
