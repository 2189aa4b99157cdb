import 'server-only';
import type * as z from 'zod';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** How far a job is; `total` and `note` stay as they were when left out. */
export type Report = { done: number; total?: number; note?: string };

export type Progress = {
  /** Tells how far the work is. Cheap: it reaches the database once a second at most. */
  report(report: Report): void;
  /**
   * In a transaction that writes: makes sure that the job is still this run's,
   * and keeps it so until the transaction ends.
   *
   * @throws {AppError} `conflict` if it was cancelled or taken over
   */
  hold(tx: Db): Promise<void>;
};

/**
 * Does the work. It may be broken off at any point, and is then begun again
 * with the same payload, so whatever it committed must not do harm twice.
 *
 * @param signal aborts when the job is cancelled or taken over, or the server stops
 * @returns what came of it, as JSON, or nothing
 * @throws {AppError} to fail with a sentence for people
 */
export type Work<Payload> = (
  scope: Scope,
  payload: Payload,
  progress: Progress,
  signal: AbortSignal,
) => Promise<unknown>;

export type RegisteredJob = (
  scope: Scope,
  payload: unknown,
  progress: Progress,
  signal: AbortSignal,
) => Promise<unknown>;

const registered = new Map<string, RegisteredJob>();

/** Makes a kind of job known to the workers of this process; `all-jobs.ts` imports every file that does. */
export function registerJob<Schema extends z.ZodType>(
  kind: string,
  schema: Schema,
  work: Work<z.output<Schema>>,
): void {
  registered.set(kind, async (scope, payload, progress, signal) =>
    work(scope, await schema.parseAsync(payload), progress, signal),
  );
}

/** The work of a kind; null if this version does not know it. */
export function registeredJob(kind: string): RegisteredJob | null {
  return registered.get(kind) ?? null;
}
