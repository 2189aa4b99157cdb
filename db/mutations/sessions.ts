import 'server-only';
import { and, eq, isNull, ne, type SQL } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { sessions } from '@/db/schema';

export type NewSession = {
  userId: string;
  workspaceId: string | null;
  userAgent: string | null;
  ip: string | null;
  /** The moment of signing in. */
  now: Date;
  expiresAt: Date;
};

/** Opens a session; its id belongs in the cookie. */
export async function createSession(session: NewSession, on: Db = db): Promise<string> {
  const { now, userAgent, ...rest } = session;
  const [row] = await on
    .insert(sessions)
    .values({
      ...rest,
      userAgent: userAgent?.slice(0, 500) ?? null,
      createdAt: now,
      lastSeenAt: now,
    })
    .returning({ id: sessions.id });
  if (!row) throw new Error('the session was not inserted');
  return row.id;
}

/** Notes that a session is in use. */
export async function touchSession(id: string, now: Date, on: Db = db): Promise<void> {
  await on.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, id));
}

/** Moves a session to another workspace. The caller has checked the membership. */
export async function enterWorkspace(
  sessionId: string,
  workspaceId: string,
  on: Db = db,
): Promise<void> {
  await on.update(sessions).set({ workspaceId }).where(eq(sessions.id, sessionId));
}

/**
 * Ends a session whose own cookie asks for it: signing out.
 *
 * @returns whose session it was; null if it had ended before
 */
export async function revokeSessionById(
  id: string,
  now: Date,
  on: Db = db,
): Promise<string | null> {
  const [ended] = await on
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
    .returning({ userId: sessions.userId });
  return ended?.userId ?? null;
}

/** Ends one session of a user; that browser is signed out with its next request. */
export async function revokeSession(
  userId: string,
  sessionId: string,
  now: Date,
  on: Db = db,
): Promise<number> {
  return revoke(userId, eq(sessions.id, sessionId), now, on);
}

/** Ends all sessions of a user, or all but the one at hand. Returns how many. */
export async function revokeSessions(
  userId: string,
  except: string | null,
  now: Date,
  on: Db = db,
): Promise<number> {
  return revoke(userId, except === null ? undefined : ne(sessions.id, except), now, on);
}

async function revoke(userId: string, which: SQL | undefined, now: Date, on: Db): Promise<number> {
  const ended = await on
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), which))
    .returning({ id: sessions.id });
  return ended.length;
}
