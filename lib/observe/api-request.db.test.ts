import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DrizzleQueryError } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { aWorkspace } from '@/db/testing/people';
import { apiRoute } from '@/lib/api-route';
import { createApiKey } from '@/lib/auth/api-key';
import { prove } from '@/lib/auth/prove';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';

log.level = 'info';
const line = vi.spyOn(log, 'info').mockReturnValue();

afterEach(() => line.mockClear());

async function aKey() {
  const { id } = await aWorkspace();
  return createApiKey(prove(id, 'test'), { name: 'Key', role: 'admin', expiresAt: null });
}

function knock(path: string, headers: Record<string, string>) {
  return new Request(`http://localhost${path}`, { headers });
}

const fine = apiRoute('metrics:read', async () => Response.json({ fine: true }));
const refused = apiRoute('metrics:read', async () => {
  throw new AppError('conflict', 'No.');
});
const away = apiRoute('metrics:read', async () => {
  const lost = Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' });
  throw new DrizzleQueryError('select 1', [], lost);
});

test('one line a request: what was asked, what came of it and by which key', async () => {
  const { id, key } = await aKey();
  const params = Promise.resolve({ external_id: 'ada@example.com' });
  const path = '/api/v1/customers/ada%40example.com?secret=1';
  const response = await fine(knock(path, { authorization: `Bearer ${key}` }), { params });
  expect(line.mock.calls).toEqual([
    [
      {
        request: response.headers.get('x-request-id'),
        method: 'GET',
        route: '/api/v1/customers/[external_id]',
        status: 200,
        ms: expect.any(Number),
        key: id,
      },
      'api',
    ],
  ]);
  const told = JSON.stringify(line.mock.calls);
  for (const secret of [key, 'example.com', 'secret']) expect(told).not.toContain(secret);
});

test('the id of a request is its sender’s, if it may be one, and stands in the problem too', async () => {
  const { key } = await aKey();
  const ask = (id: string) =>
    refused(knock('/api/v1/surveys', { authorization: `Bearer ${key}`, 'x-request-id': id }), {
      params: Promise.resolve({}),
    });
  const own = await ask('order-7281:retry.1');
  expect(own.status).toBe(409);
  expect(own.headers.get('x-request-id')).toBe('order-7281:retry.1');
  expect(await own.json()).toMatchObject({ detail: 'No.', request_id: 'order-7281:retry.1' });
  const strange = await ask('<script>alert(1)</script>');
  expect(strange.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('nobody known is logged without a key', async () => {
  const response = await fine(knock('/api/v1/surveys', { authorization: 'Bearer ergo_guess' }), {
    params: Promise.resolve({}),
  });
  expect(response.status).toBe(401);
  expect(line.mock.calls[0]?.[0]).toMatchObject({ status: 401, key: null });
  expect(JSON.stringify(line.mock.calls)).not.toContain('ergo_guess');
});

test('without its database it says so, and when to try again', async () => {
  const { key } = await aKey();
  const response = await away(knock('/api/v1/surveys', { authorization: `Bearer ${key}` }), {
    params: Promise.resolve({}),
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({
    status: 503,
    detail: expect.stringContaining('database cannot be reached'),
    request_id: expect.any(String),
  });
});

test('what is written holds no secret and nothing that somebody typed', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const tsx = pathToFileURL(`${root}node_modules/tsx/dist/loader.mjs`).href;
  const program = `
    const { log } = await import('./lib/log.ts');
    const { DrizzleQueryError } = await import('drizzle-orm');
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505', detail: 'Key (email)=(typed-1@example.com) already exists.', parameters: ['typed-2'],
    });
    const err = new DrizzleQueryError('insert into users', ['typed-3', 'typed\\n    at typed-4'], cause);
    log.error({ err, password: 'typed-5', user: { token: 'typed-6' } }, 'failed');
    log.error({ headers: { authorization: 'Bearer typed-7', cookie: 'typed-8' } }, 'failed');
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', tsx, '--input-type=module', '-e', program],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('insert into users');
  expect(stdout).toContain('duplicate key');
  expect(stdout).not.toContain('typed');
  expect(stdout.trim().split('\n')).toHaveLength(2);
});
