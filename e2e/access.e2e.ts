import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { roles } from '@/lib/auth/roles';
import { type Door, isLetIn, pages, routes, type Thing } from './access-table';
import { expect, type Installation, test } from './fixtures';
import { givenAnswers } from './given-answers';
import { givenKey } from './given-key';
import { onDatabase, signIn } from './sign-in';

type Request = { name: string; method: string; path: string; door: Door };
type Ids = Partial<Record<Thing, string>>;

/** Stands in names and comments of the workspace that strangers must not see. */
const secret = 'Wolverine';

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

/** The keys that the catalog of the furnished workspace has. */
const keys: Readonly<Partial<Record<Thing, string>>> & { touchpoint: string; channel: string } = {
  survey: 'effort',
  touchpoint: 'wolverine-moment',
  channel: 'wolverine-line',
};

/** The address with something in every gap; `[id]` names a thing of a workspace. */
function addressOf({ path, door }: Request, ids: Ids): string {
  return path
    .replace('[id]', (door.names && ids[door.names]) ?? newId())
    .replace('[key]', (door.names && keys[door.names]) ?? 'none')
    .replace('[external_id]', 'c-1')
    .replace('[touchpoint]', keys.touchpoint)
    .replace('[channel]', keys.channel)
    .replace('[metric]', 'ces')
    .replace('[...nextauth]', 'session')
    .replace('[[...page]]', 'churn')
    .replace('[token]', 'no-such-token');
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

const exampleMapping = join(import.meta.dirname, '../docs/examples/sfo-clean.mapping.json');

/** Fills a workspace with one of everything that an address can name. */
async function furnish({ databaseUrl }: Installation, workspaceId: string): Promise<Ids> {
  const [response] = await givenAnswers(databaseUrl, workspaceId, [
    {
      touchpoint: `${secret} moment`,
      channel: `${secret} line`,
      scores: { 5: 6 },
      comment: secret,
    },
  ]);
  return onDatabase(databaseUrl, async (db) => {
    const importId = newId();
    const mapping: unknown = JSON.parse(await readFile(exampleMapping, 'utf8'));
    await db.insert(schema.imports).values({
      workspaceId,
      id: importId,
      fileName: `${secret}.csv`,
      mapping,
      state: 'done',
      createdBy: 'cli',
    });
    const job = newId();
    await db
      .insert(schema.jobs)
      .values({ workspaceId, id: job, kind: 'none', payload: {}, state: 'done', createdBy: 'cli' });
    const idOf = async (
      table: typeof schema.surveys | typeof schema.touchpoints | typeof schema.channels,
    ) => {
      const [row] = await db
        .select({ id: table.id })
        .from(table)
        .where(eq(table.workspaceId, workspaceId));
      return row?.id ?? '';
    };
    const [person] = await db
      .select({ id: schema.customers.id })
      .from(schema.customers)
      .where(eq(schema.customers.workspaceId, workspaceId));
    const touchpoint = await idOf(schema.touchpoints);
    const followUp = newId();
    await db.insert(schema.followUps).values({
      workspaceId,
      id: followUp,
      responseId: response ?? '',
      customerId: person?.id ?? null,
      touchpointId: touchpoint,
      dueAt: new Date(),
      answeredAt: new Date(),
    });
    const [mail, webhook] = [newId(), newId()];
    await db.insert(schema.mails).values({
      workspaceId,
      id: mail,
      kind: 'report',
      subject: mail,
      words: { subject: secret, text: secret },
      state: 'failed',
      sendAt: new Date(),
    });
    await db.insert(schema.webhookSources).values({ workspaceId, id: webhook, name: secret });
    const dashboard = newId();
    await db.insert(schema.dashboards).values({
      workspaceId,
      id: dashboard,
      name: secret,
      ownerId: newId(),
      isShared: true,
      revision: newId(),
    });
    const [report, alert] = [newId(), newId()];
    await db.insert(schema.reports).values({
      workspaceId,
      id: report,
      name: secret,
      schedule: { every: 'day', hour: 8 },
      sections: [{ kind: 'text', text: secret }],
      ownerId: newId(),
    });
    await db.insert(schema.alerts).values({
      workspaceId,
      id: alert,
      name: secret,
      rule: { kind: 'drop' },
      address: '/metrics/ces?period=last-7-days',
      leastAnswers: 30,
      coolDownHours: 24,
      ownerId: newId(),
    });
    return {
      dashboard,
      report,
      alert,
      mail,
      webhook,
      response: response ?? '',
      person: person?.id ?? '',
      'follow-up': followUp,
      import: importId,
      job,
      survey: await idOf(schema.surveys),
      touchpoint,
      channel: await idOf(schema.channels),
    };
  });
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
