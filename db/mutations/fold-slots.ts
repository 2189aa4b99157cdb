import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

const points = Array.from({ length: 11 }, (_, point) => point);
const counters = sql.raw(points.map((point) => `c${point}`).join(', '));
const summed = sql.raw(points.map((point) => `sum(c${point}) as c${point}`).join(', '));
const added = sql.raw(
  points.map((point) => `c${point} = d.c${point} + excluded.c${point}`).join(', '),
);
const typed = sql.raw(points.map((point) => `c${point} int`).join(', '));

/** Rows of the rollup folded in one transaction. */
const batch = 5_000;

/**
 * Adds the slots of days that are over into slot 0, so that the rollup keeps
 * one row a cell. The sums over slots, which are all that is ever read, stay
 * the same at every moment, whoever writes meanwhile.
 *
 * @param before the first day that is not over
 * @returns how many rows went
 */
export async function foldSlots(scope: Scope, before: string, on: Db = db): Promise<number> {
  const month = `${before.slice(0, 7)}-01`;
  const isOver = sql`start < case when grain like 'month%' then ${month}::date else ${before}::date end`;
  const days = await foldTable(
    scope,
    { table: sql`score_days`, time: sql`day`, isOver: sql`day < ${before}` },
    on,
  );
  const sums = await foldTable(
    scope,
    { table: sql`score_sums`, time: sql`grain, start`, isOver },
    on,
  );
  return days + sums;
}

type Folded = { table: SQL; time: SQL; isOver: SQL };

async function foldTable(scope: Scope, folded: Folded, on: Db): Promise<number> {
  for (let gone = 0; ; ) {
    const rows = await on.transaction((tx) => foldSome(scope, folded, tx));
    gone += rows;
    if (rows < batch) return gone;
  }
}

type Cell = Record<string, string | number>;

/** Locks the rows in the order in which writers do, so that neither waits for the other in a ring. */
async function foldSome(
  { workspaceId }: Scope,
  { table, time, isOver }: Folded,
  tx: Db,
): Promise<number> {
  const place = sql`${time}, survey_version_id, touchpoint_id, channel_id, segment_id`;
  const cells = await tx.execute<Cell>(sql`
    select ${place}, slot, ${counters} from ${table}
    where workspace_id = ${workspaceId} and slot <> 0 and ${isOver}
    order by ${place}, slot limit ${batch} for update`);
  if (cells.length === 0) return 0;
  const gone = sql`json_to_recordset(${JSON.stringify(cells)}::json) as r (
    grain text, start date, day date, survey_version_id uuid, touchpoint_id uuid,
    channel_id uuid, segment_id uuid, slot smallint, ${typed})`;
  await tx.execute(sql`
    delete from ${table} where workspace_id = ${workspaceId}
      and (${place}, slot) in (select ${place}, slot from ${gone})`);
  await tx.execute(sql`
    insert into ${table} as d (workspace_id, ${place}, slot, ${counters})
    select ${workspaceId}::uuid, ${place}, 0, ${summed} from ${gone} group by ${place}
    order by ${place}
    on conflict (workspace_id, ${place}, slot) do update set ${added}`);
  return cells.length;
}
