import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { enterWorkspace, touchSession } from '@/db/mutations/sessions';
import { hasUsers } from '@/db/queries/members';
import { findSession, type SessionRow } from '@/db/queries/sessions';
import { listWorkspacesOfUser } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { clientFacts } from './client-facts';
import { prove } from './prove';
import { may, type Permission, type Role } from './roles';
import { requestedPathHeader } from './safe-next';
import { sessionIdOf } from './session-cookie';
import { type CurrentWorkspace, currentWorkspace, workspaceNow } from './workspace-clock';

export type Member = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  sessionId: string;
  scope: Scope;
  workspace: CurrentWorkspace;
  /** The clock of the workspace: the present, or the last moment of a sample story. */
  now: Date;
};

/** Last-seen is for people to read, not for counting: it moves at most this often. */
const touchEvery = 5 * 60 * 1000;

/** The living session of this request, or null. Somebody signed in may be a member of nothing. */
export const findSignedIn = cache(async (): Promise<SessionRow | null> => {
  const id = await sessionIdOf(await headers());
  if (!id) return null;
  const now = new Date();
  const session = await findSession(id, now);
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > touchEvery) await touchSession(id, now);
  return session;
});

/** Who is asking and in which workspace, or null if nobody is signed in as a member of one. */
export const findMember = cache(async (): Promise<Member | null> => {
  const session = await findSignedIn();
  if (!session) return null;
  const membership = session.membership ?? (await anotherMembership(session));
  if (!membership) return null;
  const { role, workspace } = membership;
  const { userId, name, email, sessionId } = session;
  return {
    userId,
    name,
    email,
    role,
    sessionId,
    scope: prove(workspace.id, `user:${userId}`, clientFacts(await headers())),
    workspace: currentWorkspace(workspace),
    now: workspaceNow(workspace, new Date()),
  };
});

/** Where to go when the workspace of the session is gone or has removed this person. */
async function anotherMembership(session: SessionRow): Promise<SessionRow['membership']> {
  const [next] = await listWorkspacesOfUser(session.userId);
  if (!next) return null;
  await enterWorkspace(session.sessionId, next.id);
  const { role, ...workspace } = next;
  return { role, workspace };
}

/**
 * Who is asking and in which workspace. Everybody else is sent to the sign-in,
 * and from there back to the page they wanted; while nobody has an account
 * here, to the set-up.
 */
export const requireMember = cache(async (): Promise<Member> => {
  const member = await findMember();
  if (member) return member;
  if (await findSignedIn()) redirect('/no-workspace');
  if (!(await hasUsers())) redirect('/setup');
  const wanted = (await headers()).get(requestedPathHeader);
  redirect(wanted && wanted !== '/' ? `/sign-in?next=${encodeURIComponent(wanted)}` : '/sign-in');
});

/** A member whose role includes the permission; anybody else gets the page that says so (403). */
export const requirePermission = cache(async (permission: Permission): Promise<Member> => {
  const member = await requireMember();
  if (!may(member.role, permission)) forbidden();
  return member;
});
