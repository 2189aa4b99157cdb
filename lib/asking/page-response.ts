import 'server-only';

/** The answer of a page of a question: never kept, with nothing from elsewhere. */
export function pageResponse(
  html: string,
  {
    nonce,
    status = 200,
    cookie,
    isEmbedded = false,
    hasWorker = false,
    mayBeFound = false,
  }: PageResponse,
): Response {
  const headers = new Headers({
    ...neverKept,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy({ nonce, isEmbedded, hasWorker }),
  });
  if (mayBeFound) headers.delete('x-robots-tag');
  if (cookie) headers.append('set-cookie', cookie);
  return new Response(html, { status, headers });
}

type PageResponse = {
  readonly nonce: string;
  readonly status?: number;
  readonly cookie?: string | undefined;
  /** Whether the page may stand in a frame of another site. */
  readonly isEmbedded?: boolean;
  /** Whether it brings a service worker of ours. */
  readonly hasWorker?: boolean;
  /** Whether search engines may know of it; else they are told to keep away. */
  readonly mayBeFound?: boolean;
};

/** On to another page, which is loaded anew: going back or loading it again sends nothing twice. */
export function onwards(address: string, cookie?: string): Response {
  const headers = new Headers({ ...neverKept, location: address });
  if (cookie) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const neverKept = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'same-origin',
};

function policy({
  nonce,
  isEmbedded,
  hasWorker,
}: Required<Pick<PageResponse, 'nonce' | 'isEmbedded' | 'hasWorker'>>): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    ...(hasWorker ? ["worker-src 'self'"] : []),
    'img-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    isEmbedded ? 'frame-ancestors *' : "frame-ancestors 'none'",
  ].join('; ');
}
