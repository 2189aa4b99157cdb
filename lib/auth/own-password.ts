import 'server-only';
import { auditEach } from '@/db/mutations/audit';
import { changePassword } from '@/db/mutations/members';
import { revokeSessions } from '@/db/mutations/sessions';
import { forgetAttempts } from '@/db/mutations/sign-in-attempts';
import { findCredentials } from '@/db/queries/members';
import { inTransaction } from '@/db/transaction';
import { refusal } from '@/lib/words/refusal';
import { accountScopes } from './account-scopes';
import { countGuess } from './guesses';
import type { Member } from './member';
import { hashPassword, verifyPassword } from './password';
import { waitInWords } from './sign-in-wait';

/** Whether a member has a password; without one, only a one-time link signs them in. */
export async function hasPassword(member: Pick<Member, 'email'>): Promise<boolean> {
  return (await findCredentials(member.email))?.passwordHash != null;
}

/**
 * Replaces one's own password and signs out all other browsers. Somebody
 * whose password was forgotten on purpose has no current one to give. Guessing
 * the current one slows down as it does at the sign-in, but is counted apart:
 * a browser left open does not keep its owner from signing in elsewhere.
 *
 * @returns how many other browsers were signed out
 * @throws {AppError} `invalid` if the current password is wrong, or was guessed at too often
 */
export async function changeOwnPassword(
  member: Pick<Member, 'userId' | 'email' | 'sessionId' | 'scope'>,
  input: { current: string; password: string },
  now: Date,
): Promise<number> {
  const { userId, sessionId, scope } = member;
  const scopes = await accountScopes(userId, scope.from);
  const known = await findCredentials(member.email);
  if (known?.passwordHash != null) {
    const subject = `own:${userId}`;
    const wait = await countGuess([subject], now);
    if (wait > 0) {
      const { key, values } = waitInWords(wait);
      throw refusal('invalid', key, values);
    }
    if (!(await verifyPassword(known.passwordHash, input.current))) {
      await auditEach(scopes, 'user.password-refused', { userId });
      throw refusal('invalid', 'auth-faults.current-password');
    }
    await forgetAttempts(subject);
  }
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    await changePassword(scopes, { userId, passwordHash }, tx);
    return revokeSessions(userId, sessionId, now, tx);
  });
}
