import type { MonthRow, PeriodRow } from '@/db/queries/churn-sums';
import { addMonths, firstOf } from '@/lib/metrics/calendar';
import {
  type ChurnDefinition,
  type ChurnRate,
  type CustomerCounts,
  churnDefinitions,
  customerChurn,
} from '@/lib/metrics/churn/customer-churn';
import type { MovementKind } from '@/lib/metrics/churn/movement';
import type { Grain } from '@/lib/metrics/churn/movement-periods';
import { type MovementSums, sumMovements } from '@/lib/metrics/churn/movement-sums';
import type { RatioEstimate } from '@/lib/metrics/churn/ratio-estimate';
import { grossRevenueChurn, netRevenueChurn } from '@/lib/metrics/churn/revenue-churn';
import { revenueRetention } from '@/lib/metrics/churn/revenue-retention';
import { addDays, type Day, type Period } from '@/lib/metrics/period';

/** A month, quarter or year: `end` is its last day. */
export type Stretch = {
  readonly start: Day;
  readonly end: Day;
  /** It is not over: today counts as not over. */
  readonly partial: boolean;
  readonly grain: Grain;
};

/** Churn and retention of one month, quarter or year; amounts in the base currency. */
export type ChurnPeriod = Stretch & {
  readonly opening: number;
  readonly closing: number;
  readonly sums: MovementSums;
  /** How many movements of each kind. */
  readonly movements: Readonly<Record<MovementKind, number>>;
  readonly customers: CustomerCounts;
  readonly churn: Readonly<Record<ChurnDefinition, ChurnRate | null>>;
  readonly grossRevenueChurn: number | null;
  readonly netRevenueChurn: number | null;
  /** Of those there at the opening, each customer by what they paid at both ends. */
  readonly retention: { grr: RatioEstimate; nrr: RatioEstimate } | null;
};

/** Months of a period. */
export const monthsIn: Record<Grain, 1 | 3 | 12> = { month: 1, quarter: 3, year: 12 };

/** The months, quarters or years that a period touches, whole ones, the oldest first. */
export function stretchesOf({ from, to }: Period, grain: Grain, today: Day): Stretch[] {
  const months = monthsIn[grain];
  const found: Stretch[] = [];
  for (let start = firstOf(from, months); start <= to; start = addMonths(start, months)) {
    const end = addDays(addMonths(start, months), -1);
    found.push({ start, end, partial: end >= today, grain });
  }
  return found;
}

/** The first day of the last stretch that is over. */
export function lastComplete(grain: Grain, today: Day): Day {
  return addMonths(firstOf(today, monthsIn[grain]), -monthsIn[grain]);
}

/** What the sums say of one stretch. Rows are those of one group; months are in order. */
export function churnPeriod(
  stretch: Stretch,
  months: readonly MonthRow[],
  periods: readonly PeriodRow[],
): ChurnPeriod {
  const before = months.filter(({ month }) => month < stretch.start);
  const within = months.filter(({ month }) => month >= stretch.start && month <= stretch.end);
  const opening = amountOf(before);
  const sums = sumMovements(within.map(({ kind, amount }) => ({ kind, amount: Math.abs(amount) })));
  const moved = periods.find(({ start }) => start === stretch.start) ?? still;
  const start = headCount(before);
  const customers: CustomerCounts = {
    start,
    end: start + headCount(within),
    joined: moved.joined,
    churned: moved.churned,
    churnedAndReactivated: moved.cameBack,
    joinedAndChurned: moved.joinedAndChurned,
  };
  return {
    ...stretch,
    opening,
    closing: cents(opening + amountOf(within)),
    sums,
    movements: movementCounts(within),
    customers,
    churn: ratesOf(customers),
    grossRevenueChurn: grossRevenueChurn({ ...sums, start: opening }),
    netRevenueChurn: netRevenueChurn({ ...sums, start: opening }),
    retention: retentionOf(start, opening, squaresOf(before), moved),
  };
}

const still = {
  joined: 0,
  churned: 0,
  cameBack: 0,
  joinedAndChurned: 0,
  expansion: 0,
  contraction: 0,
  churn: 0,
  openingKept: 0,
  keptSquared: 0,
  openingClosing: 0,
  closingSquared: 0,
};

function ratesOf(customers: CustomerCounts): Record<ChurnDefinition, ChurnRate | null> {
  const [standard, start, withJoiners, netLoss] = churnDefinitions.map((definition) =>
    customerChurn(customers, definition),
  );
  return {
    standard: standard ?? null,
    start: start ?? null,
    'with-joiners': withJoiners ?? null,
    'net-loss': netLoss ?? null,
  };
}

/** Whoever is not among those moved has the same revenue at both ends. */
function retentionOf(
  customers: number,
  opening: number,
  openingSquared: number,
  moved: typeof still,
): ChurnPeriod['retention'] {
  const kept = opening - moved.contraction - moved.churn;
  return revenueRetention({
    customers,
    opening,
    kept,
    closing: kept + moved.expansion,
    openingSquared,
    openingKept: openingSquared + moved.openingKept,
    keptSquared: openingSquared + moved.keptSquared,
    openingClosing: openingSquared + moved.openingClosing,
    closingSquared: openingSquared + moved.closingSquared,
  });
}

function amountOf(rows: readonly MonthRow[]): number {
  return cents(rows.reduce((total, { amount }) => total + amount, 0));
}

/** Amounts have four decimals; what is left of a sum of floats beyond them is rounding. */
function cents(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

function squaresOf(rows: readonly MonthRow[]): number {
  return Math.max(
    0,
    rows.reduce((total, { squares }) => total + squares, 0),
  );
}

const headsBy: Record<MovementKind, number> = {
  new: 1,
  reactivation: 1,
  churn: -1,
  expansion: 0,
  contraction: 0,
};

function headCount(rows: readonly MonthRow[]): number {
  return rows.reduce((total, { kind, movements }) => total + headsBy[kind] * movements, 0);
}

function movementCounts(rows: readonly MonthRow[]): Record<MovementKind, number> {
  const counts = { new: 0, expansion: 0, reactivation: 0, contraction: 0, churn: 0 };
  for (const { kind, movements } of rows) counts[kind] += movements;
  return counts;
}
