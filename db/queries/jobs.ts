import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { acrossWorkspaces, type Db, db } from '@/db/client';
import { jobs } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { JobState } from '@/lib/surveys/vocabulary';
import type { Told } from '@/lib/words/told';

/** Work in the background, as pages show it. */
export type JobRow = {
  id: string;
  kind: string;
  subject: string | null;
  state: JobState;
  done: number;
  total: number | null;
  note: string | null;
  /** As it was stored; to be parsed before use. */
  payload: unknown;
  result: unknown;
  failure: Told | null;
  createdBy: string;
  createdAt: Date;
  startedAt: Date | null;
  heartbeatAt: Date | null;
  finishedAt: Date | null;
};

const columns = {
  id: jobs.id,
  kind: jobs.kind,
  subject: jobs.subject,
  state: jobs.state,
  done: jobs.done,
  total: jobs.total,
  note: jobs.note,
  payload: jobs.payload,
  result: jobs.result,
  failure: jobs.failure,
  createdBy: jobs.createdBy,
  createdAt: jobs.createdAt,
  startedAt: jobs.startedAt,
  heartbeatAt: jobs.heartbeatAt,
  finishedAt: jobs.finishedAt,
};

export async function findJob(scope: Scope, id: string, on: Db = db): Promise<JobRow | null> {
  const [row] = await on
    .select(columns)
    .from(jobs)
    .where(and(eq(jobs.workspaceId, scope.workspaceId), eq(jobs.id, id)));
  return row ?? null;
}

/** The job of a kind that was asked for last, if any was; of one subject, if it is given. */
export async function findLatestJob(
  scope: Scope,
  kind: string,
  subject?: string,
  on: Db = db,
): Promise<JobRow | null> {
  const about = subject === undefined ? undefined : eq(jobs.subject, subject);
  const [row] = await on
    .select(columns)
    .from(jobs)
    .where(and(eq(jobs.workspaceId, scope.workspaceId), eq(jobs.kind, kind), about))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(1);
  return row ?? null;
}

/** What the last job of a kind that ended well came to, as it was stored; null if none did. */
export async function findLatestResult(scope: Scope, kind: string, on: Db = db): Promise<unknown> {
  const [row] = await on
    .select({ result: jobs.result })
    .from(jobs)
    .where(
      and(eq(jobs.workspaceId, scope.workspaceId), eq(jobs.kind, kind), eq(jobs.state, 'done')),
    )
    .orderBy(desc(jobs.finishedAt), desc(jobs.id))
    .limit(1);
  return row?.result ?? null;
}

/** The job of a kind that was done last, with what came of it; null if none ever was. */
export async function findLatestDone(
  scope: Scope,
  kind: string,
  on: Db = db,
): Promise<JobRow | null> {
  const [row] = await on
    .select(columns)
    .from(jobs)
    .where(
      and(eq(jobs.workspaceId, scope.workspaceId), eq(jobs.kind, kind), eq(jobs.state, 'done')),
    )
    .orderBy(desc(jobs.finishedAt), desc(jobs.id))
    .limit(1);
  return row ?? null;
}

/** How many jobs of the whole installation are in which state. */
export async function countJobs(): Promise<{ kind: string; state: JobState; count: number }[]> {
  return acrossWorkspaces
    .select({ kind: jobs.kind, state: jobs.state, count: sql<number>`count(*)::int` })
    .from(jobs)
    .groupBy(jobs.kind, jobs.state);
}

/** How many jobs wait for a worker, and for how many seconds the first of them has. */
export async function queueLength(): Promise<{ waiting: number; age: number }> {
  const [row] = await acrossWorkspaces
    .select({
      waiting: sql<number>`count(*)::int`,
      age: sql<number>`coalesce(extract(epoch from now() - min(${jobs.createdAt})), 0)::float8`,
    })
    .from(jobs)
    .where(eq(jobs.state, 'waiting'));
  return row ?? { waiting: 0, age: 0 };
}
