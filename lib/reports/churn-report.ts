import 'server-only';
import {
  type LifetimeRow,
  lifetimesByMonth,
  type MonthRow,
  movementsByMonth,
  type PeriodRow,
  periodsOfCustomers,
  type ReasonRow,
  reasonsForLeaving,
} from '@/db/queries/churn-sums';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { addMonths, firstOf } from '@/lib/metrics/calendar';
import { churnSplit } from '@/lib/metrics/churn/churn-split';
import { type CohortRow, cohortTable } from '@/lib/metrics/churn/cohort-table';
import type { Grain } from '@/lib/metrics/churn/movement-periods';
import { addMovements, type MovementSums, sumMovements } from '@/lib/metrics/churn/movement-sums';
import type { Day } from '@/lib/metrics/period';
import { kaplanMeier, type SurvivalCurve } from '@/lib/metrics/survival/kaplan-meier';
import { type LogRank, logRank } from '@/lib/metrics/survival/log-rank';
import type { ValueSettings } from '@/lib/value/settings';
import type { Said } from '@/lib/words/said';
import {
  type ChurnPeriod,
  churnPeriod,
  lastComplete,
  monthsIn,
  stretchesOf,
} from './churn-periods';
import { cohortCells, lifetimeDurations } from './lifetime-shapes';
import { openGroups } from './small-groups';
import { valueCut, valueNotices } from './value-query';

/** How long customers of one group stay; time in calendar months. */
export type GroupSurvival = { readonly group: string | null; readonly curve: SurvivalCurve };

/** One group of customers in the last complete period. */
export type ChurnGroup = { readonly group: string | null; readonly latest: ChurnPeriod };

/** All that the page of churn shows; amounts in the base currency. */
export type ChurnReport = {
  readonly settings: ValueSettings;
  readonly grain: Grain;
  /** The months, quarters or years that the period touches, whole ones, the oldest first. */
  readonly periods: readonly ChurnPeriod[];
  /** The same and as many before them as make twelve: what a trend is read from. */
  readonly trend: readonly ChurnPeriod[];
  /** The last complete one up to the end of the period, and what the view compares it with: the one before it, or that of a year before. */
  readonly latest: ChurnPeriod | null;
  readonly before: ChurnPeriod | null;
  /** From the opening of the first to the closing of the last. */
  readonly waterfall: {
    readonly from: Day;
    readonly to: Day;
    readonly opening: number;
    readonly closing: number;
    readonly sums: MovementSums;
  } | null;
  /** Of those who left within the periods, the most frequent first. */
  readonly reasons: readonly ReasonRow[];
  /** Rates are of those there at the opening of the first period. */
  readonly causes: ReturnType<typeof churnSplit>;
  /** A customer is active in a month in which they paid at some time. */
  readonly cohorts: readonly CohortRow[];
  /** The same with the month that is not over, in which some may still leave or come back. */
  readonly runningCohorts: readonly CohortRow[];
  readonly survival: readonly GroupSurvival[];
  /** The same of all customers together; null before anybody was there for a month. */
  readonly survivalOfAll: SurvivalCurve | null;
  /** Whether the groups that are shown differ; null without groups. */
  readonly logRank: LogRank | null;
  readonly groups: readonly ChurnGroup[];
  /** Groups that are in neither, because they are small or would give a small one away. */
  readonly hiddenGroups: number;
  readonly notices: readonly Said[];
};

/**
 * What a view says of churn, from sums that do not grow with the number of
 * customers.
 *
 * @param grain length of the periods; by the interval of the view unless told
 * @param protect whether small groups are hidden: for readers who come by a link
 * @returns null where no subscription has ever come in
 */
export async function churnReport(
  scope: Scope,
  query: MetricQuery,
  grain: Grain = query.interval === 'quarter' ? 'quarter' : 'month',
  protect = false,
): Promise<ChurnReport | null> {
  const settings = await findValueSettings(scope);
  if (!settings) return null;
  const sums = await readSums(scope, query, grain);
  const [first] = sums.all.months;
  if (!first) return null;

  const { period, today } = query;
  const since = addMonths(period.to, -11 * monthsIn[grain]);
  const [from = since] = [since, period.from].toSorted();
  const stretches = stretchesOf({ from, to: period.to }, grain, today).filter(
    ({ end }) => end >= first.month,
  );
  const of = (part: GroupSums, start: Day) => {
    const [stretch] = stretchesOf({ from: start, to: start }, grain, today);
    return stretch && first.month <= stretch.end
      ? churnPeriod(stretch, part.months, part.periods)
      : null;
  };
  const trend = stretches.map((stretch) => churnPeriod(stretch, sums.all.months, sums.all.periods));
  const periods = trend.filter(({ end }) => end >= period.from);
  const [latestStart, beforeStart] = compared(query, grain);
  const seen = lastComplete('month', today);
  const running = firstOf(today, 1);
  const opened = periods[0]?.customers.start ?? 0;
  const told = sums.parts.map((part) => ({
    part,
    latest: of(part, latestStart),
    curve: kaplanMeier(lifetimeDurations(part.lifetimes, seen)),
  }));
  const { open, hidden } =
    protect && valueCut(query).by !== null
      ? openGroups(told, ({ latest, curve }) => [
          latest?.customers.start ?? 0,
          latest?.customers.end ?? 0,
          curve?.n ?? 0,
        ])
      : { open: told, hidden: 0 };
  return {
    settings,
    grain,
    periods,
    trend,
    latest: of(sums.all, latestStart),
    before: beforeStart === null ? null : of(sums.all, beforeStart),
    waterfall: waterfallOf(periods),
    reasons: sums.reasons,
    causes: causesOf(sums.reasons, opened),
    cohorts: cohortTable(cohortCells(sums.all.lifetimes, seen), seen.slice(0, 7)),
    runningCohorts: cohortTable(cohortCells(sums.all.lifetimes, running), running.slice(0, 7)),
    ...survivalOf(
      open.map(({ part }) => part),
      seen,
    ),
    survivalOfAll: kaplanMeier(lifetimeDurations(sums.all.lifetimes, seen)),
    groups: open.flatMap(({ part: { group }, latest }) =>
      group === undefined || latest === null ? [] : [{ group, latest }],
    ),
    hiddenGroups: hidden,
    notices: valueNotices(query),
  };
}

type GroupSums = {
  /** Undefined where customers are not split. */
  group: string | null | undefined;
  months: readonly MonthRow[];
  periods: readonly PeriodRow[];
  lifetimes: readonly LifetimeRow[];
};

async function readSums(scope: Scope, query: MetricQuery, grain: Grain) {
  const cut = valueCut(query);
  const { period, today } = query;
  const read = async (by: string | null) => {
    const asked = { ...cut, by };
    const [months, periods, lifetimes] = await Promise.all([
      movementsByMonth(scope, asked, today),
      periodsOfCustomers(scope, asked, grain, today),
      lifetimesByMonth(scope, asked, today),
    ]);
    return { months, periods, lifetimes };
  };
  const touched = stretchesOf(period, grain, today);
  const range = {
    from: touched[0]?.start ?? period.from,
    to: touched.at(-1)?.end ?? period.to,
  };
  const [all, split, reasons] = await Promise.all([
    read(null),
    cut.by === null ? null : read(cut.by),
    reasonsForLeaving(scope, cut.attributes, range),
  ]);
  const whole: GroupSums = { ...all, group: undefined };
  return { all: whole, parts: split ? partsOf(split) : [whole], reasons };
}

function partsOf(rows: Omit<GroupSums, 'group'>): GroupSums[] {
  const groups = [...new Set(rows.months.map(({ group }) => group))];
  return groups.sort(byName).map((group) => ({
    group,
    months: rows.months.filter((row) => row.group === group),
    periods: rows.periods.filter((row) => row.group === group),
    lifetimes: rows.lifetimes.filter((row) => row.group === group),
  }));
}

/** By name, those without the attribute last. */
function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'en');
}

/** First days of the last complete stretch that begins in or before the period, and of what it is compared with. */
function compared({ period, today, compare }: MetricQuery, grain: Grain): [Day, Day | null] {
  const complete = lastComplete(grain, today);
  const [touched] = stretchesOf({ from: period.to, to: period.to }, grain, today);
  const latest = touched && touched.start < complete ? touched.start : complete;
  if (compare === 'none') return [latest, null];
  const back = compare === 'year' ? 12 : monthsIn[grain];
  return [latest, addMonths(latest, -back)];
}

function waterfallOf(periods: readonly ChurnPeriod[]): ChurnReport['waterfall'] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return null;
  return {
    from: first.start,
    to: last.end,
    opening: first.opening,
    closing: last.closing,
    sums: periods.reduce((total, { sums }) => addMovements(total, sums), sumMovements([])),
  };
}

function causesOf(reasons: readonly ReasonRow[], start: number): ChurnReport['causes'] {
  const lost = { voluntary: 0, 'failed-payment': 0, unknown: 0 };
  for (const { kind, customers } of reasons) lost[kind] += customers;
  return churnSplit(lost, start);
}

function survivalOf(
  parts: readonly GroupSums[],
  seen: Day,
): Pick<ChurnReport, 'survival' | 'logRank'> {
  const samples = parts.map(({ group = null, lifetimes }) => ({
    group,
    durations: lifetimeDurations(lifetimes, seen),
  }));
  const survival = samples.flatMap(({ group, durations }) => {
    const curve = kaplanMeier(durations);
    return curve ? [{ group, curve }] : [];
  });
  const compared = samples.map(({ durations }) => durations);
  return { survival, logRank: compared.length > 1 ? logRank(compared) : null };
}
