import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { QueryFilters } from '@/lib/metric-query';
import type { Day, Interval, Period, WeekStart } from '@/lib/metrics/period';
import type { Catalog } from './catalog';
import { bucketColumn, filterConditions } from './score-counts';

export type TagCountsRequest = {
  readonly period: Period;
  readonly interval: Interval;
  readonly weekStart: WeekStart;
  readonly filters: QueryFilters;
  readonly versionIds: readonly string[];
};

/** Counted answers with a comment of one bucket: all of them, or those with one tag. */
export type TagCountsRow = {
  /** Null: all with a comment, whatever they carry. */
  readonly tagId: string | null;
  readonly bucket: Day;
  readonly n: number;
};

/** How many counted answers with a comment each bucket has, and how many of them carry each tag. */
export async function tagCounts(
  scope: Scope,
  catalog: Catalog,
  request: TagCountsRequest,
  on: Db = db,
): Promise<TagCountsRow[]> {
  const { period, filters, versionIds } = request;
  if (versionIds.length === 0) return [];
  const bucket = sql`(${bucketColumn(request)})::text`;
  const wanted = sql.join(
    [
      ...filterConditions(scope, catalog, filters, versionIds),
      sql`r.day between ${period.from}::date and ${period.to}::date`,
      sql`r.answered_at >= ${`${period.from}T00:00:00Z`}::timestamptz - interval '1 day'`,
      sql`r.answered_at < ${`${period.to}T00:00:00Z`}::timestamptz + interval '2 days'`,
      sql`r.state = 'counted'`,
      sql`r.comment is not null`,
    ],
    sql` and `,
  );
  const rows = await on.execute<TagCountsRow>(sql`
    select null as "tagId", ${bucket} as bucket, count(*)::int as n
    from responses r where ${wanted} group by 2
    union all
    select t.tag_id::text, ${bucket}, count(*)::int
    from responses r
    join response_tags t on t.workspace_id = r.workspace_id and t.response_id = r.id
    where ${wanted} group by 1, 2`);
  return [...rows];
}
