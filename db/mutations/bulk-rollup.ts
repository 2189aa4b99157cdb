import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';

const points = Array.from({ length: 11 }, (_, point) => point);
const counters = sql.raw(points.map((point) => `c${point}`).join(', '));
const counted = sql.raw(
  points.map((point) => `count(*) filter (where score = ${point})`).join(', '),
);
const summed = sql.raw(points.map((point) => `sum(c${point})`).join(', '));
const added = sql.raw(
  points.map((point) => `c${point} = d.c${point} + excluded.c${point}`).join(', '),
);
const nil = sql`${nilId}::uuid`;
const place = sql`survey_version_id, touchpoint_id, channel_id, segment_id`;

/**
 * Adds the answers of a table to the rollup and the sums over it, as
 * `addToRollup` does for answers in memory: slot 0, days before sums.
 *
 * @param answers a table of this transaction with day, places and score of each answer
 */
export async function addTableToRollup(
  { workspaceId }: Scope,
  answers: SQL,
  tx: Db,
): Promise<void> {
  await tx.execute(sql`
    insert into score_days as d (workspace_id, day, ${place}, slot, ${counters})
    select ${workspaceId}::uuid, day, ${place}, 0, ${counted}
    from ${answers} group by day, ${place} order by day, ${place}
    on conflict (workspace_id, day, ${place}, slot) do update set ${added}`);
  const month = sql`(day - extract(day from day)::int + 1)`;
  const [touchpoint, channel] = [sql`touchpoint_id`, sql`channel_id`];
  await tx.execute(sql`
    insert into score_sums as d (workspace_id, grain, start, ${place}, slot, ${counters})
    with cells as (
      select day, ${place}, ${counts()} from ${answers} group by day, ${place}
    )
    select ${workspaceId}::uuid, grain, start, ${place}, 0, ${summed}
    from (
      ${part('day', sql`day`, nil, nil, nil)}
      union all ${part('day-segment', sql`day`, nil, nil, sql`segment_id`)}
      union all ${part('day-cell', sql`day`, touchpoint, channel, nil)}
      union all ${part('month-cell', month, touchpoint, channel, nil)}
      union all ${part('month-segment', month, touchpoint, channel, sql`segment_id`)}
    ) parts
    group by grain, start, ${place} order by grain, start, ${place}
    on conflict (workspace_id, grain, start, ${place}, slot) do update set ${added}`);
}

function counts(): SQL {
  return sql.raw(
    points.map((point) => `count(*) filter (where score = ${point}) as c${point}`).join(', '),
  );
}

/** The cells at one grain of the sums; the ids it does not keep are the nil id. */
function part(grain: string, start: SQL, ...ids: [SQL, SQL, SQL]): SQL {
  const [touchpoint, channel, segment] = ids;
  return sql`
    select ${sql.raw(`'${grain}'`)} as grain, ${start} as start, survey_version_id,
      ${touchpoint} as touchpoint_id, ${channel} as channel_id, ${segment} as segment_id, ${counters}
    from cells`;
}
