import 'server-only';
import {
  type CohortMonthRow,
  type LifetimeRow,
  lifetimesByMonth,
  movementsByMonth,
  periodsOfCustomers,
  revenueByCohort,
} from '@/db/queries/churn-sums';
import { orderSumsBy } from '@/db/queries/order-sums';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { churnPointValue } from '@/lib/metrics/clv/churn-point-value';
import { discountedValue } from '@/lib/metrics/clv/discounted-value';
import type { Sbg } from '@/lib/metrics/clv/sbg';
import { sbgCounts } from '@/lib/metrics/clv/sbg-counts';
import { fitSbg } from '@/lib/metrics/clv/sbg-fit';
import type { Fitted } from '@/lib/metrics/numerics/maximum-likelihood';
import type { ValueSettings } from '@/lib/value/settings';
import type { Said } from '@/lib/words/said';
import { lastComplete } from './churn-periods';
import { cohortCells, renewalCohorts } from './lifetime-shapes';
import { type OrderReport, orderReport } from './order-report';
import { type PayingNow, payingNow } from './paying-now';
import { valueCut, valueNotices } from './value-query';

/** What customers who joined in one month have brought. */
export type CohortValue = {
  /** `YYYY-MM` */
  readonly cohort: string;
  readonly customers: number;
  /** Paid in the last complete month. */
  readonly active: number;
  /** Recurring revenue so far: what they paid a month at the end of each complete month. */
  readonly revenue: number;
  readonly perCustomer: number;
};

/** Value of customers with subscriptions, of the last complete month; amounts in the base currency. */
export type SubscriptionValue = PayingNow & {
  /** Month for month, like all that follows. */
  readonly discounted: number | null;
  /** What all customers would be worth more if monthly churn were one point lower. */
  readonly churnPoint: number | null;
  /** Retention that differs between customers, by monthly renewals. */
  readonly sbg: Fitted<Sbg>;
  readonly cohorts: readonly CohortValue[];
};

/** All that the page of customer value shows. */
export type ClvReport = {
  readonly settings: ValueSettings;
  /** Share of revenue that values count: the margin of the settings, or all of it where none is set. */
  readonly margin: number;
  /** Null without subscriptions. */
  readonly subscriptions: SubscriptionValue | null;
  /** Null without orders. */
  readonly orders: OrderReport | null;
  readonly notices: readonly Said[];
};

/**
 * What a view says of the value of customers, from sums that do not grow with
 * their number. It speaks of now: the period of the view does not matter.
 *
 * @returns null where no subscription or order has ever come in
 */
export async function clvReport(scope: Scope, query: MetricQuery): Promise<ClvReport | null> {
  const settings = await findValueSettings(scope);
  if (!settings) return null;
  const margin = (settings.grossMargin ?? 100) / 100;
  const [subscriptions, bought] = await Promise.all([
    subscriptionValue(scope, query, settings, margin),
    orderSumsBy(scope, { ...valueCut(query), by: null }),
  ]);
  return {
    settings,
    margin,
    subscriptions,
    orders: orderReport(bought, margin),
    notices: valueNotices(query),
  };
}

async function subscriptionValue(
  scope: Scope,
  query: MetricQuery,
  settings: ValueSettings,
  margin: number,
): Promise<SubscriptionValue | null> {
  const cut = { ...valueCut(query), by: null };
  const seen = lastComplete('month', query.today);
  const [months, periods, lifetimes, revenue] = await Promise.all([
    movementsByMonth(scope, cut, query.today),
    periodsOfCustomers(scope, cut, 'month', query.today),
    lifetimesByMonth(scope, cut, query.today),
    revenueByCohort(scope, cut, seen),
  ]);
  if (months.length === 0) return null;
  const now = payingNow({ months, periods }, { seen, today: query.today, margin });
  const { customers, arpa, trailing } = now;
  const churn = trailing?.rate ?? null;
  return {
    ...now,
    discounted:
      arpa === null || churn === null
        ? null
        : discountedValue(arpa * margin, {
            retention: 1 - churn,
            discount: (1 + settings.discountRate / 100) ** (1 / 12) - 1,
            timing: settings.marginTiming,
          }),
    churnPoint: churnPointValue({ customers, arpa, margin, churn }),
    sbg: fitSbg(sbgCounts(renewalCohorts(lifetimes, seen))),
    cohorts: cohortValues(lifetimes, revenue, seen),
  };
}

function cohortValues(
  lifetimes: readonly LifetimeRow[],
  revenue: readonly CohortMonthRow[],
  seen: string,
): CohortValue[] {
  const now = seen.slice(0, 7);
  const cells = cohortCells(lifetimes, seen);
  const cohorts = [...new Set(cells.map(({ joined }) => joined))].sort();
  return cohorts.map((cohort) => {
    const mine = cells.filter(({ joined }) => joined === cohort);
    const inMonth = (month: string) =>
      mine
        .filter(({ active }) => active === month)
        .reduce((total, each) => total + each.customers, 0);
    // What a month changed is paid in that month and in every later one.
    const paid = revenue
      .filter((row) => row.cohort.startsWith(cohort))
      .reduce((total, { month, amount }) => total + amount * monthsThrough(month, seen), 0);
    const customers = inMonth(cohort);
    return {
      cohort,
      customers,
      active: inMonth(now),
      revenue: paid,
      perCustomer: customers === 0 ? 0 : paid / customers,
    };
  });
}

/** Months from one to another, both included. */
function monthsThrough(from: string, to: string): number {
  const [a = 0, b = 0] = [from, to].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  );
  return b - a + 1;
}
