import 'server-only';
import { and, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { members, sessions, users, workspaces } from '@/db/schema';
import type { Role } from '@/lib/auth/roles';
import { type WorkspaceRow, weekStartOf } from './workspaces';

/** A living session: who it is, and the workspace it stands in if they are still a member of it. */
export type SessionRow = {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  lastSeenAt: Date;
  membership: { role: Role; workspace: WorkspaceRow } | null;
};

/**
 * The session with this id, unless it was revoked, has expired, or its user
 * was disabled. Read on every request, so that all of these act at once.
 */
export async function findSession(id: string, now: Date, on: Db = db): Promise<SessionRow | null> {
  const [row] = await on
    .select({
      sessionId: sessions.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      lastSeenAt: sessions.lastSeenAt,
      role: members.role,
      workspace: workspaces,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(workspaces, eq(workspaces.id, sessions.workspaceId))
    .leftJoin(
      members,
      and(
        eq(members.userId, users.id),
        eq(members.workspaceId, sql`coalesce(${workspaces.sampleOf}, ${workspaces.id})`),
      ),
    )
    .where(and(eq(sessions.id, id), alive(now), eq(users.disabled, false)));
  if (!row) return null;
  const { role, workspace, ...session } = row;
  if (!role || !workspace) return { ...session, membership: null };
  const { createdAt: _, ...rest } = workspace;
  return {
    ...session,
    membership: { role, workspace: { ...rest, weekStart: weekStartOf(workspace.weekStart) } },
  };
}

export type OpenSession = {
  id: string;
  userAgent: string | null;
  ip: string | null;
  createdAt: Date;
  lastSeenAt: Date;
};

/** Where a user is signed in, most recently seen first. */
export async function listSessions(userId: string, now: Date, on: Db = db): Promise<OpenSession[]> {
  return on
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      ip: sessions.ip,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), alive(now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
}

/** The workspace a user stood in last, where the next session continues; null before the first. */
export async function lastWorkspaceOf(userId: string, on: Db = db): Promise<string | null> {
  const [row] = await on
    .select({ workspaceId: sessions.workspaceId })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNotNull(sessions.workspaceId)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(1);
  return row?.workspaceId ?? null;
}

function alive(now: Date) {
  return and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now));
}
