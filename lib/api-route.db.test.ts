import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { revokeApiKey } from '@/db/mutations/api-keys';
import { listApiKeys } from '@/db/queries/api-keys';
import { aWorkspace } from '@/db/testing/people';
import { apiRoute } from './api-route';
import { createApiKey } from './auth/api-key';
import { writeKeyUses } from './auth/key-use';
import { prove } from './auth/prove';
import type { Role } from './auth/roles';
import { AppError } from './errors';

const context = { params: Promise.resolve({}) };

function ask(authorization?: string): Request {
  return new Request('http://localhost/api/v1/test', {
    headers: authorization ? { authorization } : {},
  });
}

async function aKey(role: Role, expiresAt: Date | null = null) {
  const workspace = await aWorkspace();
  const scope = prove(workspace.id, 'test');
  return { ...(await createApiKey(scope, { name: 'Test', role, expiresAt })), scope, workspace };
}

const whoAmI = apiRoute('responses:write', async (_request, { scope, workspace, role }) =>
  Response.json({ actor: scope.actor, workspace: workspace.id, role }),
);

/** A route that fails in one way. */
const failing = (error: unknown) =>
  apiRoute('metrics:read', async () => {
    throw error;
  });

test('a key speaks for its workspace in its role', async () => {
  const { id, key, workspace } = await aKey('manager');
  const response = await whoAmI(ask(`Bearer ${key}`), context);
  expect(await response.json()).toEqual({
    actor: `key:${id}`,
    workspace: workspace.id,
    role: 'manager',
  });
});

test('the last use of a key is kept, apart from the request', async () => {
  const { key, scope } = await aKey('manager');
  const lastUse = async () => (await listApiKeys(scope))[0]?.lastUsedAt;
  expect(await lastUse()).toBeNull();
  const before = new Date();
  await whoAmI(ask(`Bearer ${key}`), context);
  await writeKeyUses();
  expect((await lastUse())?.getTime()).toBeGreaterThanOrEqual(before.getTime());
});

describe('401', () => {
  test.each([undefined, 'Bearer', 'Bearer ergo_unknown', 'Basic YTpi'])(
    'for %j',
    async (header) => {
      const response = await whoAmI(ask(header), context);
      expect(response.status).toBe(401);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
    },
  );

  test('for an expired key', async () => {
    const { key } = await aKey('manager', new Date(Date.now() - 1));
    expect((await whoAmI(ask(`Bearer ${key}`), context)).status).toBe(401);
  });

  test('for a revoked key, which only its own workspace can revoke', async () => {
    const { id, key, scope } = await aKey('manager');
    const stranger = prove((await aWorkspace()).id, 'test');
    await expect(revokeApiKey(stranger, id, new Date())).rejects.toThrow('no longer there');
    expect((await whoAmI(ask(`Bearer ${key}`), context)).status).toBe(200);
    await revokeApiKey(scope, id, new Date());
    expect((await whoAmI(ask(`Bearer ${key}`), context)).status).toBe(401);
  });
});

test('403 for a role that does not include it', async () => {
  const { key } = await aKey('viewer');
  const response = await whoAmI(ask(`Bearer ${key}`), context);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({
    status: 403,
    detail: 'The role of the key is viewer; it does not include responses:write.',
  });
});

describe('what a route throws', () => {
  test.each([
    ['not-found', 404],
    ['forbidden', 403],
    ['conflict', 409],
    ['invalid', 422],
    ['too-large', 413],
    ['unavailable', 503],
  ] as const)('%s becomes %i with its words', async (code, status) => {
    const { key } = await aKey('viewer');
    const route = failing(new AppError(code, 'In words.'));
    const response = await route(ask(`Bearer ${key}`), context);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, detail: 'In words.' });
  });

  test('faults of the input name element and field', async () => {
    const { key } = await aKey('viewer');
    const input = z.object({ responses: z.array(z.object({ score: z.int() })) });
    const parsed = input.safeParse({ responses: [{ score: 3 }, { score: 'x' }] });
    const response = await failing(parsed.error)(ask(`Bearer ${key}`), context);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ pointer: '/responses/1/score', detail: expect.any(String) }],
    });
  });

  test('a bug becomes 500 with a reference and nothing of its insides', async () => {
    const { key } = await aKey('viewer');
    const response = await failing(new Error('select secret from users'))(
      ask(`Bearer ${key}`),
      context,
    );
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain('secret');
    expect(text).not.toContain('at ');
    expect(JSON.parse(text).reference).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('HTTP Basic', () => {
  const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

  test('takes a key as the user name where a route says so, and nowhere else', async () => {
    const { key } = await aKey('manager');
    const open = apiRoute('responses:write', async () => Response.json({}), 'basic');
    expect((await open(ask(basic(key)), context)).status).toBe(200);
    expect((await open(ask(`Bearer ${key}`), context)).status).toBe(200);
    expect((await open(ask(basic('ergo_unknown')), context)).status).toBe(401);
    expect((await whoAmI(ask(basic(key)), context)).status).toBe(401);
  });
});

describe('the allowance of a key', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    Reflect.deleteProperty(globalThis, 'ergographRates');
  });

  test('ends in 429 with the time to wait, and leaves other keys alone', async () => {
    vi.stubEnv('API_RATE_PER_MINUTE', '2');
    vi.resetModules();
    Reflect.deleteProperty(globalThis, 'ergographRates');
    const { apiRoute: fresh } = await import('./api-route');
    const route = fresh('metrics:read', async () => Response.json({}));
    const [mine, other] = [await aKey('viewer'), await aKey('viewer')];
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      statuses.push((await route(ask(`Bearer ${mine.key}`), context)).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await route(ask(`Bearer ${mine.key}`), context);
    expect(await refused.json()).toMatchObject({ status: 429, title: 'Too many requests' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-policy')).toBe('"key";q=2;w=60');
    expect((await route(ask(`Bearer ${other.key}`), context)).status).toBe(200);
  });
});
