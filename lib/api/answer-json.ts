import 'server-only';
import { createHash } from 'node:crypto';

/** An answer for this sender alone, which nobody on the way keeps. */
export function privateJson(
  body: unknown,
  { status = 200, location }: { status?: number; location?: string } = {},
): Response {
  const headers = { 'cache-control': 'private, no-store', ...(location ? { location } : {}) };
  return Response.json(body, { status, headers });
}

/**
 * An answer with an ETag of its content. A sender that has it already and says
 * so by `If-None-Match` gets 304 without a body.
 */
export function taggedJson(request: Request, body: unknown): Response {
  const text = JSON.stringify(body);
  // Weak, because a proxy may compress the bytes on their way.
  const tag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { 'cache-control': 'private, no-cache', etag: tag, vary: 'authorization' };
  if (isKnown(request.headers.get('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json' } });
}

function isKnown(told: string | null, tag: string): boolean {
  if (told === null) return false;
  const opaque = (one: string) => one.trim().replace(/^W\//, '');
  return told.trim() === '*' || told.split(',').some((one) => opaque(one) === opaque(tag));
}
