import 'server-only';
import { type Removed, removeEnded } from '@/db/mutations/housekeeping';
import { log } from '@/lib/log';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** An ended session tells in which workspace the next one begins, so it stays a little longer. */
const kept = { sessions: 30 * day, links: 0, attempts: day, invitations: 30 * day };

/**
 * Removes sessions that ended a month ago, used and expired links, failed
 * sign-ins that no longer count, and invitations that closed a month ago.
 *
 * @returns how many of each; null if another server is at it
 */
export function housekeep(now: Date): Promise<Removed | null> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return removeEnded({
    sessions: ago(kept.sessions),
    links: ago(kept.links),
    attempts: ago(kept.attempts),
    invitations: ago(kept.invitations),
  });
}

// One clockwork a process, also when a development server loads this file anew.
const shared = globalThis as { ergographHousekeeping?: NodeJS.Timeout };

/** Keeps house every hour from now on, without keeping the process alive; returns how to stop. */
export function startHousekeeping(every = hour): () => void {
  clearInterval(shared.ergographHousekeeping);
  shared.ergographHousekeeping = setInterval(tidy, every);
  shared.ergographHousekeeping.unref();
  return () => clearInterval(shared.ergographHousekeeping);
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
