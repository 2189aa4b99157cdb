import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';
import type { Grain } from './rollup-grains';

/** A cell of the rollup, or of the sums over it, that disagrees with a recount of its answers. */
export type RollupDifference = {
  /** `days` is the rollup itself. */
  grain: Grain;
  /** The day, or the first of the month. */
  day: string;
  surveyVersionId: string;
  touchpointId: string;
  channelId: string;
  segmentId: string;
  score: number;
  rolledUp: number;
  recounted: number;
};

/**
 * Compares the rollup and its sums with a recount of all counted answers of a
 * workspace. An empty list is the invariant the whole product rests on:
 * rollup = recount.
 */
export async function rollupDifferences(scope: Scope, on: Db = db): Promise<RollupDifference[]> {
  const rows = await on.execute<RollupDifference>(sql`
    with answers as (
      select day, survey_version_id, touchpoint_id, channel_id, segment_id, score::int as score,
        count(*)::int as n
      from responses
      where workspace_id = ${scope.workspaceId} and state = 'counted'
      group by 1, 2, 3, 4, 5, 6
    ), recounted as (
      ${recount('days', sql`day`, 'touchpoint_id', 'channel_id', 'segment_id')}
      union all ${recount('day', sql`day`)}
      union all ${recount('day-segment', sql`day`, 'segment_id')}
      union all ${recount('day-cell', sql`day`, 'touchpoint_id', 'channel_id')}
      union all ${recount('month-cell', month, 'touchpoint_id', 'channel_id')}
      union all ${recount('month-segment', month, 'touchpoint_id', 'channel_id', 'segment_id')}
    ), rolled as (
      select 'days' as grain, day, survey_version_id, touchpoint_id, channel_id, segment_id,
        p.score, sum(p.n)::int as n
      from score_days, lateral (values ${points}) as p (score, n)
      where workspace_id = ${scope.workspaceId} group by 1, 2, 3, 4, 5, 6, 7
      union all
      select grain, start, survey_version_id, touchpoint_id, channel_id, segment_id,
        p.score, sum(p.n)::int
      from score_sums, lateral (values ${points}) as p (score, n)
      where workspace_id = ${scope.workspaceId} group by 1, 2, 3, 4, 5, 6, 7
    )
    select grain, day::text, survey_version_id as "surveyVersionId", touchpoint_id as "touchpointId",
      channel_id as "channelId", segment_id as "segmentId", score,
      coalesce(rolled.n, 0) as "rolledUp", coalesce(recounted.n, 0) as recounted
    from rolled full join recounted
      using (grain, day, survey_version_id, touchpoint_id, channel_id, segment_id, score)
    where coalesce(rolled.n, 0) <> coalesce(recounted.n, 0)
    order by 1, 2, 3, 4, 5, 6, 7
  `);
  return [...rows];
}

const month = sql`date_trunc('month', day)::date`;

const points = sql.raw(
  Array.from({ length: 11 }, (_, point) => `(${point}, c${point})`).join(', '),
);

/** The answers counted at one grain; the ids it does not keep are the nil id. */
function recount(grain: Grain, start: SQL, ...kept: string[]): SQL {
  const ids = ['touchpoint_id', 'channel_id', 'segment_id'].map((column) =>
    kept.includes(column) ? sql.identifier(column) : sql`${nilId}::uuid`,
  );
  return sql`
    select ${sql.raw(`'${grain}'`)} as grain, ${start} as day, survey_version_id,
      ${ids[0]} as touchpoint_id, ${ids[1]} as channel_id, ${ids[2]} as segment_id, score,
      sum(n)::int as n
    from answers group by 1, 2, 3, 4, 5, 6, 7`;
}
