import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { invitations, members, users } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Role } from '@/lib/auth/roles';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

export type NewInvitation = {
  tokenHash: string;
  /** In lower case. */
  email: string;
  role: Role;
  invitedBy: string | null;
  now: Date;
  expiresAt: Date;
};

/**
 * Invites an e-mail address; an older open invitation of the same address ends.
 *
 * @throws {AppError} `conflict` if it belongs to a member already
 */
export async function createInvitation(
  scope: Scope,
  input: NewInvitation,
  on: Db = db,
): Promise<void> {
  const { now, ...row } = input;
  await on.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: users.id })
      .from(users)
      .innerJoin(members, eq(members.userId, users.id))
      .where(and(eq(users.email, input.email), eq(members.workspaceId, scope.workspaceId)));
    if (member) throw refusal('conflict', 'settings-faults.member-already', { email: input.email });
    await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(ours(scope), eq(invitations.email, input.email), open()));
    await tx.insert(invitations).values({ ...row, createdAt: now, workspaceId: scope.workspaceId });
    await audit(scope, 'invitation.create', { email: input.email, role: input.role }, tx);
  });
}

/**
 * Ends an open invitation: its link leads nowhere from now on.
 *
 * @throws {AppError} `not-found` if the workspace has no such open invitation
 */
export async function revokeInvitation(
  scope: Scope,
  id: string,
  now: Date,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [ended] = await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(ours(scope), eq(invitations.id, id), open()))
      .returning({ email: invitations.email });
    if (!ended) throw refusal('not-found', 'auth-faults.invitation-gone');
    await audit(scope, 'invitation.revoke', { email: ended.email }, tx);
  });
}

/**
 * Uses an invitation up. Of two that come at once, one gets it.
 *
 * @throws {AppError} `not-found` if it is unknown, accepted, revoked or expired
 */
export async function consumeInvitation(
  scope: Scope,
  tokenHash: string,
  now: Date,
  on: Db = db,
): Promise<{ role: Role; email: string }> {
  const [row] = await on
    .update(invitations)
    .set({ acceptedAt: now })
    .where(
      and(
        ours(scope),
        eq(invitations.tokenHash, tokenHash),
        open(),
        gt(invitations.expiresAt, now),
      ),
    )
    .returning({ role: invitations.role, email: invitations.email });
  if (!row) throw refusal('not-found', 'auth-faults.invitation-gone-ask');
  return row;
}

function ours(scope: Scope) {
  return eq(invitations.workspaceId, scope.workspaceId);
}

function open() {
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
}
