import { getToken } from 'next-auth/jwt';
import { env, siteUrl } from '@/lib/env';

/** The name stays the same on http and https, so that moving behind TLS signs nobody out twice. */
export const sessionCookieName = 'ergograph.session';

/** How long a sign-in lasts, in seconds. */
export const sessionSeconds = 30 * 24 * 60 * 60;

export function isHttps(): boolean {
  return siteUrl().startsWith('https:');
}

/** The ids in cookies that were ours: opening one is slow, and only the row says whether it still counts. */
const opened = new Map<string, string>();
const mostOpened = 1000;

/**
 * The id of the session a request carries in its cookie, or null. It proves
 * that we set the cookie, not that the session still lives: ask the database.
 */
export async function sessionIdOf(headers: Headers): Promise<string | null> {
  const cookie = headers.get('cookie');
  if (!cookie || !env.AUTH_SECRET) return null;
  const known = opened.get(cookie);
  if (known) return known;
  const token = await getToken({
    req: { headers: new Headers({ cookie }) },
    secret: env.AUTH_SECRET,
    cookieName: sessionCookieName,
    salt: sessionCookieName,
    secureCookie: isHttps(),
  });
  if (typeof token?.sid !== 'string') return null;
  if (opened.size >= mostOpened) opened.clear();
  opened.set(cookie, token.sid);
  return token.sid;
}
