import 'server-only';
import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { invitations, users, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Role } from '@/lib/auth/roles';

export type InvitationRow = {
  id: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
};

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(
  scope: Scope,
  now: Date,
  on: Db = db,
): Promise<InvitationRow[]> {
  return on
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      invitedBy: users.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(eq(invitations.workspaceId, scope.workspaceId), open(now)))
    .orderBy(desc(invitations.id));
}

export type OpenInvitation = {
  workspaceId: string;
  workspace: string;
  email: string;
  role: Role;
  invitedBy: string | null;
};

/** What a link invites to; null if it is unknown, accepted, revoked or expired. */
export async function findInvitation(
  tokenHash: string,
  now: Date,
  on: Db = db,
): Promise<OpenInvitation | null> {
  const [row] = await on
    .select({
      workspaceId: workspaces.id,
      workspace: workspaces.name,
      email: invitations.email,
      role: invitations.role,
      invitedBy: users.name,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(eq(invitations.tokenHash, tokenHash), open(now)));
  return row ?? null;
}

/** The open invitations of an e-mail address (in lower case), oldest first. */
export async function listInvitationsTo(
  email: string,
  now: Date,
  on: Db = db,
): Promise<{ tokenHash: string; workspaceId: string }[]> {
  return on
    .select({ tokenHash: invitations.tokenHash, workspaceId: invitations.workspaceId })
    .from(invitations)
    .where(and(eq(invitations.email, email), open(now)))
    .orderBy(asc(invitations.id));
}

function open(now: Date) {
  return and(
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  );
}
