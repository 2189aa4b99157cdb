import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import { attributeParam, fixedDimensions, type MetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import type { Day, Period } from '@/lib/metrics/period';
import { countAnswers } from '@/lib/metrics/score-counts';
import type { Words } from '@/lib/words/words';
import { chosenKeys, filterBar, noFilters, withFilter } from './filter-options';
import { yearUntil } from './period-words';

/** Where to go from a view without answers. */
export type WaysOut = {
  /** The last day with an answer under the same filters; null if there never was one. */
  readonly lastDay: Day | null;
  /** A period that holds that day, with its answers. */
  readonly period: (Period & { readonly n: number }) | null;
  /** What dropping each filter would show in the same period; those that show nothing are left out. */
  readonly drops: readonly {
    readonly name: string;
    readonly query: MetricQuery;
    readonly n: number;
  }[];
};

/** Looks for answers near a view that has none: at another time, or with a filter less. */
export async function waysOut(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  metrics: readonly MetricId[],
): Promise<WaysOut> {
  const request = { interval: null, weekStart: query.weekStart, metrics, by: [] };
  const count = async (filters: MetricQuery['filters'], period: Period) => {
    const rows = await scoreCounts(scope, catalog, { ...request, filters, spans: [period] });
    return rows.reduce((sum, { counts }) => sum + countAnswers(counts), 0);
  };
  const candidates = filtersOf(t, query, catalog).map(({ name, filters }) => ({
    name,
    query: { ...query, filters },
  }));
  const [lastDay, drops] = await Promise.all([
    lastDayOf(scope, catalog, query, metrics),
    Promise.all(
      candidates.map(async (one) => ({ ...one, n: await count(one.query.filters, query.period) })),
    ),
  ]);
  const period = lastDay === null ? null : yearUntil(lastDay);
  return {
    lastDay,
    period: period && { ...period, n: await count(query.filters, period) },
    drops: drops.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n),
  };
}

async function lastDayOf(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  metrics: readonly MetricId[],
): Promise<Day | null> {
  const { firstDay, lastDay } = catalog;
  if (firstDay === null || lastDay === null) return null;
  const rows = await scoreCounts(scope, catalog, {
    spans: [{ from: firstDay, to: lastDay }],
    interval: 'day',
    weekStart: query.weekStart,
    metrics,
    filters: query.filters,
    by: [],
  });
  const days = rows.flatMap(({ bucket, counts }) =>
    bucket !== null && countAnswers(counts) > 0 ? [bucket] : [],
  );
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** One entry per filter that is set, with the filters as they are without it. */
function filtersOf(t: Words, query: MetricQuery, catalog: Catalog) {
  const { dimensions } = filterBar(t, { query, catalog }, { path: '' }, null);
  const params = [...fixedDimensions, ...Object.keys(query.filters.attributes).map(attributeParam)];
  const set = params.filter((param) => chosenKeys(query.filters, param).length > 0);
  const singles = set.map((param) => {
    const dimension = dimensions.find(({ key }) => key === param);
    const chosen = dimension?.options.filter(({ selected }) => selected) ?? [];
    return {
      name: chosen.map(({ name }) => name).join(t('figures.comma')),
      filters: withFilter(query.filters, param, []),
    };
  });
  return set.length > 1
    ? [...singles, { name: t('empty.all-filters'), filters: noFilters }]
    : singles;
}
