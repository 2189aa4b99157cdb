import 'server-only';
import NextAuth, { CredentialsSignin } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { revokeSessionById } from '@/db/mutations/sessions';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { clientFacts } from './client-facts';
import { isHttps, sessionCookieName, sessionSeconds } from './session-cookie';
import { type SignInResult, signInByLink, signInByPassword } from './sign-in';

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

function admitted(result: SignInResult) {
  if ('refused' in result) throw new SignInRefused(result.wait);
  return { id: result.userId, sessionId: result.sessionId };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 1000) : '';
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
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.sessionId ? { sid: user.sessionId } : token),
    // The session endpoint tells nothing; pages read the member from the database.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async (message) => {
      const sid = 'token' in message ? message.token?.sid : undefined;
      if (typeof sid === 'string') await revokeSessionById(sid, new Date());
    },
  },
  logger: {
    // A wrong password is somebody's everyday, not an error of the server.
    error: (error) => {
      if (!(error instanceof CredentialsSignin)) log.error({ err: error }, 'sign-in failed');
    },
    warn: (code) => log.debug({ code }, 'next-auth'),
    debug: () => undefined,
  },
});
