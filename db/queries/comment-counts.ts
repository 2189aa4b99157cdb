import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { Period } from '@/lib/metrics/period';
import type { Catalog } from './catalog';
import { filterConditions } from './score-counts';

/** Counted answers of a survey version in a span, and how many of them say something in words. */
export type CommentCountsRow = {
  /** Index into `spans`. */
  readonly span: number;
  readonly versionId: string;
  readonly answers: number;
  readonly comments: number;
};

/**
 * How many counted answers of all surveys have a comment. The rollup does not know, so this
 * reads the answers themselves: for mails, not for pages.
 */
export async function commentCounts(
  scope: Scope,
  catalog: Catalog,
  spans: readonly Period[],
  on: Db = db,
): Promise<CommentCountsRow[]> {
  const versions = catalog.versions.map(({ id }) => id);
  const filters = { touchpoint: [], channel: [], survey: [], attributes: {} };
  if (versions.length === 0 || spans.length === 0) return [];
  const parts = spans.map(
    ({ from, to }, span) => sql`
    select ${sql.raw(String(span))} as span, r.survey_version_id as "versionId",
      count(*)::int as answers, (count(*) filter (where r.comment <> ''))::int as comments
    from responses r
    where ${sql.join(filterConditions(scope, catalog, filters, versions), sql` and `)}
      and r.day between ${from}::date and ${to}::date
      -- The day decides; these bounds let the index on time find it. No clock is further than 14 h from UTC.
      and r.answered_at >= ${`${from}T00:00:00Z`}::timestamptz - interval '1 day'
      and r.answered_at < ${`${to}T00:00:00Z`}::timestamptz + interval '2 days'
      and r.state = 'counted'
    group by r.survey_version_id`,
  );
  const rows = await on.execute<CommentCountsRow>(sql`${sql.join(parts, sql` union all `)}`);
  return [...rows];
}
