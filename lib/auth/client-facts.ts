/** What a session remembers of the browser that opened it. */
export type ClientFacts = { ip: string | null; userAgent: string | null };

/**
 * Address and browser of a request. Of a chain of proxies the last entry
 * counts: it was written by the one that reached us, all before it by anyone.
 */
export function clientFacts(headers: Headers): ClientFacts {
  const chain = headers.get('x-forwarded-for')?.split(',') ?? [];
  return { ip: chain.at(-1)?.trim() || null, userAgent: headers.get('user-agent') };
}
