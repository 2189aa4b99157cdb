import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import {
  countedUpTo,
  countResponses,
  hasResponses,
  listResponses,
  type ResponsePage,
  type ResponseSelection,
} from '@/db/queries/responses';
import { type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import { findTagByKey } from '@/db/queries/tags';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import { addCounts, countAnswers, type ScoreCounts } from '@/lib/metrics/score-counts';
import type { Said } from '@/lib/words/said';
import { formsSearch, lettersSearch } from './comment-search';
import { spansOf } from './metric-report';
import type { ResponseQuery } from './response-query';
import { chooseSeries, type Series } from './series';

export type ResponseList = ResponsePage & {
  /** Answers of the whole list; `countedUpTo` + 1 stands for more than that. */
  readonly total: number;
  readonly isMore: boolean;
  /** Counted answers of the period at each point, whatever points are asked for; null across metrics. */
  readonly counts: ScoreCounts | null;
  /** Null when the list is about every metric. */
  readonly series: Series | null;
  readonly notices: readonly Said[];
};

const perPage = 50;

/**
 * The answers behind a number. The list takes the scale that a tile of the same
 * query takes, and its total is read from the same counts, so that both say the
 * same to the last answer. A search or another state counts answers one by one.
 *
 * @param withPeople whether comments and customers may be read; without, a search or a customer is left out
 */
export async function responseList(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  asked: ResponseQuery,
  withPeople: boolean,
): Promise<ResponseList> {
  const { selection, rows, series, notices } = await responseSelection(
    scope,
    catalog,
    query,
    asked,
    withPeople,
  );
  const counts = countsOf(rows, selection.versionIds);
  const isCounted =
    selection.state === 'counted' &&
    selection.search === null &&
    selection.tagId === null &&
    selection.customerId === null;
  const [page, total] = await Promise.all([
    listResponses(scope, catalog, selection, { cursor: asked.cursor, limit: perPage, withPeople }),
    isCounted ? totalOf(counts, selection.points) : countResponses(scope, catalog, selection),
  ]);
  return {
    ...page,
    total,
    isMore: !isCounted && total > countedUpTo,
    counts: series ? counts : null,
    series,
    notices,
  };
}

/**
 * Which answers a list is about, on which scale, and the counts that tell so.
 *
 * @param withPeople without, a search or a customer is left out
 */
export async function responseSelection(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
  asked: Omit<ResponseQuery, 'cursor'>,
  withPeople: boolean,
): Promise<{
  selection: ResponseSelection;
  rows: readonly CountsRow[];
  series: Series | null;
  notices: readonly Said[];
}> {
  const rows = await scoreCounts(scope, catalog, {
    spans: spansOf(query),
    interval: null,
    weekStart: query.weekStart,
    metrics: asked.metric ? [asked.metric] : metricIds,
    filters: query.filters,
    by: [],
  });
  const chosen = asked.metric ? chooseSeries(asked.metric, rows, catalog, query) : null;
  const selection: ResponseSelection = {
    period: query.period,
    filters: query.filters,
    versionIds: versionsOf(catalog, query, asked, chosen?.series ?? null),
    points: asked.points,
    search: null,
    tagId: asked.tag === null ? null : await tagIdOf(scope, asked.tag),
    state: asked.state,
    customerId: withPeople ? asked.customer : null,
  };
  return {
    selection: withPeople ? await searched(scope, catalog, selection, asked.search) : selection,
    rows,
    series: chosen?.series ?? null,
    notices: chosen?.notices ?? [],
  };
}

/** Words in any form; where no comment has them, the letters themselves. */
async function searched(
  scope: Scope,
  catalog: Catalog,
  selection: ResponseSelection,
  search: string,
): Promise<ResponseSelection> {
  const forms = { ...selection, search: formsSearch(search) };
  if (forms.search && (await hasResponses(scope, catalog, forms))) return forms;
  return { ...selection, search: lettersSearch(search) };
}

/** The id of a tag; one that no tag has, if there is none of that key. */
async function tagIdOf(scope: Scope, key: string): Promise<string> {
  return (await findTagByKey(scope, key))?.id ?? noTag;
}

const noTag = '00000000-0000-0000-0000-000000000000';

function versionsOf(
  catalog: Catalog,
  { filters }: MetricQuery,
  { metric }: Pick<ResponseQuery, 'metric'>,
  series: Series | null,
): string[] {
  const surveys = catalog.survey.filter(
    ({ key }) => filters.survey.length === 0 || filters.survey.includes(key),
  );
  const ids = new Set(surveys.map(({ id }) => id));
  return catalog.versions
    .filter((version) => metric === null || (series?.versionIds.has(version.id) ?? false))
    .filter(({ surveyId }) => ids.has(surveyId))
    .map(({ id }) => id);
}

function countsOf(rows: readonly CountsRow[], versionIds: readonly string[]): ScoreCounts {
  const mine = new Set(versionIds);
  return addCounts(
    ...rows
      .filter(({ span, versionId }) => span === 0 && mine.has(versionId))
      .map(({ counts }) => counts),
  );
}

function totalOf(counts: ScoreCounts, points: readonly number[]): number {
  if (points.length === 0) return countAnswers(counts);
  return points.reduce((sum, point) => sum + (counts[point] ?? 0), 0);
}
