import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { archiveWebhook, changeWebhook, createWebhook } from '@/db/mutations/webhooks';
import { findWebhook } from '@/db/queries/webhooks';
import { asks, events, surveys, touchpoints } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { readMapping } from '@/lib/surveys/webhook-mapping';
import { receiveHook } from './receive-hook';
import { askToken, hookToken, readHookToken, readToken } from './token';

const now = new Date('2026-03-10T12:00:00Z');
const mapping = readMapping({
  event: { from: 'field', at: '/status', keys: { solved: 'case.solved' } },
  eventId: '/id',
  email: '/mail',
  attributes: [{ name: 'ticket', at: '/id' }],
});

let workspace: TestWorkspace;
let id: string;

beforeEach(async () => {
  workspace = await testWorkspace();
  const { scope } = workspace;
  const [survey] = await db
    .select({ id: surveys.id })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.metric, 'ces')));
  await db
    .update(touchpoints)
    .set({
      eventKey: 'case.solved',
      surveyId: survey?.id ?? null,
      rules: { isOn: true, keepsQuietHours: false },
    })
    .where(
      and(
        eq(touchpoints.workspaceId, scope.workspaceId),
        eq(touchpoints.id, workspace.touchpoints.support),
      ),
    );
  ({ id } = await createWebhook(scope, { name: 'Help desk', preset: null, mapping }));
});

const address = () => hookToken(workspace.scope.workspaceId, id);

async function send(message: unknown, headers: Record<string, string> = {}, token = address()) {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  const request = new Request('http://localhost/api/hooks/x', { method: 'POST', body, headers });
  const response = await receiveHook(request, { token, now });
  return { status: response.status, said: JSON.parse(await response.text()) };
}

const solved = { id: 7, status: 'solved', mail: 'tom@brightwater.example' };
const askedNow = () =>
  db.select().from(asks).where(eq(asks.workspaceId, workspace.scope.workspaceId));

test('a message becomes an event and a question, once', async () => {
  expect(await send(solved)).toMatchObject({ status: 201, said: { fate: 'scheduled' } });
  expect(await send({ ...solved, more: 1 })).toMatchObject({
    status: 200,
    said: { outcome: 'known' },
  });
  expect(await askedNow()).toMatchObject([
    { address: 'tom@brightwater.example', attributes: { ticket: '7' } },
  ]);
  const told = await db
    .select()
    .from(events)
    .where(eq(events.workspaceId, workspace.scope.workspaceId));
  expect(told).toMatchObject([{ source: 'Help desk', externalId: `${id}:7` }]);
});

test('without an id of its own, the message is what is known', async () => {
  const { id: _, ...nameless } = solved;
  expect(await send(nameless)).toMatchObject({ status: 201 });
  expect(await send(nameless)).toMatchObject({ status: 200 });
});

test('a message that is no event of ours is kept as the example, and not refused', async () => {
  const open = { ...solved, status: 'open' };
  expect(await send(open)).toEqual({
    status: 202,
    said: {
      outcome: 'ignored',
      words: '“open” is not among the values that stand for an event.',
    },
  });
  expect(await findWebhook(workspace.scope, id)).toMatchObject({
    example: open,
    lastReceivedAt: now,
  });
  expect(await askedNow()).toEqual([]);
});

test('text that the database cannot keep does not stop it', async () => {
  expect(await send({ ...solved, note: 'a\u0000b' })).toMatchObject({ status: 201 });
});

test('what is not JSON is refused, what is too large too', async () => {
  expect(await send('{')).toMatchObject({ status: 400 });
  await expect(send({ text: 'x'.repeat(300_000) })).rejects.toThrow('A body may have up to');
});

test('a shared secret must be shown', async () => {
  const hash = createHash('sha256').update('sesame').digest('hex');
  const secret = { header: 'X-Secret', hash };
  await changeWebhook(workspace.scope, id, {
    name: 'Help desk',
    mapping: { ...mapping, secret },
  });
  expect(await send(solved)).toMatchObject({ status: 401 });
  expect(await send(solved, { 'x-secret': 'open' })).toMatchObject({ status: 401 });
  expect(await send(solved, { 'x-secret': 'sesame' })).toMatchObject({ status: 201 });
});

test('an address that was switched off, cut short or made up leads nowhere', async () => {
  expect(await send(solved, {}, address().slice(0, -1))).toMatchObject({ status: 404 });
  expect(await send(solved, {}, askToken(workspace.scope.workspaceId, id))).toMatchObject({
    status: 404,
  });
  await archiveWebhook(workspace.scope, id, now);
  expect(await send(solved)).toMatchObject({ status: 404 });
});

test('an address of a webhook answers no question', () => {
  expect(readToken(address())).toBeNull();
  expect(readHookToken(address())).toEqual({
    workspaceId: workspace.scope.workspaceId,
    sourceId: id,
  });
});
