import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';
import { audit } from './audit';

const points = Array.from({ length: 11 }, (_, point) => point);
const counters = sql.raw(points.map((point) => `c${point}`).join(', '));
const summed = sql.raw(points.map((point) => `sum(c${point})`).join(', '));
const counted = sql.raw(
  points.map((point) => `count(*) filter (where score = ${point})`).join(', '),
);
const nil = sql`${nilId}::uuid`;

/**
 * Makes the rollup of a workspace and its sums anew from its answers, in one
 * transaction: readers see the old numbers until the new ones are complete,
 * and answers that come in meanwhile wait for the end.
 */
export async function rebuildRollup(scope: Scope, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    await recountRollup(scope, tx);
    await audit(scope, 'rollup.rebuilt', {}, tx);
  });
}

/** Counts all answers of a workspace anew; whoever records some meanwhile waits for the transaction. */
export async function recountRollup(scope: Scope, tx: Db): Promise<void> {
  const { workspaceId } = scope;
  // Whoever is recording an answer holds a lock that this one waits for, so that an answer is
  // either counted here or adds itself afterwards.
  await tx.execute(sql`lock table score_days, score_sums in share row exclusive mode`);
  await tx.execute(sql`delete from score_days where workspace_id = ${workspaceId}`);
  await tx.execute(sql`delete from score_sums where workspace_id = ${workspaceId}`);
  await tx.execute(sql`
    insert into score_days (workspace_id, day, survey_version_id, touchpoint_id, channel_id,
      segment_id, slot, ${counters})
    select workspace_id, day, survey_version_id, touchpoint_id, channel_id, segment_id, 0, ${counted}
    from responses where workspace_id = ${workspaceId} and state = 'counted'
    group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`);
  const month = sql`date_trunc('month', day)::date`;
  const [touchpoint, channel] = [sql`touchpoint_id`, sql`channel_id`];
  await insertSums('day', sql`day`, nil, nil, nil);
  await insertSums('day-segment', sql`day`, nil, nil, sql`segment_id`);
  await insertSums('day-cell', sql`day`, touchpoint, channel, nil);
  await insertSums('month-cell', month, touchpoint, channel, nil);
  await insertSums('month-segment', month, touchpoint, channel, sql`segment_id`);

  async function insertSums(grain: string, start: SQL, ...ids: [SQL, SQL, SQL]): Promise<void> {
    await tx.execute(sql`
      insert into score_sums (workspace_id, grain, start, survey_version_id, touchpoint_id,
        channel_id, segment_id, slot, ${counters})
      select workspace_id, ${grain}, ${start}, survey_version_id, ${ids[0]}, ${ids[1]}, ${ids[2]},
        0, ${summed}
      from score_days where workspace_id = ${workspaceId}
      group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7`);
  }
}
