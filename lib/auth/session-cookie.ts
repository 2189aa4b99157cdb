import { getToken } from 'next-auth/jwt';
import { env, siteUrl } from '@/lib/env';

/** The name stays the same on http and https, so that moving behind TLS signs nobody out twice. */
export const sessionCookieName = 'ergograph.session';

/** How long a sign-in lasts, in seconds. */
export const sessionSeconds = 30 * 24 * 60 * 60;

export function isHttps(): boolean {
  return siteUrl().startsWith('https:');
}

/**
 * The id of the session a request carries in its cookie, or null. It proves
 * that we set the cookie, not that the session still lives: ask the database.
 */
export async function sessionIdOf(headers: Headers): Promise<string | null> {
  const cookie = headers.get('cookie');
  if (!cookie || !env.AUTH_SECRET) return null;
  const token = await getToken({
    req: { headers: new Headers({ cookie }) },
    secret: env.AUTH_SECRET,
    cookieName: sessionCookieName,
    salt: sessionCookieName,
    secureCookie: isHttps(),
  });
  return typeof token?.sid === 'string' ? token.sid : null;
}
