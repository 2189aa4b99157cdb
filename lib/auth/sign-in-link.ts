import 'server-only';
import { auditEach } from '@/db/mutations/audit';
import { forgetPassword } from '@/db/mutations/members';
import { insertSignInLink } from '@/db/mutations/sign-in-links';
import { findCredentials, findFirstAdmin } from '@/db/queries/members';
import { AppError } from '@/lib/errors';
import { accountScopes } from './account-scopes';
import { newToken, tokenHash } from './secret-token';

const hour = 60 * 60 * 1000;

export type SignInLink = {
  /** Path and query, to stand after the address of the installation. */
  path: string;
  /** What it leads to: the set-up while nobody is here, afterwards the sign-in of the first admin. */
  leadsTo: 'set-up' | 'sign-in';
  /** Whom it signs in; null for the set-up. */
  email: string | null;
  expiresAt: Date;
};

/** Whom a link is for, where it is not the admin who has been here longest. */
export type LinkWish = {
  email?: string | undefined;
  /** Also forget the password of that person, so that they can choose a new one. */
  forgetPassword?: boolean;
};

/**
 * Makes a one-time link for whoever reads the terminal of the server. Only a
 * hash of it is kept. It lasts a day for the set-up, an hour for a sign-in.
 *
 * @throws {AppError} `not-found` if nobody has the e-mail address wished for
 */
export async function createSignInLink(now: Date, wish: LinkWish = {}): Promise<SignInLink> {
  const person = wish.email ? await personWith(wish.email) : await findFirstAdmin();
  const scopes = person ? await accountScopes(person.userId, null, 'cli') : [];
  if (person && wish.forgetPassword) await forgetPassword(scopes, person.userId);
  const token = newToken();
  const expiresAt = new Date(now.getTime() + (person ? 1 : 24) * hour);
  await insertSignInLink({
    tokenHash: tokenHash(token),
    userId: person?.userId ?? null,
    createdAt: now,
    expiresAt,
  });
  await auditEach(scopes, 'link.created', { userId: person?.userId });
  return {
    path: `/enter?token=${token}`,
    leadsTo: person ? 'sign-in' : 'set-up',
    email: person?.email ?? null,
    expiresAt,
  };
}

async function personWith(typed: string): Promise<{ userId: string; email: string }> {
  const email = typed.trim().toLowerCase();
  const known = await findCredentials(email);
  if (!known || known.disabled)
    throw new AppError('not-found', `Nobody here has the address ${email}.`);
  return { userId: known.userId, email };
}
