import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { roles } from '@/lib/auth/roles';
import { type Door, isLetIn, pages, routes } from './access-table';
import { expect, test } from './fixtures';
import { addressOf, furnish, type Ids, secret } from './furnished';
import { givenKey } from './given-key';
import { signIn } from './sign-in';

type Request = { name: string; method: string; path: string; door: Door };

const requests: readonly Request[] = [
  ...Object.entries(pages).map(([path, door]) => ({ name: path, method: 'GET', path, door })),
  ...Object.entries(routes).map(([name, door]) => {
    const [method = '', path = ''] = name.split(' ');
    return { name, method, path, door };
  }),
];

/** How a key is shown at the door: as Delighted senders do, as the name of a person without a password. */
function authorization({ path }: Request, key: string): string | null {
  if (path.startsWith('/api/v1/')) return `Bearer ${key}`;
  if (!path.startsWith('/api/delighted/')) return null;
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}

type Outcome = 'in' | 'to the sign-in' | 'refused' | 'not found' | 'broken';

function outcomeOf(status: number, location: string | null | undefined): Outcome {
  if (status >= 500) return 'broken';
  if (status === 404) return 'not found';
  if (status === 401 || status === 403) return 'refused';
  const to = new URL(location ?? '/', 'http://here.invalid').pathname;
  return status >= 300 && status < 400 && to === '/sign-in' ? 'to the sign-in' : 'in';
}

/** How a stream begins; it is ended as soon as that is known. */
async function beginningOf(from: APIRequestContext, address: string) {
  const { cookies } = await from.storageState();
  const ending = new AbortController();
  const response = await fetch(address, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    redirect: 'manual',
    signal: ending.signal,
  });
  const outcome = outcomeOf(response.status, response.headers.get('location'));
  ending.abort();
  return { outcome, text: '' };
}

async function ask(
  from: APIRequestContext,
  site: string,
  request: Request,
  ids: Ids,
  key?: string,
) {
  if (request.door.isStream) return beginningOf(from, new URL(addressOf(request, ids), site).href);
  const headers: Record<string, string> = {};
  const shown = key ? authorization(request, key) : null;
  if (shown) headers.authorization = shown;
  if (request.method !== 'GET') headers['content-type'] = 'application/json';
  const response = await from.fetch(addressOf(request, ids), {
    method: request.method,
    maxRedirects: 0,
    headers,
    ...(request.method === 'GET' ? {} : { data: request.door.body ?? {} }),
  });
  const outcome = outcomeOf(response.status(), response.headers().location);
  return { outcome, text: await response.text() };
}

/** Asks for everything in the table; several at a time, so that it takes seconds. */
async function askAll<Result>(run: (request: Request) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...requests];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return results;
}

let ids: Ids;
let workspaceId: string;
let contexts: BrowserContext[] = [];

test.describe('every page and route', () => {
  test.describe.configure({ mode: 'default', timeout: 120_000 });

  test.beforeAll(async ({ browser, installation }) => {
    const context = await browser.newContext({ baseURL: installation.address });
    ({ workspaceId } = await signIn(context, installation, 'admin'));
    await context.close();
    ids = await furnish(installation, workspaceId);
  });

  test.afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
  });

  for (const role of roles) {
    test(`as ${role}`, async ({ browser, installation }) => {
      const context = await browser.newContext({ baseURL: installation.address });
      contexts.push(context);
      await signIn(context, installation, role, { workspaceId });
      const key = await givenKey(installation.databaseUrl, workspaceId, role);
      const found = await askAll(async (request) => {
        const { outcome } = await ask(context.request, installation.address, request, ids, key);
        return [request.name, describeOutcome(request, outcome)];
      });
      const expected = requests.map((request) => [
        request.name,
        isLetIn(request.door, role) ? 'in' : 'refused',
      ]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    });
  }

  test('as nobody', async ({ browser, installation }) => {
    const context = await browser.newContext({ baseURL: installation.address });
    contexts.push(context);
    const found = await askAll(async (request) => {
      const { outcome, text } = await ask(context.request, installation.address, request, ids);
      expect(text, request.name).not.toContain(secret);
      return [request.name, toNobody(request, outcome)];
    });
    const expected = requests.map((request) => [
      request.name,
      isLetIn(request.door, null) ? 'in' : 'refused',
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  test('as admin of another workspace', async ({ browser, installation }) => {
    const context = await browser.newContext({ baseURL: installation.address });
    contexts.push(context);
    const stranger = await signIn(context, installation, 'admin');
    const key = await givenKey(installation.databaseUrl, stranger.workspaceId, 'admin');
    const found = await askAll(async (request) => {
      const { outcome, text } = await ask(context.request, installation.address, request, ids, key);
      expect(text, request.name).not.toContain(secret);
      return [request.name, request.door.names ? outcome : describeOutcome(request, outcome)];
    });
    const expected = requests.map((request) => [
      request.name,
      request.door.names ? 'not found' : 'in',
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });
});

/**
 * Pages for everybody may send people on; gallery and metrics are closed unless set up, to all
 * alike; and a link that stands for nothing tells everybody so.
 */
function describeOutcome({ path, door }: Request, outcome: Outcome): Outcome {
  const isClosed =
    ['/gallery', '/metrics', '/api/hooks/[token]', '/leave/[token]'].includes(path) ||
    path.startsWith('/s/[token]') ||
    path.startsWith('/v/[token]');
  if (isClosed && outcome === 'not found') return 'in';
  return door.lowest === 'everybody' && outcome === 'to the sign-in' ? 'in' : outcome;
}

/** Somebody who is not signed in is refused by being sent to the sign-in. */
function toNobody(request: Request, outcome: Outcome): Outcome {
  const described = describeOutcome(request, outcome);
  return described === 'to the sign-in' ? 'refused' : described;
}
