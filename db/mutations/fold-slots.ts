import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { askSteps } from './ask-days';

/** A counter for each point of the scale. */
const points = Array.from({ length: 11 }, (_, point) => `c${point}`);

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
  const answers = sql`survey_version_id, touchpoint_id, channel_id, segment_id`;
  const folded: readonly Folded[] = [
    {
      table: sql`score_days`,
      place: sql`day, ${answers}`,
      counters: points,
      isOver: sql`day < ${before}`,
    },
    {
      table: sql`score_sums`,
      place: sql`grain, start, ${answers}`,
      counters: points,
      isOver,
    },
    {
      table: sql`ask_days`,
      place: sql`day, survey_id, touchpoint_id, channel_id, by`,
      counters: askSteps,
      isOver: sql`day < ${before}`,
    },
  ];
  let gone = 0;
  for (const each of folded) gone += await foldTable(scope, each, on);
  return gone;
}

type Folded = { table: SQL; place: SQL; counters: readonly string[]; isOver: SQL };

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
  { table, place, counters: names, isOver }: Folded,
  tx: Db,
): Promise<number> {
  const each = (write: (name: string) => string) => sql.raw(names.map(write).join(', '));
  const counters = each((name) => name);
  const cells = await tx.execute<Cell>(sql`
    select ${place}, slot, ${counters} from ${table}
    where workspace_id = ${workspaceId} and slot <> 0 and ${isOver}
    order by ${place}, slot limit ${batch} for update`);
  if (cells.length === 0) return 0;
  const gone = sql`json_to_recordset(${JSON.stringify(cells)}::json) as r (
    grain text, start date, day date, survey_version_id uuid, survey_id uuid, touchpoint_id uuid,
    channel_id uuid, segment_id uuid, by text, slot smallint, ${each((name) => `${name} int`)})`;
  await tx.execute(sql`
    delete from ${table} where workspace_id = ${workspaceId}
      and (${place}, slot) in (select ${place}, slot from ${gone})`);
  await tx.execute(sql`
    insert into ${table} as d (workspace_id, ${place}, slot, ${counters})
    select ${workspaceId}::uuid, ${place}, 0, ${each((name) => `sum(${name})`)} from ${gone} group by ${place}
    order by ${place}
    on conflict (workspace_id, ${place}, slot) do update
      set ${each((name) => `${name} = d.${name} + excluded.${name}`)}`);
  return cells.length;
}
