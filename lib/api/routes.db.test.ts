import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aWorkspace } from '@/db/testing/people';
import { createApiKey } from '@/lib/auth/api-key';
import { prove } from '@/lib/auth/prove';
import { may, type Role, roles } from '@/lib/auth/roles';
import { endpoints } from './endpoints';
import { outputs } from './schemas';

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> | undefined },
) => Promise<Response>;

const routeModule = z.record(
  z.string(),
  z.custom<Route>((value) => typeof value === 'function'),
);

const secured = endpoints.flatMap((endpoint) => {
  const { permission } = endpoint;
  return permission ? [{ ...endpoint, permission }] : [];
});
type Secured = (typeof secured)[number];

const keys = new Map<Role, string>();

beforeAll(async () => {
  const scope = prove((await aWorkspace()).id, 'test');
  for (const role of roles) {
    const { key } = await createApiKey(scope, { name: role, role, expiresAt: null });
    keys.set(role, key);
  }
});

/** Calls a route as Next would, with parts of its path that name nothing. */
async function call(
  { path, method, inPath = {}, body }: Secured,
  headers: Record<string, string>,
  content: BodyInit = '{}',
): Promise<Response> {
  const folder = path.replace(/\{(\w+)\}/g, '[$1]');
  const module: unknown = await import(join(process.cwd(), 'app', folder, 'route.ts'));
  const route = routeModule.parse({ ...z.object({}).loose().parse(module) })[method.toUpperCase()];
  if (!route) throw new Error(`${method} ${path} has no route`);
  const names = Object.keys(inPath);
  const params = Object.fromEntries(names.map((name) => [name, 'nothing']));
  const address = names.reduce((at, name) => at.replace(`{${name}}`, 'nothing'), path);
  const request = new Request(`http://localhost${address}`, {
    method: method.toUpperCase(),
    headers,
    ...(body ? { body: content, duplex: 'half' } : {}),
  });
  // Where nothing in a path changes, Next hands over no params.
  return route(request, { params: names.length > 0 ? Promise.resolve(params) : undefined });
}

const bearer = (role: Role) => ({ authorization: `Bearer ${keys.get(role)}` });
const problem = outputs.Problem;

describe.each(secured)('$method $path', (endpoint) => {
  it('is closed without a key', async () => {
    expect((await call(endpoint, {})).status).toBe(401);
    const unknown = { authorization: 'Bearer ergo_unknown' };
    expect((await call(endpoint, unknown)).status).toBe(401);
  });

  it.each(roles)('lets a key of the role %s in if the role includes it', async (role) => {
    const response = await call(endpoint, bearer(role));
    if (may(role, endpoint.permission)) expect([401, 403]).not.toContain(response.status);
    else expect(response.status).toBe(403);
    expect(response.headers.get('ratelimit')).toMatch(/^"key";r=\d+;t=\d+$/);
    if (response.status >= 400) {
      const said = problem.parse(await response.json());
      expect(said.status).toBe(response.status);
    } else {
      expect(response.headers.get('cache-control')).toMatch(/^private/);
    }
  });
});

describe.each(secured.filter(({ body }) => body !== undefined))(
  'the body of $method $path',
  (endpoint) => {
    const send = (content: BodyInit, headers: Record<string, string> = {}) =>
      call(endpoint, { ...bearer('admin'), ...headers }, content);

    it.each<[string, BodyInit, Record<string, string>, number]>([
      ['that is no JSON', '{"name":', {}, 400],
      ['that is no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400],
      ['that is compressed', '{}', { 'content-encoding': 'gzip' }, 415],
      ['that says it has 2 GB', '{}', { 'content-length': String(2 ** 31) }, 413],
      ['with a field nobody knows', '{"nobody":1}', {}, 422],
      ['that is text', '"text"', {}, 422],
    ])('%s is refused', async (_, content, headers, status) => {
      expect((await send(content, headers)).status).toBe(status);
    });

    it('that does not end is read no further than 2 MB', async () => {
      let given = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          given += 64 * 1024;
          controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
        },
      });
      expect((await send(endless)).status).toBe(413);
      expect(given).toBeLessThan(3 * 1024 * 1024);
    });
  },
);
