import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { Dimension, QueryFilters } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import type { Day, Interval, Period, WeekStart } from '@/lib/metrics/period';
import { countAnswers, type ScoreCounts } from '@/lib/metrics/score-counts';
import type { Catalog } from './catalog';
import { type Grain, type Piece, type ReadPlan, readPlan } from './rollup-grains';

export type CountsRequest = {
  /** The stretches of days to count over; they may overlap. */
  readonly spans: readonly Period[];
  /** How to cut each span into buckets; null counts it whole. */
  readonly interval: Interval | null;
  readonly weekStart: WeekStart;
  readonly metrics: readonly MetricId[];
  readonly filters: QueryFilters;
  readonly by: readonly Dimension[];
};

/** The counts of one survey version in one bucket and group. */
export type CountsRow = {
  /** Index into `spans`. */
  readonly span: number;
  /** First day of the bucket; null when the span was not cut. */
  readonly bucket: Day | null;
  readonly versionId: string;
  /** One key (touchpoint, channel, survey) or attribute value per dimension asked for. */
  readonly group: readonly (string | null)[];
  readonly counts: ScoreCounts;
};

/**
 * How many answers each point of the scale received, per span, bucket, group
 * and survey version: one query on the rollup. Postgres counts and lib/metrics
 * judges, so nothing but counts leaves the database. Cells without answers are
 * absent. Versions stay apart, because only equal scales may be added.
 */
export async function scoreCounts(
  scope: Scope,
  catalog: Catalog,
  request: CountsRequest,
  on: Db = db,
): Promise<CountsRow[]> {
  const versions = versionsAsked(catalog, request);
  if (versions.length === 0 || request.spans.length === 0) return [];

  const reads = readPlan(request).flatMap((read) =>
    read.pieces.map((piece) => readOf(scope, catalog, request, versions, read, piece)),
  );
  const cell = sql.raw(['span', 'bucket', 'version_id', ...groupNames(request.by)].join(', '));
  const cells = await readCells(
    request.by,
    sql`select ${cell}, ${counterSums}
      from (${sql.join(reads, sql` union all `)}) counted
      group by ${cell}`,
    on,
  );
  const toCounts = countsReader(request, catalog);
  return cells.map(toCounts).filter(({ counts }) => countAnswers(counts) > 0);
}

const points = Array.from({ length: 11 }, (_, point) => `c${point}`);
const counterSums = sql.raw(points.map((point) => `sum(${point}) as ${point}`).join(', '));

function groupNames(by: readonly Dimension[]): string[] {
  return by.map((_, position) => `g${position}`);
}

/** A counted row as a list: span, bucket, version, groups, eleven counters, and what else was asked for. */
type CountedCell = readonly (string | number | null)[];

/**
 * Runs a statement that counts and reads its rows as one JSON text: some hundred
 * rows of sixteen columns would otherwise cost more to take apart than to count.
 *
 * @param more columns to read beside the counters
 */
export async function readCells(
  by: readonly Dimension[],
  counting: SQL,
  on: Db,
  more: readonly string[] = [],
): Promise<readonly CountedCell[]> {
  const columns = ['span', 'bucket', 'version_id', ...groupNames(by), ...points, ...more];
  const [found] = await on.execute<{ cells: readonly CountedCell[] }>(sql`
    select coalesce(json_agg(json_build_array(${sql.raw(columns.join(', '))})), '[]') as cells
    from (${counting}) counted`);
  return found?.cells ?? [];
}

/**
 * The rows of one stretch of days in one grain, each with the span, bucket and
 * group it counts in. Every stretch has its own bounds in the statement: joined
 * from a list, the planner would take a few hundred rows for many thousand and
 * spend its time on starting workers.
 */
function readOf(
  scope: Scope,
  catalog: Catalog,
  request: CountsRequest,
  versions: readonly string[],
  { grain, isTakenOff }: ReadPlan[number],
  { span, from, to }: Piece,
): SQL {
  const columns = [
    sql`${sql.raw(String(span))} as span`,
    sql`${bucketColumn(request)} as bucket`,
    sql`r.survey_version_id as version_id`,
    ...request.by.map(
      (dimension, position) => sql`${groupColumn(dimension)} as ${sql.identifier(`g${position}`)}`,
    ),
    ...points.map((point) => sql.raw(isTakenOff ? `-r.${point} as ${point}` : `r.${point}`)),
  ];
  const conditions = [
    sql`r.day between ${from}::date and ${to}::date`,
    ...filterConditions(scope, catalog, request.filters, versions),
  ];
  return sql`
    select ${sql.join(columns, sql`, `)}
    from ${sourceOf(grain, scope)} r
    ${segmentJoin(request.by)}
    where ${sql.join(conditions, sql` and `)}`;
}

function sourceOf(grain: Grain, scope: Scope): SQL {
  if (grain === 'days') return sql`score_days`;
  return sql`(
    select workspace_id, start as day, survey_version_id, touchpoint_id, channel_id, segment_id,
      ${sql.raw(points.join(', '))}
    from score_sums where workspace_id = ${scope.workspaceId} and grain = ${sql.raw(`'${grain}'`)})`;
}

/** The survey versions that a request counts. */
export function versionsAsked(
  catalog: Catalog,
  { metrics, filters }: Pick<CountsRequest, 'metrics' | 'filters'>,
): string[] {
  const asked = new Set(
    catalog.survey.filter(({ key }) => filters.survey.includes(key)).map(({ id }) => id),
  );
  return catalog.versions
    .filter(({ metric }) => metrics.includes(metric))
    .filter(({ surveyId }) => filters.survey.length === 0 || asked.has(surveyId))
    .map(({ id }) => id);
}

/** First day of the bucket of a row `r`. */
export function bucketColumn({
  interval,
  weekStart,
}: Pick<CountsRequest, 'interval' | 'weekStart'>): SQL {
  switch (interval) {
    case null:
      return sql`null::date`;
    case 'day':
      return sql`r.day`;
    case 'week': {
      // isodow is 1 for Monday … 7 for Sunday.
      const offset =
        weekStart === 1
          ? sql`extract(isodow from r.day)::int - 1`
          : sql`extract(dow from r.day)::int`;
      return sql`r.day - (${offset})`;
    }
    case 'month':
      return sql`date_trunc('month', r.day)::date`;
    case 'quarter':
      return sql`date_trunc('quarter', r.day)::date`;
  }
}

/** The group of a row `r`, whose segment is `s` where `segmentJoin` asks for it. */
export function groupColumn(dimension: Dimension): SQL {
  switch (dimension) {
    case 'touchpoint':
      return sql`r.touchpoint_id`;
    case 'channel':
      return sql`r.channel_id`;
    case 'survey':
      return sql`null::text`;
    default:
      return sql`s.attributes ->> ${dimension.slice('attr.'.length)}::text`;
  }
}

export function segmentJoin(by: readonly Dimension[]): SQL {
  return by.some((dimension) => dimension.startsWith('attr.'))
    ? sql`join segments s on s.workspace_id = r.workspace_id and s.id = r.segment_id`
    : sql``;
}

/**
 * What a query's filters ask of a row: of the rollup here, of an answer in the
 * list behind a number. Both tables name their columns alike; the alias is `r`.
 */
export function filterConditions(
  scope: Scope,
  catalog: Catalog,
  filters: QueryFilters,
  versions: readonly string[],
): SQL[] {
  const found = [
    sql`r.workspace_id = ${scope.workspaceId}`,
    sql`r.survey_version_id in ${uuids(versions)}`,
  ];
  for (const dimension of ['touchpoint', 'channel'] as const) {
    const ids = catalog[dimension].filter(({ key }) => filters[dimension].includes(key));
    if (filters[dimension].length > 0) {
      found.push(sql`r.${sql.identifier(`${dimension}_id`)} in ${uuids(ids.map(({ id }) => id))}`);
    }
  }
  for (const [key, values] of Object.entries(filters.attributes)) {
    found.push(sql`r.segment_id in (
      select f.id from segments f
      where f.workspace_id = ${scope.workspaceId} and f.attributes ->> ${key}::text in ${values})`);
  }
  return found;
}

function uuids(ids: readonly string[]): SQL {
  const list = ids.map((id) => sql`${id}::uuid`);
  return list.length === 0 ? sql`(null::uuid)` : sql`(${sql.join(list, sql`, `)})`;
}

/** Makes counted rows of cells, whose places and surveys it names by their keys. */
export function countsReader(
  { by }: Pick<CountsRequest, 'by'>,
  catalog: Catalog,
): (cell: CountedCell) => CountsRow {
  const groupKeys = by.map((dimension) => groupKey(dimension, catalog));
  const first = 3 + by.length;
  return (cell) => {
    const [span, bucket, version] = cell;
    const versionId = String(version);
    return {
      span: Number(span),
      bucket: typeof bucket === 'string' ? bucket : null,
      versionId,
      group: groupKeys.map((keyOf, position) => keyOf(cell[3 + position] ?? null, versionId)),
      counts: cell.slice(first, first + points.length).map(Number),
    };
  };
}

type GroupKey = (value: string | number | null, versionId: string) => string | null;

function groupKey(dimension: Dimension, catalog: Catalog): GroupKey {
  switch (dimension) {
    case 'touchpoint':
    case 'channel': {
      const keys = new Map<unknown, string>(catalog[dimension].map(({ id, key }) => [id, key]));
      return (id) => keys.get(id) ?? null;
    }
    case 'survey': {
      const keys = new Map(catalog.survey.map(({ id, key }) => [id, key]));
      const surveys = new Map(catalog.versions.map(({ id, surveyId }) => [id, keys.get(surveyId)]));
      return (_, versionId) => surveys.get(versionId) ?? null;
    }
    default:
      return (value) => (value === null ? null : String(value));
  }
}
