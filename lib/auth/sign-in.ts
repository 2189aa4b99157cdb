import 'server-only';
import { auditEach } from '@/db/mutations/audit';
import { createSession, revokeSessionById } from '@/db/mutations/sessions';
import { forgetAttempts, takeBackAttempt } from '@/db/mutations/sign-in-attempts';
import { consumeSignInLink } from '@/db/mutations/sign-in-links';
import { findCredentials } from '@/db/queries/members';
import { lastWorkspaceOf } from '@/db/queries/sessions';
import type { RequestOrigin } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import { accountScopes, scopesOfAddress } from './account-scopes';
import { countGuess } from './guesses';
import { verifyPassword } from './password';
import { emailInput } from './person-input';
import { tokenHash } from './secret-token';
import { sessionSeconds } from './session-cookie';

export type SignInResult =
  | { userId: string; sessionId: string }
  /** `wait`: seconds during which no password is even looked at; 0 if it was wrong. */
  | { refused: true; wait: number };

/**
 * Signs in by e-mail and password. An unknown address and a wrong password get
 * the same answer after the same work, and every failed try in a row makes the
 * next one wait longer. Tries that were looked at are in the audit log.
 */
export async function signInByPassword(
  typed: { email: string; password: string },
  client: RequestOrigin,
  now: Date,
  verify: typeof verifyPassword = verifyPassword,
): Promise<SignInResult> {
  const email = typed.email.trim().toLowerCase();
  const byEmail = `email:${email.slice(0, 320)}`;
  const byAddress = client.ip === null ? null : `ip:${client.ip.slice(0, 100)}`;
  const wait = await countGuess(byAddress ? [byEmail, byAddress] : [byEmail], now);
  if (wait > 0) return { refused: true, wait };
  const known = await findCredentials(email);
  const fits = await verify(known?.passwordHash ?? null, typed.password);
  if (!known || !fits || known.disabled) {
    await noteFailure(email, client);
    return { refused: true, wait: 0 };
  }
  await forgetAttempts(byEmail);
  if (byAddress) await takeBackAttempt(byAddress);
  return openSession(known.userId, client, now, 'password');
}

/** Signs in by a one-time link, which is used up by it. */
export async function signInByLink(
  token: string,
  client: RequestOrigin,
  now: Date,
): Promise<SignInResult> {
  const link = await consumeSignInLink(tokenHash(token), now);
  return link?.userId ? openSession(link.userId, client, now, 'link') : { refused: true, wait: 0 };
}

/** Ends the session of a browser whose own cookie asks for it. */
export async function endSession(sessionId: string, from: RequestOrigin, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const userId = await revokeSessionById(sessionId, now, tx);
    if (userId) await auditEach(await accountScopes(userId, from), 'sign-in.ended', {}, tx);
  });
}

/** Opens a session for somebody whose identity was proven by the way named. */
export async function openSession(
  userId: string,
  client: RequestOrigin,
  now: Date,
  by: 'password' | 'link' | 'oidc',
): Promise<{ userId: string; sessionId: string }> {
  const workspaceId = await lastWorkspaceOf(userId);
  const scopes = await accountScopes(userId, client);
  return inTransaction(async (tx) => {
    const sessionId = await createSession(
      {
        userId,
        workspaceId,
        ...client,
        now,
        expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
      },
      tx,
    );
    await auditEach(scopes, `sign-in.${by}`, {}, tx);
    return { userId, sessionId };
  });
}

/** What is no e-mail address is not written down: it may be a password in the wrong field. */
async function noteFailure(typed: string, client: RequestOrigin): Promise<void> {
  const { data: email } = emailInput.safeParse(typed);
  await auditEach(await scopesOfAddress(typed, client), 'sign-in.failed', email ? { email } : {});
}
