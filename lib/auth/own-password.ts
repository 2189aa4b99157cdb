import 'server-only';
import { changePassword } from '@/db/mutations/members';
import { revokeSessions } from '@/db/mutations/sessions';
import { findCredentials } from '@/db/queries/members';
import { inTransaction } from '@/db/transaction';
import { AppError } from '@/lib/errors';
import type { Member } from './member';
import { hashPassword, verifyPassword } from './password';

/** Whether a member has a password; without one, only a one-time link signs them in. */
export async function hasPassword(member: Pick<Member, 'email'>): Promise<boolean> {
  return (await findCredentials(member.email))?.passwordHash != null;
}

/**
 * Replaces one's own password and signs out all other browsers. Somebody
 * whose password was forgotten on purpose has no current one to give.
 *
 * @returns how many other browsers were signed out
 * @throws {AppError} `invalid` if the current password is wrong
 */
export async function changeOwnPassword(
  member: Member,
  input: { current: string; password: string },
  now: Date,
): Promise<number> {
  const known = await findCredentials(member.email);
  const hasOne = known?.passwordHash != null;
  if (hasOne && !(await verifyPassword(known.passwordHash, input.current))) {
    throw new AppError('invalid', 'Your current password is another one.');
  }
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    await changePassword(member.scope, { userId: member.userId, passwordHash }, tx);
    return revokeSessions(member.userId, member.sessionId, now, tx);
  });
}
