import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import { attributeParam, type Dimension, type MetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { countedOnce } from './counted-once';
import { chosenKeys, type FilterCounts, withFilter } from './filter-options';
import { spansOf } from './metric-report';

/**
 * How many answers each choice of each filter has in the period, all other
 * filters kept: what one would see after choosing it alone. Filters that are
 * not set share one query, which is the board's and the overview's own; each
 * one that is set needs its own.
 */
export async function filterCounts(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  metrics: readonly MetricId[],
): Promise<FilterCounts> {
  const { weekStart, filters } = query;
  const request = { spans: [query.period], interval: null, weekStart, metrics, filters };
  const places = async (free: readonly Dimension[]) => {
    const by: readonly Dimension[] = ['touchpoint', 'channel'];
    const rows = await countedOnce(scope, catalog, { ...request, spans: spansOf(query), by });
    const surveys = surveyKeys(catalog);
    return free.map((dimension) => {
      const keyOf = ({ group, versionId }: CountsRow) =>
        dimension === 'survey' ? surveys.get(versionId) : group[by.indexOf(dimension)];
      return [paramOf(dimension), tally(rows, keyOf)] as const;
    });
  };
  const count = async (dimension: Dimension, without: string | null) => {
    const kept = without === null ? filters : withFilter(filters, without, []);
    const rows = await scoreCounts(scope, catalog, { ...request, filters: kept, by: [dimension] });
    return [[paramOf(dimension), tally(rows, ({ group }) => group[0])] as const];
  };
  const dimensions: readonly Dimension[] = [
    'touchpoint',
    'channel',
    'survey',
    ...catalog.attributes.map(({ key }): Dimension => `attr.${key}`),
  ];
  const isSet = (dimension: Dimension) => chosenKeys(filters, paramOf(dimension)).length > 0;
  const free = dimensions.filter((dimension) => !isSet(dimension));
  const isFixed = (dimension: Dimension) => !dimension.startsWith('attr.');
  const freePlaces = free.filter(isFixed);
  const asked = [
    ...(freePlaces.length > 0 ? [places(freePlaces)] : []),
    ...free.filter((dimension) => !isFixed(dimension)).map((dimension) => count(dimension, null)),
    ...dimensions.filter(isSet).map((dimension) => count(dimension, paramOf(dimension))),
  ];
  return new Map((await Promise.all(asked)).flat());
}

function paramOf(dimension: Dimension): string {
  return dimension === 'attr.language' ? attributeParam('language') : dimension;
}

function surveyKeys({ versions, survey }: Catalog): ReadonlyMap<string, string | undefined> {
  const keys = new Map(survey.map(({ id, key }) => [id, key]));
  return new Map(versions.map(({ id, surveyId }) => [id, keys.get(surveyId)]));
}

/** Answers of the period, by the key of each row. */
function tally(
  rows: readonly CountsRow[],
  keyOf: (row: CountsRow) => string | null | undefined,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key && row.span === 0) {
      found.set(key, (found.get(key) ?? 0) + countAnswers(row.counts));
    }
  }
  return found;
}
