import 'server-only';
import { refusal } from '@/lib/words/refusal';
import type { WordKey } from '@/lib/words/words';
import { SignInRefused, signIn } from './next-auth';
import { singleSignOn, singleSignOnId } from './oidc-provider';
import { waitInWords } from './sign-in-wait';

/**
 * Signs this browser in by e-mail and password: sets its cookie.
 *
 * @throws {AppError} `invalid` with words that do not tell whether the account exists
 */
export async function enterByPassword(typed: { email: string; password: string }): Promise<void> {
  await enter('password', typed, 'auth-faults.no-fit');
}

/**
 * Signs this browser in by a one-time link, which is used up.
 *
 * @throws {AppError} `invalid` if the link is unknown, used or expired
 */
export async function enterByLink(token: string): Promise<void> {
  await enter('link', { token }, 'auth-faults.link-gone');
}

/**
 * Begins a single sign-on.
 *
 * @param next the path to come back to
 * @returns the address at the provider to send the browser to
 * @throws {AppError} `unavailable` if none is configured
 */
export async function enterBySingleSignOn(next: string): Promise<string> {
  if (!singleSignOn) throw refusal('unavailable', 'auth-faults.no-sso');
  const to: unknown = await signIn(singleSignOnId, { redirect: false, redirectTo: next });
  return typeof to === 'string' ? to : '/sign-in?error=begin';
}

async function enter(
  provider: 'password' | 'link',
  credentials: Record<string, string>,
  refused: WordKey,
): Promise<void> {
  try {
    await signIn(provider, { ...credentials, redirect: false });
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    const { key, values } = error.wait > 0 ? waitInWords(error.wait) : { key: refused };
    throw refusal('invalid', key, values);
  }
}
