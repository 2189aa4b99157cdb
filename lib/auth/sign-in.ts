import 'server-only';
import { createSession } from '@/db/mutations/sessions';
import { countAttempt, forgetAttempts, takeBackAttempt } from '@/db/mutations/sign-in-attempts';
import { consumeSignInLink } from '@/db/mutations/sign-in-links';
import { findCredentials } from '@/db/queries/members';
import { lastWorkspaceOf } from '@/db/queries/sessions';
import type { ClientFacts } from './client-facts';
import { verifyPassword } from './password';
import { tokenHash } from './secret-token';
import { sessionSeconds } from './session-cookie';
import { isForgotten, waitLeft } from './sign-in-wait';

export type SignInResult =
  | { userId: string; sessionId: string }
  /** `wait`: seconds during which no password is even looked at; 0 if it was wrong. */
  | { refused: true; wait: number };

/**
 * Signs in by e-mail and password. An unknown address and a wrong password get
 * the same answer after the same work, and every failed try in a row makes the
 * next one wait longer.
 */
export async function signInByPassword(
  typed: { email: string; password: string },
  client: ClientFacts,
  now: Date,
  verify: typeof verifyPassword = verifyPassword,
): Promise<SignInResult> {
  const email = typed.email.trim().toLowerCase();
  const byEmail = `email:${email.slice(0, 320)}`;
  const byAddress = client.ip === null ? null : `ip:${client.ip.slice(0, 100)}`;
  const wait = await countAttempt(byAddress ? [byEmail, byAddress] : [byEmail], now, (before) => {
    const kind = before.subject.startsWith('ip:') ? 'ip' : 'email';
    if (isForgotten(before.lastFailedAt, now)) return { wait: 0, failures: 0 };
    return {
      wait: waitLeft(kind, before.failures, before.lastFailedAt, now),
      failures: before.failures,
    };
  });
  if (wait > 0) return { refused: true, wait };
  const known = await findCredentials(email);
  const fits = await verify(known?.passwordHash ?? null, typed.password);
  if (!known || !fits || known.disabled) return { refused: true, wait: 0 };
  await forgetAttempts(byEmail);
  if (byAddress) await takeBackAttempt(byAddress);
  return openSession(known.userId, client, now);
}

/** Signs in by a one-time link, which is used up by it. */
export async function signInByLink(
  token: string,
  client: ClientFacts,
  now: Date,
): Promise<SignInResult> {
  const link = await consumeSignInLink(tokenHash(token), now);
  return link?.userId ? openSession(link.userId, client, now) : { refused: true, wait: 0 };
}

async function openSession(userId: string, client: ClientFacts, now: Date): Promise<SignInResult> {
  const sessionId = await createSession({
    userId,
    workspaceId: await lastWorkspaceOf(userId),
    ...client,
    now,
    expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
  });
  return { userId, sessionId };
}
