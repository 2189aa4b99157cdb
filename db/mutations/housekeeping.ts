import 'server-only';
import { isNotNull, lt, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { invitations, sessions, signInAttempts, signInLinks } from '@/db/schema';

/** Any number will do, as long as nothing else locks on it. */
const housekeepingLock = 4_071_993;

/** Before when something must have ended to be removed. */
export type Ended = { sessions: Date; links: Date; attempts: Date; invitations: Date };

/** How many rows were removed of each kind. */
export type Removed = { [kind in keyof Ended]: number };

/**
 * Removes what opens no door any more: sessions that ended, one-time links
 * that were used or expired, failed tries that no longer count, invitations
 * that closed. Of several servers that come at once, one does it.
 *
 * @returns null if another server is at it
 */
export async function removeEnded(before: Ended, on: Db = db): Promise<Removed | null> {
  return on.transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${housekeepingLock}) as mine`,
    );
    if (!lock?.mine) return null;
    const oldSessions = await tx
      .delete(sessions)
      .where(or(lt(sessions.expiresAt, before.sessions), lt(sessions.revokedAt, before.sessions)))
      .returning({ id: sessions.id });
    const oldLinks = await tx
      .delete(signInLinks)
      .where(or(lt(signInLinks.expiresAt, before.links), isNotNull(signInLinks.usedAt)))
      .returning({ id: signInLinks.tokenHash });
    const oldAttempts = await tx
      .delete(signInAttempts)
      .where(lt(signInAttempts.lastFailedAt, before.attempts))
      .returning({ id: signInAttempts.subject });
    const oldInvitations = await tx
      .delete(invitations)
      .where(lt(invitations.expiresAt, before.invitations))
      .returning({ id: invitations.id });
    return {
      sessions: oldSessions.length,
      links: oldLinks.length,
      attempts: oldAttempts.length,
      invitations: oldInvitations.length,
    };
  });
}
