import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import { attributeParam, type Dimension, type MetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { chosenKeys, type FilterCounts, withFilter } from './filter-options';

/**
 * How many answers each choice of each filter has in the period, all other
 * filters kept: what one would see after choosing it alone. Filters that are
 * not set share one query; each one that is set needs its own.
 */
export async function filterCounts(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  metrics: readonly MetricId[],
): Promise<FilterCounts> {
  const count = async (by: readonly Dimension[], without: string | null) => {
    const filters = without === null ? query.filters : withFilter(query.filters, without, []);
    const rows = await scoreCounts(scope, catalog, {
      spans: [query.period],
      interval: null,
      weekStart: query.weekStart,
      metrics,
      filters,
      by,
    });
    return by.map((dimension, place) => [paramOf(dimension), tally(rows, place)] as const);
  };
  const dimensions: readonly Dimension[] = [
    'touchpoint',
    'channel',
    'survey',
    ...catalog.attributes.map(({ key }): Dimension => `attr.${key}`),
  ];
  const isSet = (dimension: Dimension) => chosenKeys(query.filters, paramOf(dimension)).length > 0;
  const free = dimensions.filter((dimension) => !isSet(dimension));
  const isFixed = (dimension: Dimension) => !dimension.startsWith('attr.');
  const asked = [
    count(free.filter(isFixed), null),
    ...free.filter((dimension) => !isFixed(dimension)).map((dimension) => count([dimension], null)),
    ...dimensions.filter(isSet).map((dimension) => count([dimension], paramOf(dimension))),
  ];
  return new Map((await Promise.all(asked)).flat());
}

function paramOf(dimension: Dimension): string {
  return dimension === 'attr.language' ? attributeParam('language') : dimension;
}

function tally(rows: readonly CountsRow[], place: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { group, counts } of rows) {
    const key = group[place];
    if (key) found.set(key, (found.get(key) ?? 0) + countAnswers(counts));
  }
  return found;
}
