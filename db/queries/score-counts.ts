import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { Dimension, QueryFilters } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import type { Day, Interval, Period, WeekStart } from '@/lib/metrics/period';
import type { ScoreCounts } from '@/lib/metrics/score-counts';
import type { Catalog } from './catalog';
import { type Grain, type Piece, readPlan } from './rollup-grains';

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

  const reads = readPlan(request).map(({ grain, pieces }) =>
    readOf(scope, catalog, request, versions, grain, pieces),
  );
  const columns = 3 + request.by.length;
  const rows = await on.execute<Record<string, string | number | null>>(sql`
    select span, bucket, version_id, ${groupNames(request.by)} ${sql.join(counterSums, sql`, `)}
    from (${sql.join(reads, sql` union all `)}) counted
    group by ${sql.raw(Array.from({ length: columns }, (_, index) => index + 1).join(', '))}
  `);
  return rows.map((row) => toCounts(row, request, catalog));
}

const points = Array.from({ length: 11 }, (_, point) => `c${point}`);
const counterSums = points.map((point) => sql.raw(`sum(${point})::float8 as ${point}`));

function groupNames(by: readonly Dimension[]): SQL {
  return sql.raw(by.map((_, position) => `g${position}, `).join(''));
}

/** The rows of one grain, each with the span, bucket and group it counts in. */
function readOf(
  scope: Scope,
  catalog: Catalog,
  request: CountsRequest,
  versions: readonly string[],
  grain: Grain,
  pieces: readonly Piece[],
): SQL {
  const columns = [
    sql`piece.span as span`,
    sql`${bucketColumn(request)} as bucket`,
    sql`r.survey_version_id as version_id`,
    ...request.by.map(
      (dimension, position) => sql`${groupColumn(dimension)} as ${sql.identifier(`g${position}`)}`,
    ),
    ...points.map((point) => sql.raw(`r.${point}`)),
  ];
  return sql`
    select ${sql.join(columns, sql`, `)}
    from ${sourceOf(grain, scope)} r
    join (values ${pieceValues(pieces)}) as piece (span, first, last)
      on r.day between piece.first and piece.last
    ${segmentJoin(request.by)}
    where ${sql.join(filterConditions(scope, catalog, request.filters, versions), sql` and `)}`;
}

function sourceOf(grain: Grain, scope: Scope): SQL {
  if (grain === 'days') return sql`score_days`;
  return sql`(
    select workspace_id, start as day, survey_version_id, touchpoint_id, channel_id, segment_id,
      ${sql.raw(points.join(', '))}
    from score_sums where workspace_id = ${scope.workspaceId} and grain = ${grain})`;
}

/** The survey versions that a request counts. */
export function versionsAsked(catalog: Catalog, { metrics, filters }: CountsRequest): string[] {
  const asked = new Set(
    catalog.survey.filter(({ key }) => filters.survey.includes(key)).map(({ id }) => id),
  );
  return catalog.versions
    .filter(({ metric }) => metrics.includes(metric))
    .filter(({ surveyId }) => filters.survey.length === 0 || asked.has(surveyId))
    .map(({ id }) => id);
}

/** First day of the bucket of a row `r`. */
export function bucketColumn({ interval, weekStart }: CountsRequest): SQL {
  switch (interval) {
    case null:
      return sql`null::text`;
    case 'day':
      return sql`r.day::text`;
    case 'week': {
      // isodow is 1 for Monday … 7 for Sunday.
      const offset =
        weekStart === 1
          ? sql`extract(isodow from r.day)::int - 1`
          : sql`extract(dow from r.day)::int`;
      return sql`(r.day - (${offset}))::text`;
    }
    case 'month':
      return sql`date_trunc('month', r.day)::date::text`;
    case 'quarter':
      return sql`date_trunc('quarter', r.day)::date::text`;
  }
}

/** The group of a row `r`, whose segment is `s` where `segmentJoin` asks for it. */
export function groupColumn(dimension: Dimension): SQL {
  switch (dimension) {
    case 'touchpoint':
      return sql`r.touchpoint_id::text`;
    case 'channel':
      return sql`r.channel_id::text`;
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

function pieceValues(pieces: readonly Piece[]): SQL {
  return sql.join(
    pieces.map(({ span, from, to }) => sql`(${sql.raw(String(span))}, ${from}::date, ${to}::date)`),
    sql`, `,
  );
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

/** A counted row as it comes from the database: `span`, `bucket`, `version_id`, `g0` …, `c0` … `c10`. */
export function toCounts(
  row: Record<string, string | number | null>,
  request: CountsRequest,
  catalog: Catalog,
): CountsRow {
  const versionId = String(row.version_id);
  return {
    span: Number(row.span),
    bucket: row.bucket === null ? null : String(row.bucket),
    versionId,
    group: request.by.map((dimension, position) =>
      groupKey(dimension, row[`g${position}`] ?? null, versionId, catalog),
    ),
    counts: Array.from({ length: 11 }, (_, point) => Number(row[`c${point}`])),
  };
}

function groupKey(
  dimension: Dimension,
  value: string | number | null,
  versionId: string,
  catalog: Catalog,
): string | null {
  switch (dimension) {
    case 'touchpoint':
    case 'channel':
      return catalog[dimension].find(({ id }) => id === value)?.key ?? null;
    case 'survey': {
      const surveyId = catalog.versions.find(({ id }) => id === versionId)?.surveyId;
      return catalog.survey.find(({ id }) => id === surveyId)?.key ?? null;
    }
    default:
      return value === null ? null : String(value);
  }
}
