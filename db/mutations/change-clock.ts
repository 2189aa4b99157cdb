import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { clockChanges } from '@/lib/metrics/clock-changes';
import { audit } from './audit';
import { recountRollup } from './rebuild-rollup';
import { type CountedAnswer, changeRollup } from './rollup';

/** What a change of clock needs from whoever runs it. */
export type ClockWork = {
  /** The present, which answers are hardly ahead of. */
  now: Date;
  onProgress: (done: number, total: number) => void;
  /** Called in the transaction before it is complete, to make sure it should be. */
  hold?: (tx: Db) => Promise<void>;
  signal?: AbortSignal;
};

export type ClockChange = {
  /** How many answers there were, and how many of them got another day. */
  answers: number;
  moved: number;
};

const batch = 20_000;
const aDay = 24 * 60 * 60 * 1000;

/**
 * Gives every answer of a workspace the day it has on the clock of a time zone,
 * counts them anew and sets the clock, all in one transaction: until it is
 * complete, readers see the numbers on the old clock, whole. Answers that
 * arrive meanwhile are taken in, and wait only while all are counted anew.
 *
 * With the zone it has already, it puts days and numbers right.
 */
export async function changeClock(
  scope: Scope,
  timeZone: string,
  work: ClockWork,
  on: Db = db,
): Promise<ClockChange> {
  const change = await on.transaction(async (tx) => {
    const before = await timeZoneOf(scope, tx);
    const change = await moveAll(scope, timeZone, work, tx);
    await work.hold?.(tx);
    await recountRollup(scope, tx);
    await tx.update(workspaces).set({ timeZone }).where(eq(workspaces.id, scope.workspaceId));
    await audit(scope, 'workspace.clock', { before, after: timeZone, ...change }, tx);
    return change;
  });
  const late = await moveLate(scope, timeZone, work, on);
  return { answers: change.answers, moved: change.moved + late };
}

async function timeZoneOf(scope: Scope, tx: Db): Promise<string | undefined> {
  const [workspace] = await tx
    .select({ timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(eq(workspaces.id, scope.workspaceId));
  return workspace?.timeZone;
}

/** Moves all answers to their day, in the order of their ids; those that come later, `moveLate` moves. */
async function moveAll(
  scope: Scope,
  timeZone: string,
  { now, onProgress, signal }: ClockWork,
  tx: Db,
): Promise<ClockChange> {
  const { workspaceId } = scope;
  const day = await dayOn(scope, timeZone, now, tx);
  const [counted] = await tx.execute<{ answers: number }>(sql`
    select count(*)::float8 as answers from responses where workspace_id = ${workspaceId}`);
  const answers = counted?.answers ?? 0;
  let moved = 0;
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  for (let done = 0; after !== null; done += batch) {
    onProgress(Math.min(done, answers), answers);
    signal?.throwIfAborted();
    const last: string | null = await lastOfBatch(scope, after, tx);
    const { count } = await tx.execute(sql`
      update responses set day = ${day}
      where workspace_id = ${workspaceId} and id > ${after} and day <> ${day}
        ${last === null ? sql`` : sql`and id <= ${last}`}`);
    moved += count;
    after = last;
  }
  onProgress(answers, answers);
  return { answers, moved };
}

/** The id at which a batch ends; null if what is left is less than one. */
async function lastOfBatch(scope: Scope, after: string, tx: Db): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(sql`
    select id from responses where workspace_id = ${scope.workspaceId} and id > ${after}
    order by id offset ${batch - 1} limit 1`);
  return row?.id ?? null;
}

/**
 * Whoever was recording an answer while the clock was set had looked at the
 * old one. When they are through, their answers are moved as well, each
 * together with its count.
 */
async function moveLate(
  scope: Scope,
  timeZone: string,
  { now, signal }: ClockWork,
  on: Db,
): Promise<number> {
  await untilOthersAreThrough(on, signal);
  for (let moved = 0; ; ) {
    const some = await on.transaction((tx) => moveSome(scope, timeZone, now, tx));
    moved += some;
    if (some === 0) return moved;
  }
}

const some = 2_000;

async function moveSome(scope: Scope, timeZone: string, now: Date, tx: Db): Promise<number> {
  const { workspaceId } = scope;
  const day = await dayOn(scope, timeZone, now, tx);
  const late = await tx.execute<CountedAnswer & { id: string; state: string; newDay: string }>(sql`
    select id, state, day::text as day, ${day}::text as "newDay", score,
      survey_version_id as "surveyVersionId", touchpoint_id as "touchpointId",
      channel_id as "channelId", segment_id as "segmentId"
    from responses where workspace_id = ${workspaceId} and day <> ${day}
    order by id limit ${some} for update`);
  if (late.length === 0) return 0;
  const ids = JSON.stringify(late.map(({ id }) => id));
  await tx.execute(sql`
    update responses set day = ${day} where workspace_id = ${workspaceId}
      and id in (select json_array_elements_text(${ids}::json)::uuid)`);
  const counted = late.filter(({ state }) => state === 'counted');
  const moved = counted.map((answer) => ({ ...answer, day: answer.newDay }));
  await changeRollup(
    scope,
    [
      { answers: counted, sign: -1 },
      { answers: moved, sign: 1 },
    ],
    tx,
  );
  return late.length;
}

/** Waits until every transaction of ours that runs now has ended. */
async function untilOthersAreThrough(on: Db, signal: AbortSignal | undefined): Promise<void> {
  const [clock] = await on.execute<{ now: string }>(sql`select clock_timestamp()::text as now`);
  for (;;) {
    signal?.throwIfAborted();
    const [others] = await on.execute<{ count: number }>(sql`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and application_name = current_setting('application_name')
        and xact_start < ${clock?.now ?? null}::timestamptz`);
    if (!others || others.count === 0) return;
    await on.execute(sql`select pg_sleep(0.1)`);
  }
}

/** The day of an answer on the clock of a zone, as SQL over `responses`; the same as `dayIn`. */
async function dayOn(scope: Scope, timeZone: string, now: Date, tx: Db): Promise<SQL> {
  const [span] = await tx.execute<{ first: number | null; last: number | null }>(sql`
    select 1000 * extract(epoch from min(answered_at))::float8 as first,
      1000 * extract(epoch from max(answered_at))::float8 as last
    from responses where workspace_id = ${scope.workspaceId}`);
  // A margin for answers that arrive while the others are moved; those beyond it, `moveLate` finds.
  const first = (span?.first ?? now.getTime()) - aDay;
  const last = Math.max(span?.last ?? 0, now.getTime()) + 2 * aDay;
  const { changes, offsets } = clockChanges(timeZone, new Date(first), new Date(last));
  const moments = `{${changes.map((change) => `"${change.toISOString()}"`).join()}}`;
  return sql`((answered_at at time zone 'UTC') + make_interval(secs =>
    (${`{${offsets.join()}}`}::float8[])[1 + width_bucket(answered_at, ${moments}::timestamptz[])]))::date`;
}
