import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { QueryFilters } from '@/lib/metric-query';
import type { Period } from '@/lib/metrics/period';
import type { Catalog } from './catalog';
import { filterConditions } from './score-counts';

export type CommentsRequest = {
  readonly period: Period;
  readonly filters: QueryFilters;
  /** Survey versions, each with the raw scores wanted of it; null for any score. */
  readonly of: readonly { readonly versionId: string; readonly points: readonly number[] | null }[];
  readonly limit: number;
};

/** A counted answer that says something. */
export type Comment = {
  readonly id: string;
  readonly versionId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly score: number;
  readonly comment: string;
  readonly language: string | null;
  readonly customer: string | null;
  readonly answeredAt: Date;
};

type CommentRow = Omit<Comment, 'answeredAt'> & { readonly at: number };

/** The latest counted answers with a comment, newest first, over several surveys at once. */
export async function listComments(
  scope: Scope,
  catalog: Catalog,
  { period, filters, of, limit }: CommentsRequest,
  on: Db = db,
): Promise<Comment[]> {
  const wanted = askedOf(catalog, filters, of);
  if (wanted.length === 0) return [];
  const scores = wanted.map(({ versionId, points }) =>
    points === null
      ? sql`r.survey_version_id = ${versionId}::uuid`
      : sql`(r.survey_version_id = ${versionId}::uuid and r.score in ${points})`,
  );
  const versionIds = wanted.map(({ versionId }) => versionId);
  const rows = await on.execute<CommentRow>(sql`
    select r.id, r.survey_version_id as "versionId", r.touchpoint_id as "touchpointId",
      r.channel_id as "channelId", r.score, r.comment, r.language,
      coalesce(c.name, c.email, c.external_id) as customer,
      extract(epoch from r.answered_at)::float8 as at
    from responses r
    left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
      and c.erased_at is null
    where ${sql.join(filterConditions(scope, catalog, filters, versionIds), sql` and `)}
      and r.day between ${period.from}::date and ${period.to}::date
      -- The day decides; these bounds let the index on time find it. No clock is further than 14 h from UTC.
      and r.answered_at >= ${`${period.from}T00:00:00Z`}::timestamptz - interval '1 day'
      and r.answered_at < ${`${period.to}T00:00:00Z`}::timestamptz + interval '2 days'
      and r.state = 'counted'
      and r.comment <> ''
      and (${sql.join(scores, sql` or `)})
    order by r.answered_at desc, r.id desc
    limit ${limit}
  `);
  return rows.map(({ at, ...row }) => ({ ...row, answeredAt: new Date(at * 1000) }));
}

function askedOf(catalog: Catalog, { survey }: QueryFilters, of: CommentsRequest['of']) {
  const surveys = new Set(
    catalog.survey.filter(({ key }) => survey.includes(key)).map(({ id }) => id),
  );
  const open = new Set(
    catalog.versions
      .filter(({ surveyId }) => survey.length === 0 || surveys.has(surveyId))
      .map(({ id }) => id),
  );
  return of.filter(({ versionId, points }) => open.has(versionId) && points?.length !== 0);
}
