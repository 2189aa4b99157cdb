import 'server-only';
import * as z from 'zod';
import { changeClock } from '@/db/mutations/change-clock';
import { rebuildValue } from '@/db/mutations/rebuild-value';
import { updateWorkspace, type WorkspaceInput } from '@/db/mutations/workspaces';
import type { JobRow } from '@/db/queries/jobs';
import type { Scope } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import { refusal } from '@/lib/words/refusal';
import { enqueueJob, latestJob } from './queue';
import { registerJob } from './registry';

const kind = 'change-clock';
const payload = z.object({ timeZone: z.string() });

registerJob(kind, payload, async (scope, { timeZone }, progress, signal) => {
  const changed = await changeClock(scope, timeZone, {
    now: new Date(),
    onProgress: (done, total) => progress.report({ done, total }),
    hold: progress.hold,
    signal,
  });
  // Orders have their days on the clock of the workspace too.
  await rebuildValue(scope);
  return changed;
});

/** A change of the workspace's clock that was asked for last. */
export type ClockJob = { job: JobRow; timeZone: string; isAlive: boolean };

export async function latestClockJob(scope: Scope): Promise<ClockJob | null> {
  const job = await latestJob(scope, kind);
  const asked = payload.safeParse(job?.payload);
  if (!job || !asked.success) return null;
  const isAlive = job.state === 'waiting' || job.state === 'running';
  return { job, timeZone: asked.data.timeZone, isAlive };
}

/**
 * Saves name and week start at once; another time zone is a job, because every
 * answer gets its day anew.
 *
 * @param present the time zone of the workspace now
 * @returns whether a change of clock was begun
 * @throws {AppError} `conflict` while the clock is being changed to another zone
 */
export async function saveWorkspace(
  scope: Scope,
  input: WorkspaceInput,
  present: string,
): Promise<boolean> {
  const { timeZone, ...rest } = input;
  const latest = await latestClockJob(scope);
  const wanted = latest?.isAlive ? latest.timeZone : present;
  if (latest?.isAlive && timeZone !== wanted) {
    throw refusal('conflict', 'job-refusals.clock-changing', { zone: wanted });
  }
  return inTransaction(async (tx) => {
    await updateWorkspace(scope, rest, tx);
    if (timeZone === wanted) return false;
    const { isNew } = await enqueueJob(scope, kind, { timeZone }, { subject: 'clock', on: tx });
    return isNew;
  });
}
