import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeApiKey } from '@/db/mutations/api-keys';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { createApiKey } from '@/lib/auth/api-key';
import { openFrontDoor } from './front-door';

const answer = { survey: 'nps', touchpoint: 'support', channel: 'phone', score: 9 };

let server: Server;
let address: string;
let workspace: TestWorkspace;
let key: string;
let keyId: string;

beforeAll(async () => {
  openFrontDoor();
  server = createServer((_, reply) => reply.writeHead(418).end('behind the door'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  address = `http://127.0.0.1:${bound.port}/api/v1/responses`;
  workspace = await testWorkspace();
  const made = await createApiKey(workspace.scope, {
    name: 'Test',
    role: 'manager',
    expiresAt: null,
  });
  [key, keyId] = [made.key, made.id];
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

function send(body: string, authorization = `Bearer ${key}`): Promise<Response> {
  return fetch(address, { method: 'POST', headers: { authorization }, body });
}

test('an answer is recorded and acknowledged with the headers of every page', async () => {
  const response = await send(JSON.stringify({ ...answer, id: 'one' }));
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ added: 1, known: 0 });
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('ratelimit')).not.toBeNull();
});

test.each<[string, string, string | undefined, number]>([
  ['an unknown key', JSON.stringify(answer), 'Bearer ergo_unknown', 401],
  ['no JSON', '{', undefined, 400],
  ['a score off the scale', JSON.stringify({ ...answer, score: 11 }), undefined, 422],
  ['more than 2 MB', `"${'x'.repeat(2 * 1024 * 1024)}"`, undefined, 413],
])('%s is refused as by the route', async (_, body, authorization, status) => {
  const response = await send(body, authorization);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test('whatever else is asked goes on to the server behind', async () => {
  const got = await Promise.all([
    fetch(address, { headers: { authorization: `Bearer ${key}` } }),
    fetch(`${address}/1`, { method: 'POST' }),
    fetch(`${address}?x=1`, { method: 'POST' }),
    fetch(address.replace('responses', 'imports'), { method: 'POST' }),
  ]);
  expect(got.map(({ status }) => status)).toEqual([418, 418, 418, 418]);
});

test('a body that comes in many pieces is read to its end', async () => {
  const comment = 'ä'.repeat(500);
  const responses = Array.from({ length: 500 }, (_, n) => ({
    ...answer,
    comment,
    id: `piece-${n}`,
  }));
  const response = await send(JSON.stringify({ responses }));
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ added: 500, known: 0 });
});

test('many at once, with repeated, conflicting and bad ones among them, get what is theirs', async () => {
  const said = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const score = n % 4 === 3 ? 12 : n % 4 === 2 ? 1 : 7;
      const id = n % 4 === 1 ? `new-${n}` : `shared-${n % 3}`;
      const response = await send(JSON.stringify({ ...answer, id, score }));
      return response.status;
    }),
  );
  said.forEach((status, n) => {
    if (n % 4 === 3) expect(status).toBe(422);
    else if (n % 4 === 1) expect(status).toBe(201);
    else expect([200, 201, 409]).toContain(status);
  });
  // Of each of the three ids one answer was recorded, with one of the two scores.
  expect(said.filter((status, n) => n % 2 === 0 && status === 201)).toHaveLength(3);
  expect(await rollupDifferences(workspace.scope)).toEqual([]);
});

test('a revoked key is refused at once', async () => {
  await revokeApiKey(workspace.scope, keyId, new Date());
  expect((await send(JSON.stringify(answer))).status).toBe(401);
});
