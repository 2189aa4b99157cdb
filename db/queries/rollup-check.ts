import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** A cell of the rollup that disagrees with a recount of its answers. */
export type RollupDifference = {
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
 * Compares the rollup with a recount of all counted answers of a workspace.
 * An empty list is the invariant the whole product rests on: rollup = recount.
 */
export async function rollupDifferences(scope: Scope, on: Db = db): Promise<RollupDifference[]> {
  const points = Array.from({ length: 11 }, (_, point) => `(${point}, c${point})`).join(', ');
  const rows = await on.execute<RollupDifference>(sql`
    with rolled as (
      select day, survey_version_id, touchpoint_id, channel_id, segment_id, p.score, sum(p.n)::int as n
      from score_days, lateral (values ${sql.raw(points)}) as p (score, n)
      where workspace_id = ${scope.workspaceId}
      group by 1, 2, 3, 4, 5, 6
    ), recounted as (
      select day, survey_version_id, touchpoint_id, channel_id, segment_id, score::int as score, count(*)::int as n
      from responses
      where workspace_id = ${scope.workspaceId} and state = 'counted'
      group by 1, 2, 3, 4, 5, 6
    )
    select day::text, survey_version_id as "surveyVersionId", touchpoint_id as "touchpointId",
      channel_id as "channelId", segment_id as "segmentId", score,
      coalesce(rolled.n, 0) as "rolledUp", coalesce(recounted.n, 0) as recounted
    from rolled full join recounted
      using (day, survey_version_id, touchpoint_id, channel_id, segment_id, score)
    where coalesce(rolled.n, 0) <> coalesce(recounted.n, 0)
    order by 1, 2, 3, 4, 5, 6
  `);
  return [...rows];
}
