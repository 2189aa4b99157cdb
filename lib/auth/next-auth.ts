import 'server-only';
import { headers } from 'next/headers';
import NextAuth, { CredentialsSignin } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { keepLanguage } from '@/db/mutations/members';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { requestLanguage } from '@/lib/words/request-words';
import { clientFacts } from './client-facts';
import { singleSignOn, singleSignOnId } from './oidc-provider';
import { isHttps, sessionCookieName, sessionSeconds } from './session-cookie';
import { endSession, type SignInResult, signInByLink, signInByPassword } from './sign-in';
import { signInByClaims } from './sign-in-by-claims';

declare module 'next-auth' {
  interface User {
    sessionId?: string;
  }
}

/** A refused sign-in; `wait` tells for how many seconds no further try is looked at. */
export class SignInRefused extends CredentialsSignin {
  override code: string;
  constructor(readonly wait: number) {
    super('sign-in refused');
    this.code = wait > 0 ? 'wait' : 'credentials';
  }
}

async function admitted(result: SignInResult) {
  if ('refused' in result) throw new SignInRefused(result.wait);
  await keepLanguage(result.userId, await requestLanguage());
  return { id: result.userId, sessionId: result.sessionId };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 1000) : '';
}

/** What really went wrong: next-auth wraps it in an error that only points to its manual. */
function beneath(error: Error): unknown {
  const { cause } = error;
  return typeof cause === 'object' && cause !== null && 'err' in cause ? cause.err : error;
}

/**
 * next-auth keeps the cookie: an encrypted token that carries the id of a row
 * in `sessions` and nothing else. Whether that session lives, and what its
 * user may do, is asked of the database on each request (`member.ts`).
 */
export const { handlers, signIn, signOut } = NextAuth({
  secret: env.AUTH_SECRET,
  trustHost: true,
  useSecureCookies: isHttps(),
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  cookies: {
    sessionToken: {
      name: sessionCookieName,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() },
    },
  },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      id: 'password',
      credentials: { email: {}, password: {} },
      authorize: async ({ email, password }, request) =>
        admitted(
          await signInByPassword(
            { email: text(email), password: text(password) },
            clientFacts(request.headers),
            new Date(),
          ),
        ),
    }),
    Credentials({
      id: 'link',
      credentials: { token: {} },
      authorize: async ({ token }, request) =>
        admitted(await signInByLink(text(token), clientFacts(request.headers), new Date())),
    }),
    ...(singleSignOn ? [singleSignOn] : []),
  ],
  callbacks: {
    // Passwords and links are judged by their providers above; whom another server vouches for, here.
    signIn: async ({ user, account, profile }) => {
      if (account?.provider !== singleSignOnId) return true;
      const origin = clientFacts(await headers());
      const result = await signInByClaims(profile, origin, new Date());
      if ('refused' in result) return `/sign-in?refused=${result.refused}`;
      await keepLanguage(result.userId, await requestLanguage());
      user.sessionId = result.sessionId;
      return true;
    },
    jwt: ({ token, user }) => (user?.sessionId ? { sid: user.sessionId } : token),
    // The session endpoint tells nothing; pages read the member from the database.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async (message) => {
      const sid = 'token' in message ? message.token?.sid : undefined;
      if (typeof sid === 'string') {
        await endSession(sid, clientFacts(await headers()), new Date());
      }
    },
  },
  logger: {
    // A wrong password is somebody's everyday, not an error of the server.
    error: (error) => {
      if (!(error instanceof CredentialsSignin)) {
        log.error({ err: beneath(error) }, 'sign-in failed');
      }
    },
    warn: (code) => log.debug({ code }, 'next-auth'),
    debug: () => undefined,
  },
});
