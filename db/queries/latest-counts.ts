import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { scaleKey } from '@/lib/metrics/scale';
import type { Catalog } from './catalog';
import {
  bucketColumn,
  type CountsRequest,
  type CountsRow,
  countsReader,
  filterConditions,
  groupColumn,
  readCells,
  segmentJoin,
  versionsAsked,
} from './score-counts';

/** Counted answers, with how many of them belong to no known customer. */
export type LatestRow = CountsRow & { readonly unnamed: number };

/**
 * As `scoreCounts`, but of each customer only the latest answer that the
 * filters let through, per span, metric and scale; answers without a customer
 * count each. Buckets and groups divide the answers chosen for the whole span,
 * so that they add up to it. Counted from the answers themselves: as slow as
 * there are answers in the spans, where `scoreCounts` reads sums.
 */
export async function latestCounts(
  scope: Scope,
  catalog: Catalog,
  request: CountsRequest,
  on: Db = db,
): Promise<LatestRow[]> {
  const versions = versionsAsked(catalog, request);
  if (versions.length === 0 || request.spans.length === 0) return [];
  const columns = Array.from({ length: 3 + request.by.length }, (_, index) => index + 1);
  const cells = await readCells(
    request.by,
    sql`select r.span, ${bucketColumn(request)} as bucket, r.survey_version_id as version_id,
        ${groupsOf(request)} ${counters}, count(*) filter (where r.unnamed) as unnamed
      from (${chosen(scope, catalog, request, versions)}) r
      ${segmentJoin(request.by)}
      group by ${sql.raw(columns.join(', '))}`,
    on,
    ['unnamed'],
  );
  const toCounts = countsReader(request, catalog);
  return cells.map((cell) => ({ ...toCounts(cell), unnamed: Number(cell.at(-1)) }));
}

const counters = sql.raw(
  Array.from(
    { length: 11 },
    (_, point) => `count(*) filter (where r.score = ${point}) as c${point}`,
  ).join(', '),
);

function groupsOf({ by }: CountsRequest): SQL {
  return sql.join(
    by.map(
      (dimension, place) => sql`${groupColumn(dimension)} as ${sql.identifier(`g${place}`)}, `,
    ),
  );
}

/** One answer per span, series and customer: the latest, of equal times the one with the higher id. */
function chosen(
  scope: Scope,
  catalog: Catalog,
  request: CountsRequest,
  versions: readonly string[],
): SQL {
  const { filters, spans } = request;
  const from = spans.map((span) => span.from).sort()[0];
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  return sql`
    select distinct on (span.place, series.place, coalesce(r.customer_id, r.id))
      span.place as span, r.workspace_id, r.day, r.survey_version_id, r.touchpoint_id,
      r.channel_id, r.segment_id, r.score, r.customer_id is null as unnamed
    from responses r
    join (values ${spanValues(request)}) as span (place, first, last)
      on r.day between span.first and span.last
    join (values ${seriesValues(catalog, versions)}) as series (version_id, place)
      on series.version_id = r.survey_version_id
    where ${sql.join(filterConditions(scope, catalog, filters, versions), sql` and `)}
      and r.state = 'counted'
      -- The day decides; these bounds let the index on time find it. No clock is further than 14 h from UTC.
      and r.answered_at >= ${`${from}T00:00:00Z`}::timestamptz - interval '1 day'
      and r.answered_at < ${`${to}T00:00:00Z`}::timestamptz + interval '2 days'
    order by span.place, series.place, coalesce(r.customer_id, r.id),
      r.answered_at desc, r.id desc`;
}

function spanValues({ spans }: CountsRequest): SQL {
  return sql.join(
    spans.map(
      ({ from, to }, place) => sql`(${sql.raw(String(place))}, ${from}::date, ${to}::date)`,
    ),
    sql`, `,
  );
}

/** Versions of one metric on one scale are one series: a new wording does not make a second customer. */
function seriesValues(catalog: Catalog, versions: readonly string[]): SQL {
  const series = new Map<string, number>();
  const values = catalog.versions
    .filter(({ id }) => versions.includes(id))
    .map(({ id, metric, scale }) => {
      const key = `${metric} ${scaleKey(scale)}`;
      const place = series.get(key) ?? series.size;
      series.set(key, place);
      return sql`(${id}::uuid, ${sql.raw(String(place))})`;
    });
  return sql.join(values, sql`, `);
}
