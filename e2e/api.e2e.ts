import { createHash, randomBytes } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import * as schema from '@/db/schema';
import type { Role } from '@/lib/auth/roles';
import { expect, test } from './fixtures';
import { onDatabase } from './sign-in';

async function keyOf(databaseUrl: string, workspaceId: string, role: Role, revoked = false) {
  const key = `ergo_${randomBytes(32).toString('base64url')}`;
  await onDatabase(databaseUrl, (db) =>
    db.insert(schema.apiKeys).values({
      workspaceId,
      keyHash: createHash('sha256').update(key).digest('hex'),
      prefix: key.slice(0, 12),
      name: 'A sender',
      role,
      createdBy: 'test',
      revokedAt: revoked ? new Date() : null,
    }),
  );
  return { authorization: `Bearer ${key}` };
}

/** A workspace with one survey, touchpoint and channel, made as a person makes them, and a key to it. */
const setUpTest = test.extend<{ sender: Record<string, string>; workspaceId: string }>({
  workspaceId: async ({ signIn, page }, use) => {
    const { workspaceId } = await signIn('admin');
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

setUpTest('answers sent in are the numbers read out', async ({ request, sender, page }) => {
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
