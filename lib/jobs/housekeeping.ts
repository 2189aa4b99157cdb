import 'server-only';
import { expireAsks } from '@/db/mutations/expire-asks';
import { foldSlots } from '@/db/mutations/fold-slots';
import { forgetMailFiles } from '@/db/mutations/forget-mail-files';
import { type Removed, removeEnded } from '@/db/mutations/housekeeping';
import { forgetOldJobs } from '@/db/mutations/jobs';
import { listWorkspaces } from '@/db/queries/workspaces';
import { prove } from '@/lib/auth/prove';
import { workspaceNow } from '@/lib/auth/workspace-clock';
import { log } from '@/lib/log';
import { dayIn } from '@/lib/metrics/period';
import { fitWhenDue } from './clv-fit';
import { countEffortDaily } from './effort-count';
import { remindOwnersDaily } from './follow-up-reminders';
import { forgetOldDaily } from './forget-old';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** An ended session tells in which workspace the next one begins, so it stays a little longer. */
const kept = { sessions: 30 * day, links: 0, attempts: day, invitations: 30 * day, jobs: 30 * day };

/** Pictures and PDFs of mails that went; their words stay. */
const keptFiles = 90 * day;

/**
 * What went, by kind; `slots` are rows of the rollup that were folded into others,
 * `expired` questions that nobody answered in time.
 */
export type Tidied = Removed & { jobs: number; slots: number; expired: number };

/**
 * Removes sessions that ended a month ago, used and expired links, failed
 * sign-ins that no longer count, invitations that closed and jobs that ended a
 * month ago; folds the rollup of days that are over; closes questions
 * whose time ran out; removes the pictures of mails that went long ago; and once a day has churn
 * by effort counted where that is kept, the purchase models fitted where orders
 * have changed, owners told of overdue calls, and what names people taken off
 * what is older than it is kept.
 *
 * @returns how many of each; null if another server is at it
 */
export async function housekeep(now: Date): Promise<Tidied | null> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const removed = await removeEnded({
    sessions: ago(kept.sessions),
    links: ago(kept.links),
    attempts: ago(kept.attempts),
    invitations: ago(kept.invitations),
  });
  if (!removed) return null;
  const jobs = await forgetOldJobs(ago(kept.jobs));
  let slots = 0;
  let expired = 0;
  for (const workspace of await listWorkspaces()) {
    const scope = prove(workspace.id, 'job:housekeeping');
    slots += await foldSlots(scope, dayIn(now, workspace.timeZone));
    expired += await expireAsks(scope, now);
    await forgetMailFiles(scope, ago(keptFiles));
    await countEffortDaily(scope, workspace, now);
    const today = dayIn(workspaceNow(workspace, now), workspace.timeZone);
    await fitWhenDue(scope, { today, now });
    await remindOwnersDaily(scope, workspace, now);
    await forgetOldDaily(scope, workspace, now);
  }
  return { ...removed, jobs, slots, expired };
}

// One clockwork a process, also when a development server loads this file anew.
const shared = globalThis as { ergographHousekeeping?: NodeJS.Timeout };

/**
 * Keeps house every hour from now on, without keeping the process alive.
 *
 * @returns how to stop; it resolves when nothing is under way any more
 */
export function startHousekeeping(every = hour): () => Promise<void> {
  let tidying = Promise.resolve();
  clearInterval(shared.ergographHousekeeping);
  const timer = setInterval(() => {
    tidying = tidying.then(tidy);
  }, every);
  timer.unref();
  shared.ergographHousekeeping = timer;
  return () => {
    clearInterval(timer);
    return tidying;
  };
}

async function tidy(): Promise<void> {
  try {
    const removed = await housekeep(new Date());
    if (removed) log.debug({ removed }, 'housekeeping');
  } catch (error) {
    // The database may be away for a while; the next hour brings another chance.
    log.warn({ err: error }, 'housekeeping failed');
  }
}
