import { type NextRequest, NextResponse } from 'next/server';
import { framersOf } from '@/lib/auth/link-bearer';
import { requestedPathHeader } from '@/lib/auth/safe-next';
import { sessionIdOf } from '@/lib/auth/session-cookie';
import { awayPage } from '@/lib/away-page';
import { isDatabaseThere } from '@/lib/database-health';
import { env } from '@/lib/env';
import { freshNonce } from '@/lib/nonce';
import { frameAncestors } from '@/lib/views/frame-origins';
import { readersLanguage } from '@/lib/words/wanted-languages';
import { wordsIn } from '@/lib/words/words-in';

/** Pages for people who are not signed in; every other page belongs to members. */
const openPages = /^\/(sign-in|setup|invite|enter|no-workspace|gallery)(\/|$)/;

/** Addresses for machines, which say themselves when the database is away. */
const forMachines = /^\/(healthz|readyz|metrics|robots\.txt|widget\.js)$/;

/** Views for anybody with a link, and the same as files. */
const sharedViews = /^\/v\/([^/]+)(?:\/export)?$/;

/** Pages of questions, and ways out of reports, for anybody with a link; they bring a policy of their own. */
const forRespondents = /^\/(s|leave)\//;

/**
 * Runs before every page: sends away people without our cookie, and gives the
 * page a Content-Security-Policy with a fresh nonce. While the database is
 * away, there is one page for all. It does not decide who may do what; pages
 * and actions ask the database themselves.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  if (forMachines.test(pathname)) return NextResponse.next();
  if (forRespondents.test(pathname)) return respondentsPage(request);
  const wanted = pathname + search;
  const shared = sharedViews.exec(pathname)?.[1];
  const isOpen = shared !== undefined || openPages.test(pathname);
  if (!isOpen && request.method === 'GET' && !(await sessionIdOf(request.headers))) {
    const signIn = request.nextUrl.clone();
    signIn.pathname = '/sign-in';
    signIn.search = wanted === '/' ? '' : `?next=${encodeURIComponent(wanted)}`;
    return NextResponse.redirect(signIn);
  }
  if (!(await isDatabaseThere())) return away(request);
  const nonce = freshNonce();
  const policy = contentSecurityPolicy(nonce, await framersFor(shared, request));
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set(requestedPathHeader, wanted);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Search engines are kept from what they could see: all other pages send them to the sign-in.
  if (isOpen) response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
}

/** Whose pages may show the page inside them: only a link made as a frame is for others at all. */
async function framersFor(
  token: string | undefined,
  { nextUrl }: NextRequest,
): Promise<readonly string[] | null> {
  if (token === undefined || nextUrl.searchParams.get('embed') !== 'true') return null;
  return framersOf(token);
}

/** What is sent from them goes through even while the database is away, so that it can be given back. */
async function respondentsPage(request: NextRequest): Promise<Response> {
  const goesOn = request.method === 'POST' || (await isDatabaseThere());
  return goesOn ? NextResponse.next() : away(request);
}

function away({ cookies, headers }: NextRequest): Response {
  const chosen = cookies.get('language')?.value;
  return awayPage(wordsIn(readersLanguage(chosen, headers.get('accept-language'))));
}

function contentSecurityPolicy(nonce: string, framers: readonly string[] | null): string {
  // React's development build evaluates strings to show stacks, and hot reload speaks over a socket.
  const isDevelopment = env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    // Chrome holds the redirect after a form against this too, and the single sign-on begins with a form.
    `form-action 'self'${env.OIDC_ISSUER ? ` ${new URL(env.OIDC_ISSUER).origin}` : ''}`,
    // Where a browser knows this, it goes by it instead of X-Frame-Options.
    framers ? frameAncestors(framers) : "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  matcher: ['/((?!api/|_next/static|_next/image|icon.svg).*)'],
};
