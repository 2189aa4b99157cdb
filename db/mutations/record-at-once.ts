import 'server-only';
import { fillPlaceholders, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { tellRecorded } from '@/db/recorded-answers';
import type { Scope } from '@/db/scope';
import { announcement, answersChannel, mostNamed } from './announce-answers';
import type { Belief } from './answer-ground';
import { addToDays, addToSums } from './bulk-rollup';
import { opensFollowUps } from './follow-up-door';
import {
  asRecords,
  columns,
  firstOfEachKey,
  isEnough,
  type NewResponse,
  outcomes,
  type RecordedResponse,
  records,
  stamped,
} from './record-responses';
import { slotFor } from './rollup';

/**
 * Records answers that have nothing to do with one another as `recordResponses`
 * does, in one statement: it writes only if what it goes by still holds, and is
 * a transaction by itself, so that it takes one round trip.
 *
 * @returns one outcome per row, in the order given; null if nothing was written
 *   because the answers need more than that, or the belief holds no longer
 */
export async function recordAtOnce(
  scope: Scope,
  rows: readonly NewResponse[],
  belief: Belief,
): Promise<RecordedResponse[] | null> {
  // All of them are to be named to those who listen.
  if (rows.length > mostNamed || rows.some(needsMore) || !isEnough(belief, rows)) return null;
  if (await opensFollowUps(scope)) return null;
  const ground = { ...belief, known: new Map() };
  const answers = await stamped(scope, firstOfEachKey(rows), belief.tracked, ground, db);
  const [told] = await db.$client.unsafe<{ holds: boolean; added: string[] | null }[]>(
    writing.sql,
    parameters({
      workspaceId: scope.workspaceId,
      timeZone: belief.timeZone,
      slot: slotFor(answers.length),
      records: asRecords(answers),
      announcement: announcement(
        scope,
        answers.map(({ id }) => id),
      ),
    }),
  );
  if (!told?.holds) return null;
  const ids = new Set(told.added ?? []);
  const added = new Map(
    answers.flatMap(({ row, id, score }) =>
      ids.has(id) ? [[row.idempotencyKey, { id, score }]] : [],
    ),
  );
  const recorded = await outcomes(scope, rows, added, new Map(), db);
  tellRecorded(rows.flatMap(({ source }, at) => (recorded[at]?.outcome === 'added' ? source : [])));
  return recorded;
}

/** What goes by rules over comments, or belongs to an import, is for a transaction. */
function needsMore({ comment, importId }: NewResponse): boolean {
  return comment !== undefined || importId !== undefined;
}

type Values = Record<'workspaceId' | 'timeZone' | 'records' | 'announcement', string> & {
  slot: number;
};

const given = (name: keyof Values) => sql.placeholder(name);

/** Put together once: that takes longer than sending it. */
const writing = new PgDialect().sqlToQuery(sql`
  with records as (select * from ${records(given('records'))}),
  scales as (
    select id, scale_min, scale_max from survey_versions
    where workspace_id = ${given('workspaceId')}
      and id in (select survey_version_id from records)
    for key share of survey_versions
  ),
  media as (
    select id from channels
    where workspace_id = ${given('workspaceId')} and id in (select channel_id from records)
  ),
  clock as (
    select 1 from workspaces
    where id = ${given('workspaceId')} and time_zone = ${given('timeZone')} and sample_of is null
  ),
  looked as (
    select exists (select from clock) and not exists (
      select from records
      left join scales on scales.id = survey_version_id and score between scale_min and scale_max
      left join media on media.id = channel_id
      where scales.id is null or media.id is null
    ) as holds
  ),
  added as (
    insert into responses (workspace_id, ${columns})
    select ${given('workspaceId')}::uuid, ${columns}
    from records where (select holds from looked)
    order by idempotency_key
    on conflict (workspace_id, idempotency_key) do nothing
    returning id, day, survey_version_id, touchpoint_id, channel_id, segment_id, score
  ),
  -- Whoever counts answers writes the days first: two in different orders would deadlock.
  days as (${addToDays(given('workspaceId'), sql`added`, given('slot'))} returning 1),
  counted as (select * from added where exists (select from days)),
  sums as (${addToSums(given('workspaceId'), sql`counted`, given('slot'))}),
  announced as (
    select pg_notify(${answersChannel}, ${given('announcement')})
    where exists (select from added)
  )
  select (select holds from looked) as holds, (select json_agg(id) from added) as added,
    (select count(*) from announced) as announced
`);

function parameters(values: Values): string[] {
  return fillPlaceholders(writing.params, values).map(String);
}
