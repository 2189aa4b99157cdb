import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { subscribersEver } from '@/db/queries/effort-counts';
import type { CountsRow } from '@/db/queries/score-counts';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import { keptEffort } from '@/lib/jobs/effort-count';
import { filterCount, type MetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { addDays } from '@/lib/metrics/period';
import { scaleKey } from '@/lib/metrics/scale';
import { countAnswers } from '@/lib/metrics/score-counts';
import type { Said } from '@/lib/words/said';
import { type EffortMetric, effortMetric } from './effort-bands';
import { countEffort, type EffortCounts, effortAnswers, isQuickToCount } from './effort-counts';
import { type ScoreDrivers, type ScoreLink, scoreDrivers, scoreLinks } from './effort-links';
import { answersByNow, type EffortLag, type EffortWindow } from './effort-window';
import { chooseSeries, type Series } from './series';

/** One metric: what its answers go with, and which answers these are. */
export type EffortPart = EffortMetric & {
  readonly metric: MetricId;
  readonly series: Series;
  /** Answers after the beginning of the lag, too new to be followed by it. */
  readonly tooNew: number;
};

/** What effort, satisfaction and recommendation go with; amounts in the base currency. */
export type EffortReport = {
  readonly lag: EffortLag;
  readonly window: EffortWindow;
  readonly currency: string;
  readonly countedAt: Date;
  /** Whether the counts were kept from an earlier time, and are of all customers. */
  readonly isKept: boolean;
  /** Who paid at the beginning of the lag, and who of them left within it. */
  readonly paying: { readonly customers: number; readonly left: number };
  /** Metrics that customers who paid have answered. */
  readonly parts: readonly EffortPart[];
  /** All answers looked at, of every metric, also of people nobody knows. */
  readonly answers: number;
  readonly links: readonly ScoreLink[];
  readonly drivers: ScoreDrivers | null;
  readonly notices: readonly Said[];
};

/** Why there is no report. `not-counted`: so many customers are counted in the background, and never were. */
export type NoEffortReport = 'no-subscriptions' | 'no-answers' | 'not-counted';

/**
 * Who left, by what they had answered before. Where there are many customers
 * and answers, counts of all of them are kept, and filters are left out.
 */
export async function effortReport(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  lag: EffortLag,
): Promise<EffortReport | NoEffortReport> {
  const [settings, subscribers] = await Promise.all([
    findValueSettings(scope),
    subscribersEver(scope),
  ]);
  if (!settings || subscribers === 0) return 'no-subscriptions';
  const rows = await effortAnswers(scope, catalog, query, lag);
  const live = isQuickToCount(rows, subscribers);
  const counts = live ? await countEffort(scope, catalog, query, [lag]) : await keptEffort(scope);
  const found = counts?.lags.find((each) => each.lag === lag);
  if (!counts || !found) return 'not-counted';

  const chosen = metricIds.flatMap((metric) => {
    const asking = { method: null, scale: scaleAsked(metric, catalog, query) };
    const series = chooseSeries(metric, rows, catalog, asking);
    return series ? [{ metric, ...series }] : [];
  });
  const terms = {
    lag: Number(lag),
    margin: settings.grossMargin === null ? null : settings.grossMargin / 100,
  };
  if (chosen.length === 0) return 'no-answers';
  const shown = chosen.filter(({ metric }) => hasCustomers(counts, found.rows, metric));
  const parts = shown.map(({ metric, series }): EffortPart => {
    const column = columnOf(counts, metric, series);
    return {
      metric,
      series,
      ...effortMetric(
        series.definition,
        { rows: ofSeries(found.rows, column), all: ofAll(found.rows) },
        { rows: ofSeries(counts.now.rows, column), all: ofAll(counts.now.rows) },
        terms,
      ),
      tooNew: answersIn(rows, series, 1),
    };
  });
  const { from, at, until } = found;
  return {
    lag,
    window: { from, at, until },
    currency: settings.baseCurrency,
    countedAt: new Date(counts.countedAt),
    isKept: !live,
    paying: ofAll(found.rows),
    parts,
    answers: chosen.reduce((sum, { series }) => sum + answersIn(rows, series, 0), 0),
    ...linksOf(counts, chosen),
    notices: [...chosen.flatMap(({ notices }) => notices), ...(live ? [] : keptNotices(query))],
  };
}

/** A scale is asked of the metrics that have it; the others show their own. */
function scaleAsked(metric: MetricId, catalog: Catalog, { scale }: MetricQuery) {
  const has = catalog.versions.some(
    (version) =>
      scale !== null && version.metric === metric && scaleKey(version.scale) === scaleKey(scale),
  );
  return has ? scale : null;
}

function columnOf({ series }: EffortCounts, metric: MetricId, { definition }: Series): number {
  const scale = scaleKey(definition.scale);
  return series.findIndex((each) => each.metric === metric && each.scale === scale);
}

type Rows = EffortCounts['now']['rows'];

function ofSeries(rows: Rows, column: number): Rows {
  return rows.filter(({ series }) => series === column);
}

function ofAll(rows: Rows): { customers: number; left: number; mrr: number } {
  return rows.find(({ series }) => series === null) ?? { customers: 0, left: 0, mrr: 0 };
}

/** Also on a scale that is not shown: the panel has the switch that leads there. */
function hasCustomers({ series }: EffortCounts, rows: Rows, metric: MetricId): boolean {
  return rows.some(
    (row) => row.series !== null && row.customers > 0 && series[row.series]?.metric === metric,
  );
}

function answersIn(rows: readonly CountsRow[], { versionIds }: Series, wanted: 0 | 1): number {
  return rows
    .filter(({ span, versionId }) => span === wanted && versionIds.has(versionId))
    .reduce((sum, { counts }) => sum + countAnswers(counts), 0);
}

function linksOf(
  counts: EffortCounts,
  chosen: readonly Pick<EffortPart, 'metric' | 'series'>[],
): Pick<EffortReport, 'links' | 'drivers'> {
  // Of the latest answers by now, which may be too new for the lag.
  const columns = chosen
    .map(({ metric, series }) => ({
      metric,
      column: columnOf(counts, metric, series),
      scale: series.definition.scale,
    }))
    .filter(({ column }) =>
      counts.together.some(({ scores }) => (scores[column] ?? null) !== null),
    );
  const outcome = columns.some(({ metric }) => metric === 'nps') ? 'nps' : 'csat';
  return {
    links: scoreLinks(columns, counts.together),
    drivers: scoreDrivers(columns, counts.together, outcome),
  };
}

function keptNotices(query: MetricQuery): Said[] {
  const isUsual = filterCount(query) === 0 && answersByNow(query).at >= addDays(query.today, -1);
  return isUsual ? [] : [{ key: 'notices.counted-kept' }];
}
