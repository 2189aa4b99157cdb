import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inTime } from '@/db/in-time';
import { visibleState } from '@/db/queries/visible-state';
import { beforeServer } from '@/lib/before-server';
import { unlessAway } from '@/lib/database-health';
import { failuresSoFar } from './failures';
import { KeptPages } from './kept-pages';
import { readTogether } from './read-together';
import { SentPage } from './sent-page';

/** Overview, a metric, the board: pages that only read, and say the same of the same rows. */
const pages = /^\/(board|metrics\/\w+)?(\?|$)/;

/** What of a request, beside its address, has a part in the page. */
const heard = [
  'cookie',
  'host',
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'user-agent',
  'rsc',
  'sec-fetch-site',
  'next-url',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
] as const;

/** Written anew with each reply. */
const ownOfReply = /^(connection|content-length|date|keep-alive|transfer-encoding)$/;

/** Bytes of pages that are kept, packed as they were sent. */
const room = 32 * 1024 * 1024;

/** Milliseconds after which nobody waits for the state any more: the page is made anew. */
const patience = 3000;

/** What pages are made of, beside the request: the rows of the database, and the time. */
type Makings = {
  /** A name that changes with any row; null while none can be told. */
  readonly state: () => Promise<string | null>;
  readonly clock: () => Date;
};

/**
 * Sends a page again as it was, as long as nothing of what it was made of can
 * have changed: the same browser asks for the same address, no transaction was
 * committed meanwhile (`visibleState`), and it is still the same minute. All
 * else, also who may see what, is in the database. The nonce is fresh each time
 * (docs/decisions/0010).
 */
export function openPageDoor(
  makings: Makings = { state: visibleState, clock: () => new Date() },
): void {
  const kept = new KeptPages<SentPage>(room);
  const state = readTogether(() => inTime(makings.state(), patience, () => new Error('too slow')));
  beforeServer(
    ({ method, url = '', headers }) =>
      method === 'GET' && pages.test(url) && headers.cookie !== undefined,
    async (message, reply, passOn) => {
      const name = await unlessAway(state()).catch(() => null);
      if (name === null) return passOn();
      const key = keyOf(message, makings.clock());
      const page = kept.find(key, name);
      if (page) return send(page, reply);
      const failures = failuresSoFar();
      overhear(reply, (body) => {
        const made = failuresSoFar() === failures ? pageOf(reply, body) : null;
        if (made) kept.keep(key, name, made);
      });
      passOn();
    },
  );
}

function keyOf({ url, headers }: IncomingMessage, now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000);
  return JSON.stringify([minute, url, ...heard.map((name) => headers[name] ?? null)]);
}

async function send(page: SentPage, reply: ServerResponse): Promise<void> {
  const { headers, body } = await page.again();
  const length = ['content-length', String(body.byteLength)];
  reply.writeHead(200, [...headers, length].flat()).end(body);
}

/** Hears what is written to a reply, and hands it over when all of it is sent. */
function overhear(reply: ServerResponse, whole: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const noting = <Write extends typeof reply.write | typeof reply.end>(write: Write): Write =>
    new Proxy(write, {
      apply(target, self, args: unknown[]) {
        const [chunk] = args;
        if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
        else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
        return Reflect.apply(target, self, args);
      },
    });
  reply.write = noting(reply.write);
  reply.end = noting(reply.end);
  reply.once('finish', () => whole(Buffer.concat(chunks)));
}

/** What was sent, if it may be sent again: a page, packed as everybody can unpack it or not at all. */
function pageOf(reply: ServerResponse, body: Buffer): SentPage | null {
  const headers = Object.entries(reply.getHeaders()).map(
    ([name, value]) => [name, String(value)] as const,
  );
  const said = new Map(headers);
  const nonce = /'nonce-([^']+)'/.exec(said.get('content-security-policy') ?? '')?.[1];
  const mayAgain =
    reply.statusCode === 200 &&
    /^text\/(html|x-component)/.test(said.get('content-type') ?? '') &&
    (said.get('content-encoding') ?? 'gzip') === 'gzip' &&
    !said.has('set-cookie');
  if (!mayAgain || !nonce) return null;
  return new SentPage(
    headers.filter(([name]) => !ownOfReply.test(name)),
    body,
    nonce,
  );
}
