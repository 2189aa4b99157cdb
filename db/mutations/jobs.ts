import 'server-only';
import { and, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { acrossWorkspaces, type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { jobs } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import type { Told } from '@/lib/words/told';
import { audit } from './audit';

/** The one task of the queue: its payload names a row of `jobs`, which says the rest. */
export const queueTask = 'ergograph';

/** The queue tries so often to hand a job to a worker; how often work is begun, `mostAttempts` says. */
const mostDeliveries = 25;

/** A job that was begun so often and broken off each time is given up. */
const mostAttempts = 10;

const alive = inArray(jobs.state, ['waiting', 'running']);

export type NewJob = { kind: string; subject: string | null; payload: unknown };

/**
 * Asks for work in the background: a row to look at and a place in the queue,
 * in one transaction. While a job of this kind lives for the subject, that one
 * is meant.
 */
export async function insertJob(
  scope: Scope,
  { kind, subject, payload }: NewJob,
  on: Db = db,
): Promise<{ id: string; isNew: boolean }> {
  const { workspaceId, actor } = scope;
  return on.transaction(async (tx) => {
    // The living one may end between the refusal and the look at it.
    for (;;) {
      const [added] = await tx
        .insert(jobs)
        .values({ workspaceId, id: newId(), kind, subject, payload, createdBy: actor })
        .onConflictDoNothing()
        .returning({ id: jobs.id });
      if (added) {
        await putInQueue(workspaceId, added.id, tx);
        return { id: added.id, isNew: true };
      }
      const [living] = await tx
        .select({ id: jobs.id })
        .from(jobs)
        .where(and(ofKind(scope, kind), eq(jobs.subject, subject ?? ''), alive));
      if (living) return { id: living.id, isNew: false };
    }
  });
}

/** A job that waits already is put in once; one that a worker was handed is handed out anew. */
async function putInQueue(workspaceId: string, id: string, tx: Db): Promise<void> {
  const payload = JSON.stringify({ workspaceId, id });
  await tx.execute(sql`
    select graphile_worker.add_job(${queueTask}, ${payload}::json,
      job_key := ${id}, max_attempts := ${mostDeliveries})`);
}

/** Names a run of a job; when somebody else begins it, the number is out of date. */
export type JobRun = { id: string; attempt: number };

export type BegunJob = JobRun & { kind: string; payload: unknown; createdBy: string };

/**
 * Begins a waiting job.
 *
 * @returns `over` if there is nothing left to do, `held` if another run is at it
 */
export async function beginJob(
  workspaceId: string,
  id: string,
  on: Db = db,
): Promise<BegunJob | 'over' | 'held'> {
  const one = and(eq(jobs.workspaceId, workspaceId), eq(jobs.id, id));
  const [begun] = await on
    .update(jobs)
    .set({
      state: 'running',
      attempt: sql`${jobs.attempt} + 1`,
      startedAt: sql`coalesce(${jobs.startedAt}, now())`,
      heartbeatAt: sql`now()`,
    })
    .where(and(one, eq(jobs.state, 'waiting')))
    .returning({
      id: jobs.id,
      attempt: jobs.attempt,
      kind: jobs.kind,
      payload: jobs.payload,
      createdBy: jobs.createdBy,
    });
  if (begun) return begun;
  const [row] = await on.select({ state: jobs.state }).from(jobs).where(one);
  return row?.state === 'running' ? 'held' : 'over';
}

export type JobProgress = { done: number; total: number | null; note: string | null };

/**
 * Says that a run lives, and how far it is.
 *
 * @returns false if the job is no longer this run's: cancelled, or taken over
 */
export async function beatJob(
  scope: Scope,
  run: JobRun,
  progress: JobProgress,
  on: Db = db,
): Promise<boolean> {
  const beaten = await on
    .update(jobs)
    .set({ ...progress, heartbeatAt: sql`now()` })
    .where(heldBy(scope, run))
    .returning({ id: jobs.id });
  return beaten.length > 0;
}

/**
 * Makes sure, until the transaction ends, that the job is still this run's.
 *
 * @throws {AppError} `conflict` if it was cancelled or taken over
 */
export async function holdJob(scope: Scope, run: JobRun, tx: Db): Promise<void> {
  const [held] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(heldBy(scope, run))
    .for('update');
  if (!held) throw refusal('conflict', 'job-refusals.taken-over');
}

/** How a run ends. */
export type JobEnd = { state: 'done'; result: unknown } | { state: 'failed'; failure: Told };

/** Notes the end of a run; what was cancelled or taken over is left alone. */
export async function endJob(
  scope: Scope,
  run: JobRun,
  end: JobEnd & JobProgress,
  on: Db = db,
): Promise<void> {
  await on
    .update(jobs)
    .set({ ...end, finishedAt: sql`now()` })
    .where(heldBy(scope, run));
}

/** Gives a job back that a run cannot finish, so that another one begins it. */
export async function releaseJob(scope: Scope, run: JobRun, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const [released] = await tx
      .update(jobs)
      .set({ state: 'waiting', heartbeatAt: null })
      .where(heldBy(scope, run))
      .returning({ id: jobs.id });
    if (released) await putInQueue(scope.workspaceId, released.id, tx);
  });
}

/**
 * Ends a living job on request; its run hears of it at its next beat.
 *
 * @returns false if there is none, or it is over
 */
export async function stopJob(scope: Scope, id: string, on: Db = db): Promise<boolean> {
  return on.transaction(async (tx) => {
    const [stopped] = await tx
      .update(jobs)
      .set({ state: 'cancelled', finishedAt: sql`now()` })
      .where(and(eq(jobs.workspaceId, scope.workspaceId), eq(jobs.id, id), alive))
      .returning({ kind: jobs.kind, subject: jobs.subject });
    if (!stopped) return false;
    await tx.execute(sql`select graphile_worker.remove_job(${id})`);
    await audit(scope, 'job.cancelled', { id, ...stopped }, tx);
    return true;
  });
}

/**
 * Puts jobs back into the queue whose run has died, judged by its beat on the
 * clock of the database, and waiting ones that the queue has lost.
 *
 * @param silent how long a run may be silent, in seconds
 * @returns the ids of the jobs that were put back
 */
export async function takeOverDeadJobs(silent: number): Promise<string[]> {
  const place = { workspaceId: jobs.workspaceId, id: jobs.id };
  const dead = await acrossWorkspaces.select(place).from(jobs).where(isDead(silent));
  const waiting = await acrossWorkspaces
    .select(place)
    .from(jobs)
    .where(and(eq(jobs.state, 'waiting'), lt(jobs.createdAt, ago(silent))));
  const lost = await notInQueue(waiting);
  const back = [];
  for (const job of [...dead, ...lost]) if (await takeOver(job, silent)) back.push(job.id);
  return back;
}

type JobPlace = { workspaceId: string; id: string };

async function notInQueue(waiting: readonly JobPlace[]): Promise<JobPlace[]> {
  if (waiting.length === 0) return [];
  const ids = JSON.stringify(waiting.map(({ id }) => id));
  const queued = await db.execute<{ key: string }>(sql`
    select key from graphile_worker.jobs
    where key in (select json_array_elements_text(${ids}::json))`);
  const keys = new Set([...queued].map(({ key }) => key));
  return waiting.filter(({ id }) => !keys.has(id));
}

async function takeOver({ workspaceId, id }: JobPlace, silent: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Whoever holds the row in a transaction lives, however long it has been silent.
    const [row] = await tx
      .select({ state: jobs.state, attempt: jobs.attempt, isDead: sql<boolean>`${isDead(silent)}` })
      .from(jobs)
      .where(and(eq(jobs.workspaceId, workspaceId), eq(jobs.id, id), alive))
      .for('update', { skipLocked: true });
    if (!row || (row.state === 'running' && !row.isDead)) return false;
    const isGivenUp = row.attempt >= mostAttempts;
    await tx
      .update(jobs)
      .set(isGivenUp ? givenUp : { state: 'waiting', heartbeatAt: null })
      .where(and(eq(jobs.workspaceId, workspaceId), eq(jobs.id, id)));
    if (!isGivenUp) await putInQueue(workspaceId, id, tx);
    return !isGivenUp;
  });
}

const givenUp = {
  state: 'failed' as const,
  failure: { key: 'job-refusals.given-up', values: { count: mostAttempts } } satisfies Told,
  finishedAt: sql`now()`,
};

/**
 * Removes jobs that ended so many days ago, and what dead workers left in the
 * queue. What was done last for a subject stays, as pages show what came of it.
 *
 * @returns how many jobs
 */
export async function forgetOldJobs(before: Date): Promise<number> {
  const gone = await acrossWorkspaces
    .delete(jobs)
    .where(
      and(
        inArray(jobs.state, ['done', 'failed', 'cancelled']),
        lt(jobs.finishedAt, before),
        sql`not ${isLatestDone}`,
      ),
    )
    .returning({ id: jobs.id });
  await acrossWorkspaces.execute(sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where attempts >= max_attempts))`);
  return gone.length;
}

const isLatestDone = sql`(${jobs.state} = 'done' and ${jobs.subject} is not null and not exists (
  select from jobs later
  where later.workspace_id = ${jobs.workspaceId} and later.kind = ${jobs.kind}
    and later.subject = ${jobs.subject} and later.state = 'done'
    and (later.finished_at, later.id) > (${jobs.finishedAt}, ${jobs.id})))`;

function isDead(silent: number): SQL | undefined {
  return and(eq(jobs.state, 'running'), lt(jobs.heartbeatAt, ago(silent)));
}

function ago(seconds: number): SQL {
  return sql`now() - make_interval(secs => ${seconds})`;
}

function ofKind(scope: Scope, kind: string): SQL | undefined {
  return and(eq(jobs.workspaceId, scope.workspaceId), eq(jobs.kind, kind));
}

function heldBy(scope: Scope, { id, attempt }: JobRun): SQL | undefined {
  return and(
    eq(jobs.workspaceId, scope.workspaceId),
    eq(jobs.id, id),
    eq(jobs.state, 'running'),
    eq(jobs.attempt, attempt),
  );
}
