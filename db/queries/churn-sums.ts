import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { ChurnCause } from '@/lib/metrics/churn/churn-split';
import type { MovementKind } from '@/lib/metrics/churn/movement';
import type { Grain } from '@/lib/metrics/churn/movement-periods';
import type { Day, Period } from '@/lib/metrics/period';
import { cutOf, type ValueCut } from './value-cut';

/** A row of sums belongs to a group of the cut; null where customers lack the attribute, or for all. */
type Grouped = { readonly group: string | null };

/** Movements of a month; amounts are below 0 where revenue went. */
export type MonthRow = Grouped & {
  readonly month: Day;
  readonly kind: MovementKind;
  readonly movements: number;
  readonly amount: number;
  readonly squares: number;
};

/** All movements by month up to a day, the oldest first. */
export async function movementsByMonth(
  scope: Scope,
  cut: ValueCut,
  to: Day,
  on: Db = db,
): Promise<MonthRow[]> {
  const { join, where, group } = cutOf(scope, cut);
  const rows = await on.execute<MonthRow>(sql`
    select ${group} as "group", t.month::text, t.kind, sum(t.movements)::float8 as movements,
      sum(t.amount)::float8 as amount, sum(t.squares)::float8 as squares
    from mrr_months t ${join} where ${where} and t.month <= ${to}
    group by 1, 2, 3 order by 2, 3, 1
  `);
  return [...rows];
}

/** What a period did to customers, and to the revenue of those there at its opening. */
export type PeriodRow = Grouped & {
  readonly start: Day;
  readonly joined: number;
  readonly churned: number;
  readonly cameBack: number;
  readonly joinedAndChurned: number;
  readonly lost: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churn: number;
  readonly openingKept: number;
  readonly keptSquared: number;
  readonly openingClosing: number;
  readonly closingSquared: number;
};

/** Months, quarters or years in which anything moved, up to a day, the oldest first. */
export async function periodsOfCustomers(
  scope: Scope,
  cut: ValueCut,
  grain: Grain,
  to: Day,
  on: Db = db,
): Promise<PeriodRow[]> {
  const { join, where, group } = cutOf(scope, cut);
  const rows = await on.execute<PeriodRow>(sql`
    select ${group} as "group", t.start::text, sum(t.joined)::float8 as joined,
      sum(t.churned)::float8 as churned, sum(t.came_back)::float8 as "cameBack",
      sum(t.joined_and_churned)::float8 as "joinedAndChurned", sum(t.lost)::float8 as lost,
      sum(t.expansion)::float8 as expansion, sum(t.contraction)::float8 as contraction,
      sum(t.churn)::float8 as churn, sum(t.opening_kept)::float8 as "openingKept",
      sum(t.kept_squared)::float8 as "keptSquared",
      sum(t.opening_closing)::float8 as "openingClosing",
      sum(t.closing_squared)::float8 as "closingSquared"
    from customer_periods t ${join} where ${where} and t.grain = ${grain} and t.start <= ${to}
    group by 1, 2 order by 2, 1
  `);
  return [...rows];
}

/** Customers whose lifetimes began, ended and began again in the same months. */
export type LifetimeRow = Grouped & {
  readonly cohort: Day;
  readonly joined: Day;
  /** 9999-12-31 while they are there. */
  readonly left: Day;
  /** 9999-12-31 if they did not come back. */
  readonly returned: Day;
  readonly again: boolean;
  readonly customers: number;
};

/** All lifetimes that began up to a day. */
export async function lifetimesByMonth(
  scope: Scope,
  cut: ValueCut,
  to: Day,
  on: Db = db,
): Promise<LifetimeRow[]> {
  const { join, where, group } = cutOf(scope, cut);
  const rows = await on.execute<LifetimeRow>(sql`
    select ${group} as "group", t.cohort::text, t.joined_month::text as joined,
      t.left_month::text as left, t.returned_month::text as returned, t.again,
      sum(t.customers)::float8 as customers
    from lifetimes t ${join} where ${where} and t.joined_month <= ${to}
    group by 1, 2, 3, 4, 5, 6 having sum(t.customers) > 0
  `);
  return [...rows];
}

/** Why customers left; an empty reason is none. */
export type ReasonRow = {
  readonly kind: ChurnCause;
  readonly reason: string;
  readonly customers: number;
  readonly mrr: number;
};

/** Reasons of those who left in the months of a period, the most frequent first. */
export async function reasonsForLeaving(
  scope: Scope,
  attributes: ValueCut['attributes'],
  { from, to }: Period,
  on: Db = db,
): Promise<ReasonRow[]> {
  const { join, where } = cutOf(scope, { attributes, by: null });
  const rows = await on.execute<ReasonRow>(sql`
    select t.kind, t.reason, sum(t.customers)::float8 as customers, sum(t.amount)::float8 as mrr
    from churn_reasons t ${join} where ${where} and t.month between ${from} and ${to}
    group by 1, 2 having sum(t.customers) > 0 order by 3 desc, 4 desc, 1, 2
  `);
  return [...rows];
}

/** Recurring revenue that a month added to or took from a cohort. */
export type CohortMonthRow = Grouped & {
  readonly cohort: Day;
  readonly month: Day;
  readonly amount: number;
};

/** What became of the revenue of each cohort, up to a day. */
export async function revenueByCohort(
  scope: Scope,
  cut: ValueCut,
  to: Day,
  on: Db = db,
): Promise<CohortMonthRow[]> {
  const { join, where, group } = cutOf(scope, cut);
  const rows = await on.execute<CohortMonthRow>(sql`
    select ${group} as "group", t.cohort::text, t.month::text, sum(t.amount)::float8 as amount
    from cohort_months t ${join} where ${where} and t.month <= ${to}
    group by 1, 2, 3 order by 2, 3, 1
  `);
  return [...rows];
}
