/**
 * Whether a request with our cookie was sent by one of our own pages. Actions
 * and next-auth look for themselves; a route that changes something asks this.
 * The cookie is withheld from other sites, but another port of the same host
 * counts as the same site. Without either header no browser speaks.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null) return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
