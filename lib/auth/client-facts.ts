import type { RequestOrigin } from '@/db/scope';

/**
 * Address and browser of a request. Of a chain of proxies the last entry
 * counts: it was written by the one that reached us, all before it by anyone.
 */
export function clientFacts(headers: Pick<Headers, 'get'>): RequestOrigin {
  const chain = headers.get('x-forwarded-for')?.split(',') ?? [];
  return { ip: chain.at(-1)?.trim() || null, userAgent: headers.get('user-agent') };
}
