/** The request header in which the proxy notes path and query, for pages that send people away. */
export const requestedPathHeader = 'x-ergograph-path';

/**
 * Where to go after signing in: a path of this site, or the overview. Anything
 * that could lead elsewhere (`//host`, `/\host`, `https:…`) is dropped.
 */
export function safeNext(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return '/';
  const here = 'http://here.invalid';
  if (!URL.canParse(wanted, here)) return '/';
  const url = new URL(wanted, here);
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Where to go after signing in; who wanted no page in particular goes to the view they chose. */
export function afterSignIn(wanted: string | null | undefined): string {
  const next = safeNext(wanted);
  return next === '/' ? '/start' : next;
}
