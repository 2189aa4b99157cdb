import 'server-only';
import type { Db } from '@/db/client';
import { insertJob, stopJob } from '@/db/mutations/jobs';
import { findJob, findLatestJob, type JobRow } from '@/db/queries/jobs';
import type { Scope } from '@/db/scope';

export type JsonObject = { readonly [name: string]: unknown };

/**
 * Asks for work in the background. It is in the queue when the transaction
 * commits, and a worker begins it within moments.
 *
 * @param options.subject what it works on: while a job of this kind lives for it, that one is meant
 * @param options.on the transaction it belongs to
 */
export function enqueueJob(
  scope: Scope,
  kind: string,
  payload: JsonObject,
  { subject, on }: { subject?: string; on?: Db } = {},
): Promise<{ id: string; isNew: boolean }> {
  return insertJob(scope, { kind, subject: subject ?? null, payload }, on);
}

/** How far a job is and what came of it; null if the workspace has no such job. */
export function readJob(scope: Scope, id: string): Promise<JobRow | null> {
  return findJob(scope, id);
}

/** The job of a kind that was asked for last; null if there was none. */
export function latestJob(scope: Scope, kind: string, subject?: string): Promise<JobRow | null> {
  return findLatestJob(scope, kind, subject);
}

/**
 * Ends a job that is not over. What it has committed stays.
 *
 * @returns false if there is no such job, or it is over
 */
export function cancelJob(scope: Scope, id: string): Promise<boolean> {
  return stopJob(scope, id);
}
