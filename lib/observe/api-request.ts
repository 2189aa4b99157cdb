import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Reply } from '@/lib/api/plain-reply';
import { log } from '@/lib/log';

/** What of a request its line in the log needs. */
type Asked = {
  readonly headers: Pick<Headers, 'get'>;
  readonly method: string;
  readonly url: string;
};

/** A request of the API while it is being answered. */
export type ObservedRequest = {
  /** What the log, the header `X-Request-Id` and a problem call it. */
  readonly id: string;
  /** Who asks, as soon as that is known: `key:<id>`. */
  actor: string | null;
};

/** What a sender may call a request itself. */
const ownId = /^[\w.:-]{8,100}$/;

/**
 * Answers a request of the API with its id in the header and, if it is refused,
 * in the problem; and writes one line about it. Neither keys nor what stands in
 * the address in place of `[…]` get into the log.
 */
export async function observed<Answer extends Reply>(
  request: Asked,
  params: Promise<unknown>,
  run: (observed: ObservedRequest) => Promise<Answer | Response>,
): Promise<Answer | Response> {
  const began = performance.now();
  const shown = request.headers.get('x-request-id') ?? '';
  const id = ownId.test(shown) ? shown : randomUUID();
  const told: ObservedRequest = { id, actor: null };
  const response = await run(told);
  response.headers.set('x-request-id', id);
  const said = isProblem(response) ? await named(response, id) : response;
  if (!log.isLevelEnabled('info')) return said;
  const { method } = request;
  const { status } = response;
  const route = routeOf(request.url, await params);
  const ms = Math.round(10 * (performance.now() - began)) / 10;
  const key = told.actor?.replace(/^key:/, '') ?? null;
  log.info({ request: id, method, route, status, ms, key }, 'api');
  return said;
}

function isProblem(reply: Reply): boolean {
  return reply.headers.get('content-type') === 'application/problem+json';
}

/** The same with the id in its body. */
async function named(reply: Reply, id: string): Promise<Response> {
  const problem = Object(await reply.json());
  const { status, headers } = reply;
  const body = JSON.stringify({ ...problem, request_id: id });
  return new Response(body, { status, headers: [...headers] });
}

/** The address without what names a thing or a person: `/api/v1/customers/[external_id]`. */
function routeOf(url: string, params: unknown): string {
  const names = new Map<string, string>();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (typeof value === 'string') names.set(encodeURIComponent(value), `[${name}]`);
  }
  const { pathname } = new URL(url);
  return pathname
    .split('/')
    .map((part) => names.get(plainly(part)) ?? part)
    .join('/');
}

/** However a sender has escaped it. */
function plainly(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    return part;
  }
}
