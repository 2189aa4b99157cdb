import type { APIRequestContext, Page } from '@playwright/test';
import type { Role } from '@/lib/auth/roles';
import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { givenKey } from './given-key';
import { givenNps } from './given-nps';

async function keyOf(databaseUrl: string, workspaceId: string, role: Role, revoked = false) {
  return { authorization: `Bearer ${await givenKey(databaseUrl, workspaceId, role, { revoked })}` };
}

/** One NPS survey, a touchpoint and a channel, under the keys that a person who makes them gets. */
const catalog = {
  survey: { key: 'relationship', name: 'Relationship' },
  touchpoint: { key: 'support-case-solved', name: 'Support case solved' },
};

/** The same, made as a person makes them. */
async function makeCatalog(page: Page): Promise<void> {
  await page.goto('/touchpoints/new');
  await page.getByLabel('Name').fill('Support case solved');
  await page.getByRole('button', { name: 'Add touchpoint' }).click();
  await page.getByText('is added').waitFor();
  await page.goto('/channels/new');
  await page.getByLabel('Name').fill('Phone');
  await page.getByRole('button', { name: 'Add channel' }).click();
  await page.getByText('is added').waitFor();
  await page.goto('/surveys/new?metric=nps');
  await page.getByLabel('Name').fill('Relationship');
  await page.getByRole('button', { name: 'Add survey' }).click();
  await page.getByText('is added').waitFor();
}

/** A workspace with a catalog, and a key to it. */
const setUpTest = test.extend<{ sender: Record<string, string>; workspaceId: string }>({
  workspaceId: async ({ installation, signIn }, use) => {
    const { workspaceId } = await signIn('admin');
    await givenNps(installation.databaseUrl, workspaceId, catalog);
    await use(workspaceId);
  },
  sender: async ({ installation, workspaceId }, use) => {
    await use(await keyOf(installation.databaseUrl, workspaceId, 'manager'));
  },
});

const answer = {
  survey: 'relationship',
  touchpoint: 'support-case-solved',
  channel: 'phone',
  score: 9,
};

function post(request: APIRequestContext, headers: Record<string, string>, data: unknown) {
  return request.post('/api/v1/responses', { headers, data });
}

test('answers sent in are the numbers read out', async ({
  request,
  signIn,
  installation,
  page,
}) => {
  const { workspaceId } = await signIn('admin');
  await makeCatalog(page);
  const sender = await keyOf(installation.databaseUrl, workspaceId, 'manager');
  const scores = [10, 10, 9, 8, 3];
  const batch = scores.map((score, index) => ({ ...answer, score, id: `r${index}` }));
  const sent = await post(request, sender, { responses: batch });
  expect(sent.status()).toBe(201);
  expect(await sent.json()).toMatchObject({ added: 5, known: 0 });
  const again = await post(request, sender, batch);
  expect(again.status()).toBe(200);
  expect(await again.json()).toMatchObject({ added: 0, known: 5 });

  const read = await request.get('/api/v1/metrics/nps?by=channel', { headers: sender });
  const said = await read.json();
  expect(said).toMatchObject({ metric: 'nps', value: 40, n: 5, notices: [] });
  expect(said.groups).toMatchObject([{ key: 'phone', name: 'Phone', value: 40, n: 5 }]);

  await page.goto('/surveys');
  await expect(page.getByRole('link', { name: '5', exact: true })).toBeVisible();
});

setUpTest('a refusal is problem+json that names element and field', async ({ request, sender }) => {
  const sent = await post(request, sender, { responses: [answer, { ...answer, score: 11 }] });
  expect(sent.status()).toBe(422);
  expect(sent.headers()['content-type']).toContain('application/problem+json');
  expect((await sent.json()).errors).toMatchObject([
    { index: 1, field: 'score', pointer: '/responses/1/score' },
  ]);
  const tooMany = await post(
    request,
    sender,
    Array.from({ length: 1_001 }, () => answer),
  );
  expect(tooMany.status()).toBe(413);
  const unknown = await request.get('/api/v1/metrics/fun', { headers: sender });
  expect(unknown.status()).toBe(404);
});

setUpTest(
  'keys open only what their role and life allow',
  async ({ request, installation, workspaceId }) => {
    const viewer = await keyOf(installation.databaseUrl, workspaceId, 'viewer');
    const revoked = await keyOf(installation.databaseUrl, workspaceId, 'admin', true);
    expect((await post(request, viewer, answer)).status()).toBe(403);
    for (const list of ['touchpoints', 'channels', 'surveys', 'metrics/nps']) {
      expect((await request.get(`/api/v1/${list}`, { headers: viewer })).status()).toBe(200);
      expect((await request.get(`/api/v1/${list}`, { headers: revoked })).status()).toBe(401);
      expect((await request.get(`/api/v1/${list}`)).status()).toBe(401);
    }
    expect((await post(request, revoked, answer)).status()).toBe(401);
  },
);

setUpTest('a list is walked page by page', async ({ request, sender }) => {
  const batch = Array.from({ length: 25 }, (_, n) => ({ ...answer, score: n % 11, id: `r${n}` }));
  expect((await post(request, sender, batch)).status()).toBe(201);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await request.get(`/api/v1/responses?limit=10${cursor && `&cursor=${cursor}`}`, {
      headers: sender,
    });
    const said: { data: { id: string }[]; next_cursor: string | null } = await page.json();
    seen.push(...said.data.map(({ id }) => id));
    cursor = said.next_cursor;
  }
  expect(new Set(seen).size).toBe(25);
  expect(seen).toHaveLength(25);

  const one = `/api/v1/responses/${seen[0]}`;
  const change = { headers: sender, data: { state: 'withdrawn' } };
  expect(await (await request.patch(one, change)).json()).toMatchObject({ state: 'withdrawn' });
  const metric = await request.get('/api/v1/metrics/nps', { headers: sender });
  expect(await metric.json()).toMatchObject({ n: 24 });
  const tag = metric.headers().etag ?? '';
  const again = await request.get('/api/v1/metrics/nps', {
    headers: { ...sender, 'if-none-match': tag },
  });
  expect(again.status()).toBe(304);
});

setUpTest('customers are found under the ids of the sender', async ({ request, sender }) => {
  for (const id of ['c-1', 'tom@brightwater.example', 'a/b c', '50%']) {
    const path = `/api/v1/customers/${encodeURIComponent(id)}`;
    const put = () => request.put(path, { headers: sender, data: { name: 'Tom' } });
    const first = await put();
    expect([id, first.status()]).toEqual([id, 201]);
    expect(await first.json()).toMatchObject({ id, name: 'Tom' });
    expect((await put()).status()).toBe(200);
    const read = await request.get(path, { headers: sender });
    expect(await read.json()).toMatchObject({ id });
  }
  const list = await request.get('/api/v1/customers', { headers: sender });
  expect((await list.json()).data).toHaveLength(4);
});

setUpTest('a sender made for Delighted needs an address and a key', async ({ request, sender }) => {
  const key = (sender.authorization ?? '').replace('Bearer ', '');
  const headers = { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` };
  const data = { person: 'c-1', score: 9, created_at: Math.floor(Date.now() / 1000) - 60 };
  for (const base of ['/api/delighted', '/api/delighted/support-case-solved/phone']) {
    const address = `${base}/v1/survey_responses.json`;
    const sent = await request.post(address, { headers, data });
    expect(sent.status()).toBe(base === '/api/delighted' ? 201 : 200);
    expect(await sent.json()).toMatchObject({ person: 'c-1', score: 9, survey_type: 'nps' });
    expect((await request.post(address, { data })).status()).toBe(401);
  }
});

setUpTest('the API is explained to people and to tools', async ({ page, request, signIn }) => {
  await signIn('viewer');
  const document = await request.get('/api/v1/openapi.json');
  expect(await document.json()).toMatchObject({ openapi: '3.1.0' });
  await page.goto('/settings/api');
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
  await page.getByText('Make or change a customer', { exact: true }).click();
  await expect(page.getByText('-X PUT')).toBeVisible();
  await expectAccessible(page);
});
