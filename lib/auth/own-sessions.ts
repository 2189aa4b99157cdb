import 'server-only';
import { auditEach } from '@/db/mutations/audit';
import { revokeSession, revokeSessions } from '@/db/mutations/sessions';
import { inTransaction } from '@/db/transaction';
import { refusal } from '@/lib/words/refusal';
import { accountScopes } from './account-scopes';
import type { Member } from './member';

type Owner = Pick<Member, 'userId' | 'sessionId' | 'scope'>;

/**
 * Signs one of one's own browsers out.
 *
 * @throws {AppError} `not-found` if it is not one's own, or signed out already
 */
export async function endOwnSession(owner: Owner, sessionId: string, now: Date): Promise<void> {
  const scopes = await accountScopes(owner.userId, owner.scope.from);
  await inTransaction(async (tx) => {
    const ended = await revokeSession(owner.userId, sessionId, now, tx);
    if (ended === 0) throw refusal('not-found', 'auth-faults.signed-out-already');
    await auditEach(scopes, 'session.revoked', { browsers: ended }, tx);
  });
}

/** Signs all of one's browsers out but the one at hand. Returns how many. */
export async function endOtherSessions(owner: Owner, now: Date): Promise<number> {
  const scopes = await accountScopes(owner.userId, owner.scope.from);
  return inTransaction(async (tx) => {
    const ended = await revokeSessions(owner.userId, owner.sessionId, now, tx);
    if (ended > 0) await auditEach(scopes, 'session.revoked', { browsers: ended }, tx);
    return ended;
  });
}
