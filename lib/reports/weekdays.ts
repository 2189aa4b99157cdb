import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { weekday } from '@/lib/metrics/calendar';
import { addDays, daysIn, type Period } from '@/lib/metrics/period';
import { type Score, score } from '@/lib/metrics/score';
import { addCounts, noCounts } from '@/lib/metrics/score-counts';
import { weekdayTest } from '@/lib/metrics/trend/weekday-test';
import { weekdayName } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';
import { askedCounts } from './asked-counts';
import type { MetricReport } from './metric-report';
import type { Series } from './series';

type Weekday = {
  readonly name: string;
  readonly score: Score | null;
  /** More than chance, with all days tested together. */
  readonly differs: boolean;
};

export type WeekdayReport = {
  readonly period: Period;
  /** In the order of the workspace's week. */
  readonly days: readonly Weekday[];
  /** Whether any day differs by more than chance; null where there is nothing to test. */
  readonly p: number | null;
};

const week = [0, 1, 2, 3, 4, 5, 6] as const;
/** Whole weeks, so that each weekday is as frequent as the others; more than a year says nothing more. */
const [fewestDays, fewestByDay, mostDays] = [56, 28, 364];

/** The days by which weekdays are compared; null in a period too short for it. */
export function weekdaySpan({
  period,
  interval,
  today,
}: Pick<MetricQuery, 'period' | 'interval' | 'today'>): Period | null {
  const to = period.to < today ? period.to : today;
  if (period.from > to) return null;
  const days = daysIn({ from: period.from, to });
  if (days < (interval === 'day' ? fewestByDay : fewestDays)) return null;
  const kept = Math.min(mostDays, days - (days % 7));
  return { from: addDays(to, 1 - kept), to };
}

/** How the scores of a report differ by day of the week; null in a period too short for it. */
export async function weekdayReport(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  { metric, series }: Pick<MetricReport, 'metric' | 'series'>,
  query: MetricQuery,
): Promise<WeekdayReport | null> {
  const period = weekdaySpan(query);
  if (!period) return null;
  const rows = await askedCounts(scope, catalog, query, {
    spans: [period],
    interval: 'day',
    metrics: [metric],
    by: [],
  });
  return { period, ...weekdaysFrom(t, rows, series, query) };
}

/** @param rows counted by day */
export function weekdaysFrom(
  t: Words,
  rows: readonly CountsRow[],
  { versionIds, definition }: Series,
  { weekStart }: Pick<MetricQuery, 'weekStart'>,
): Pick<WeekdayReport, 'days' | 'p'> {
  const counts = week.map(() => noCounts);
  for (const { versionId, bucket, counts: more } of rows) {
    if (bucket === null || !versionIds.has(versionId)) continue;
    const place = (weekday(bucket) - weekStart + 7) % 7;
    counts[place] = addCounts(counts[place] ?? noCounts, more);
  }
  const { overall, days } = weekdayTest(counts);
  return {
    p: overall.estimable ? overall.p : null,
    days: counts.map((own, place) => ({
      name: weekdayName(t, (place + weekStart) % 7),
      score: score(own, definition),
      differs: days[place]?.differs ?? false,
    })),
  };
}
