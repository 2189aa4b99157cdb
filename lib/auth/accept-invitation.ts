import 'server-only';
import { consumeInvitation } from '@/db/mutations/invitations';
import { addMember, createUser } from '@/db/mutations/members';
import { enterWorkspace } from '@/db/mutations/sessions';
import { findInvitation, listInvitationsTo } from '@/db/queries/invitations';
import type { RequestOrigin } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import { refusal } from '@/lib/words/refusal';
import { hashPassword } from './password';
import { prove } from './prove';
import { tokenHash } from './secret-token';

/**
 * Accepts an invitation with a new account of the invited e-mail address.
 *
 * @throws {AppError} `not-found` if the invitation is no longer open, `conflict` if the address has an account
 */
export async function acceptAsNewUser(
  token: string,
  person: { name: string; password: string },
  now: Date,
  from: RequestOrigin | null = null,
): Promise<{ email: string }> {
  const hash = tokenHash(token);
  const { workspaceId, email } = await openInvitation(hash, now);
  const passwordHash = await hashPassword(person.password);
  await inTransaction(async (tx) => {
    const userId = await createUser({ email, name: person.name, passwordHash }, tx);
    const scope = prove(workspaceId, `user:${userId}`, from);
    const { role } = await consumeInvitation(scope, hash, now, tx);
    await addMember(scope, { userId, role }, tx);
  });
  return { email };
}

/**
 * Accepts an invitation as somebody who is signed in, and takes their session
 * to the workspace.
 *
 * @throws {AppError} `not-found` if it is no longer open, `forbidden` if it was written to another address
 */
export async function acceptAsSignedIn(
  token: string,
  person: { userId: string; email: string; sessionId: string },
  now: Date,
  from: RequestOrigin | null = null,
): Promise<void> {
  const hash = tokenHash(token);
  const { workspaceId, email } = await openInvitation(hash, now);
  if (email !== person.email) {
    throw refusal('forbidden', 'auth-faults.other-address', { email, own: person.email });
  }
  const scope = prove(workspaceId, `user:${person.userId}`, from);
  await inTransaction(async (tx) => {
    const { role } = await consumeInvitation(scope, hash, now, tx);
    await addMember(scope, { userId: person.userId, role }, tx);
    await enterWorkspace(person.sessionId, workspaceId, tx);
  });
}

/**
 * Accepts all open invitations of an address that somebody else vouched for,
 * with a new account that has no password.
 *
 * @returns the id of the new account, or null if nobody invited the address
 */
export async function acceptByAddress(
  person: { email: string; name: string },
  now: Date,
  from: RequestOrigin,
): Promise<string | null> {
  const invitations = await listInvitationsTo(person.email, now);
  if (invitations.length === 0) return null;
  return inTransaction(async (tx) => {
    const userId = await createUser({ ...person, passwordHash: null }, tx);
    for (const { workspaceId, tokenHash: hash } of invitations) {
      const scope = prove(workspaceId, `user:${userId}`, from);
      const { role } = await consumeInvitation(scope, hash, now, tx);
      await addMember(scope, { userId, role }, tx);
    }
    return userId;
  });
}

async function openInvitation(hash: string, now: Date) {
  const invitation = await findInvitation(hash, now);
  if (!invitation) {
    throw refusal('not-found', 'auth-faults.invitation-gone-ask');
  }
  return invitation;
}
