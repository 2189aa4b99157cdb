import { createServer, request, type Server } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { visibleState } from '@/db/queries/visible-state';
import { testWorkspace } from '@/db/testing/workspace';
import { countFailure } from './failures';
import { openPageDoor } from './page-door';

let server: Server;
let port: number;
/** What the pages are made of. */
let state: string | null;
let now: Date;
/** What the server behind the door says of its next page, and how many it made. */
let said: { status: number; headers: Record<string, string>; fails: boolean };
let made: number;

beforeAll(async () => {
  openPageDoor({ state: async () => state, clock: () => now });
  server = createServer((message, reply) => {
    made += 1;
    const nonce = `nonce${made}of${port}`;
    if (said.fails) countFailure();
    reply.statusCode = said.status;
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    reply.setHeader('content-security-policy', `script-src 'nonce-${nonce}'`);
    for (const [name, value] of Object.entries(said.headers)) reply.setHeader(name, value);
    const text = `<script nonce="${nonce}">“${message.url}” ${made}</script>`;
    if (said.headers['content-encoding'] === 'gzip') return reply.end(gzipSync(text));
    reply.write(text.slice(0, 5));
    reply.end(text.slice(5));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  port = bound.port;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

let visitor = 0;

beforeEach(() => {
  visitor += 1;
  [state, now, made] = ['one', new Date('2026-03-02T12:00:10Z'), 0];
  said = { status: 200, headers: {}, fails: false };
});

type Got = { status: number; nonce: string; policy: string; page: string };

/** Asks as the visitor of this test. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const cookie = `visitor=${visitor}`;
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers: { cookie, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const isPacked = response.headers['content-encoding'] === 'gzip';
        const text = (isPacked ? gunzipSync(body) : body).toString();
        const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? '';
        resolve({
          status: response.statusCode ?? 0,
          nonce,
          policy: String(response.headers['content-security-policy']),
          page: text.replaceAll(nonce, '…'),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each(['/', '/?period=last-7-days', '/board', '/metrics/ces?interval=week'])(
  '%s is made once, and sent again with a nonce of its own',
  async (path) => {
    const [first, second, third] = [await get(path), await get(path), await get(path)];
    expect(made).toBe(1);
    expect(second.page).toBe(first.page);
    expect(second.page).toContain(`“${path}”`);
    expect(new Set([first, second, third].map(({ nonce }) => nonce)).size).toBe(3);
    for (const { policy, nonce } of [first, second, third])
      expect(policy).toContain(`'nonce-${nonce}'`);
  },
);

test('a page that was packed is sent again packed', async () => {
  said.headers = { 'content-encoding': 'gzip' };
  const asking = { 'accept-encoding': 'gzip' };
  const [first, second] = [await get('/', asking), await get('/', asking)];
  expect(made).toBe(1);
  expect(second.page).toBe(first.page);
  expect(second.nonce).not.toBe(first.nonce);
  // Who cannot unpack it gets their own.
  await get('/');
  expect(made).toBe(2);
});

test.each<[string, { state?: string | null; now?: Date; headers?: Record<string, string> }]>([
  ['a row has changed', { state: 'two' }],
  ['it cannot be told whether one has', { state: null }],
  ['the minute is over', { now: new Date('2026-03-02T12:01:00Z') }],
  ['somebody else asks', { headers: { cookie: 'visitor=other' } }],
  ['only the parts that change are asked for', { headers: { rsc: '1' } }],
  ['another language is wanted', { headers: { 'accept-language': 'de' } }],
])('a page is made anew where %s', async (_, change) => {
  await get('/');
  if (change.state !== undefined) state = change.state;
  if (change.now) now = change.now;
  await get('/', change.headers);
  expect(made).toBe(2);
});

test('a page is made anew where the theme is another', async () => {
  await get('/');
  await get('/', { cookie: `visitor=${visitor}; theme=dark` });
  expect(made).toBe(2);
});

test.each<[string, Partial<typeof said>]>([
  ['sets a cookie', { headers: { 'set-cookie': 'a=b' } }],
  ['is a refusal', { status: 403 }],
  ['is no page', { headers: { 'content-type': 'application/json' } }],
  ['has no nonce', { headers: { 'content-security-policy': "default-src 'self'" } }],
  ['is packed in another way', { headers: { 'content-encoding': 'br' } }],
  ['was made while something failed', { fails: true }],
])('what %s is not kept', async (_, page) => {
  said = { ...said, ...page };
  await get('/');
  await get('/');
  expect(made).toBe(2);
});

test.each([
  ['GET', '/settings'],
  ['GET', '/metrics'],
  ['GET', '/boards'],
  ['POST', '/'],
])('%s %s is none of the door’s business', async (method, path) => {
  await get(path, {}, method);
  await get(path, {}, method);
  expect(made).toBe(2);
});

test('any commit gives the database another state, and nothing else does', async () => {
  const before = await visibleState();
  await testWorkspace();
  const after = await visibleState();
  expect(after).not.toBe(before);
  // Other tests commit as well; between two of theirs the state stands still.
  for (let [one, next] = [after, await visibleState()]; one !== next; ) {
    [one, next] = [next, await visibleState()];
  }
});
