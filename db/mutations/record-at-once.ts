import 'server-only';
import { fillPlaceholders, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { isConnectionLoss, isRepetition } from '@/db/connection-loss';
import { tellRecorded } from '@/db/recorded-answers';
import type { Scope } from '@/db/scope';
import { announcement, answersChannel, mostNamed } from './announce-answers';
import type { Belief } from './answer-ground';
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
import { addDays, addSums, cellsOf, slotFor } from './rollup';

/**
 * For how long answers go the longer way after one that was known before, or one
 * that nobody could be told of, in milliseconds: senders who repeat one repeat many.
 */
const wary = 10_000;

/** Until when the answers of a workspace may be repetitions. */
const repeating = new Map<string, number>();

/**
 * Records answers that have nothing to do with one another as `recordResponses`
 * does, in one statement: it writes only if what it goes by still holds and all
 * of them are new, and is a transaction by itself, so that it takes one round trip.
 *
 * @returns one outcome per row, in the order given; null if nothing was written
 *   because the answers need more than that, or the belief holds no longer
 */
export async function recordAtOnce(
  scope: Scope,
  rows: readonly NewResponse[],
  belief: Belief,
): Promise<RecordedResponse[] | null> {
  const { workspaceId } = scope;
  // All of them are to be named to those who listen.
  if (rows.length > mostNamed || rows.some(needsMore) || !isEnough(belief, rows)) return null;
  if (performance.now() < (repeating.get(workspaceId) ?? 0)) return null;
  if (await opensFollowUps(scope)) return null;
  const ground = { ...belief, known: new Map() };
  const answers = await stamped(scope, firstOfEachKey(rows), belief.tracked, ground, db);
  const ids = answers.map(({ id }) => id);
  const values = {
    workspaceId,
    timeZone: belief.timeZone,
    slot: slotFor(answers.length),
    records: asRecords(answers),
    announcement: announcement(scope, ids),
    ...cellsOf([{ answers, sign: 1 }]),
  };
  if (!(await written(values))) return null;
  const added = new Map(answers.map(({ row, id, score }) => [row.idempotencyKey, { id, score }]));
  const recorded = await outcomes(scope, rows, added, new Map(), db);
  tellRecorded(rows.flatMap(({ source }, at) => (recorded[at]?.outcome === 'added' ? source : [])));
  return recorded;
}

/** Whether the values were written: false if what was believed no longer holds, or one was known before. */
async function written(values: Values): Promise<boolean> {
  try {
    const [told] = await db.$client.unsafe<{ holds: boolean }[]>(writing.sql, parameters(values));
    return told?.holds === true;
  } catch (error) {
    if (isConnectionLoss(error)) {
      if (repeating.size > 1000) repeating.clear();
      repeating.set(values.workspaceId, performance.now() + wary);
    }
    if (isRepetition(error)) return false;
    throw error;
  }
}

/** What goes by rules over comments, or belongs to an import, is for a transaction. */
function needsMore({ comment, importId }: NewResponse): boolean {
  return comment !== undefined || importId !== undefined;
}

type Values = Record<
  'workspaceId' | 'timeZone' | 'records' | 'days' | 'sums' | 'announcement',
  string
> & { slot: number };

const given = (name: keyof Values) => sql.placeholder(name);

/**
 * Put together once: that takes longer than sending it. Whoever counts answers
 * writes all days before any sum: two in different orders would deadlock.
 */
const writing = new PgDialect().sqlToQuery(sql`
  with records as (select * from ${records(given('records'))}),
  looked as (
    select bool_and(
      exists (
        select from survey_versions v
        where v.workspace_id = ${given('workspaceId')} and v.id = survey_version_id
          and score between v.scale_min and v.scale_max
      ) and exists (
        select from channels c where c.workspace_id = ${given('workspaceId')} and c.id = channel_id
      )
    ) and exists (
      select from workspaces
      where id = ${given('workspaceId')} and time_zone = ${given('timeZone')} and sample_of is null
    ) as holds
    from records
  ),
  added as (
    insert into responses (workspace_id, ${columns})
    select ${given('workspaceId')}::uuid, ${columns}
    from records where (select holds from looked)
    order by idempotency_key
    returning 1
  ),
  days as (${addDays(
    given('workspaceId'),
    given('slot'),
    given('days'),
    sql`(select count(*) from added) > 0`,
  )} returning 1),
  sums as (${addSums(
    given('workspaceId'),
    given('slot'),
    given('sums'),
    sql`(select count(*) from days) > 0`,
  )}),
  announced as (
    select pg_notify(${answersChannel}, ${given('announcement')})
    where (select count(*) from added) > 0
  )
  select (select holds from looked) as holds, (select count(*) from announced) as announced
`);

function parameters(values: Values): string[] {
  return fillPlaceholders(writing.params, values).map(String);
}
