import 'server-only';
import * as z from 'zod';
import type { Catalog } from '@/db/queries/catalog';
import { customersByScore, scoresTogether } from '@/db/queries/effort-counts';
import { type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import { addDays } from '@/lib/metrics/period';
import { scaleKey } from '@/lib/metrics/scale';
import { countAnswers } from '@/lib/metrics/score-counts';
import { answersByNow, type EffortLag, effortLags, effortWindow } from './effort-window';

const outcome = z.object({
  series: z.int().nullable(),
  score: z.int().nullable(),
  customers: z.number(),
  left: z.number(),
  mrr: z.number(),
});

/** All counts that the page needs, as they are kept where counting takes long. */
export const effortCounts = z.object({
  countedAt: z.iso.datetime(),
  /** Answers of one metric on one scale; rows name them by their place here. */
  series: z.array(z.object({ metric: z.enum(metricIds), scale: z.string() })),
  lags: z.array(
    z.object({
      lag: z.enum(effortLags),
      from: z.iso.date(),
      at: z.iso.date(),
      until: z.iso.date(),
      rows: z.array(outcome),
    }),
  ),
  now: z.object({ from: z.iso.date(), at: z.iso.date(), rows: z.array(outcome) }),
  /** Latest answers of the same customers, by the same place. */
  together: z.array(z.object({ scores: z.array(z.int().nullable()), n: z.number() })),
});

export type EffortCounts = z.output<typeof effortCounts>;

/** Answers and customers, together, that are counted while somebody waits; about a second. */
const mostAtOnce = 400_000;

/** Whether so many are counted at each view rather than in the background. */
export function isQuickToCount(rows: readonly CountsRow[], subscribers: number): boolean {
  const answers = rows.reduce((sum, { counts }) => sum + countAnswers(counts), 0);
  return answers + subscribers <= mostAtOnce;
}

/** How many answers there are before the lag (span 0) and within it (span 1), by version. */
export function effortAnswers(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  lag: EffortLag,
): Promise<CountsRow[]> {
  const { from, at, until } = effortWindow(query, lag);
  return scoreCounts(scope, catalog, {
    spans: [
      { from, to: at },
      { from: addDays(at, 1), to: until },
    ],
    interval: null,
    weekStart: query.weekStart,
    metrics: metricIds,
    filters: query.filters,
    by: [],
  });
}

/** Counts customers by their answers, and who of them left; reads every customer. */
export async function countEffort(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  lags: readonly EffortLag[],
): Promise<EffortCounts> {
  const series = seriesOf(catalog, query);
  const asked = { filters: query.filters, series: series.map(({ versions }) => versions) };
  const now = answersByNow(query);
  const [counted, present, together] = await Promise.all([
    Promise.all(
      lags.map(async (lag) => {
        const window = effortWindow(query, lag);
        return {
          lag,
          ...window,
          rows: await customersByScore(scope, catalog, { ...asked, ...window }),
        };
      }),
    ),
    customersByScore(scope, catalog, { ...asked, ...now, until: now.at }),
    scoresTogether(scope, catalog, { ...asked, ...now }),
  ]);
  return {
    countedAt: query.now.toISOString(),
    series: series.map(({ metric, scale }) => ({ metric, scale })),
    lags: counted,
    now: { ...now, rows: present },
    together: together.map(({ scores, n }) => ({ scores: [...scores], n })),
  };
}

/** The versions of the surveys asked for, by metric and scale: only those may be taken together. */
function seriesOf(catalog: Catalog, { filters }: MetricQuery) {
  const surveys = new Set(
    catalog.survey
      .filter(({ key }) => filters.survey.length === 0 || filters.survey.includes(key))
      .map(({ id }) => id),
  );
  const found = new Map<
    string,
    { metric: (typeof metricIds)[number]; scale: string; versions: string[] }
  >();
  for (const { id, surveyId, metric, scale } of catalog.versions) {
    if (!surveys.has(surveyId)) continue;
    const key = `${metric} ${scaleKey(scale)}`;
    const series = found.get(key) ?? { metric, scale: scaleKey(scale), versions: [] };
    series.versions.push(id);
    found.set(key, series);
  }
  return [...found.values()];
}
