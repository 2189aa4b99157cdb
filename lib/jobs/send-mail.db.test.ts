import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { claimMail } from '@/db/mutations/claim-mail';
import { saveProgramme } from '@/db/mutations/programme';
import { suppress } from '@/db/mutations/suppressions';
import { takeEvents } from '@/db/mutations/take-events';
import { askDays, asks, mails, suppressions, surveyVersions, touchpoints } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { readToken } from '@/lib/asking/token';
import { startMailServer, type TestMailServer } from '@/lib/mail/testing/mail-server';
import { sendDueMail } from './send-mail';

const noon = new Date('2026-03-10T12:00:00Z');
const hour = 60 * 60 * 1000;
const never = new AbortController().signal;

let workspace: TestWorkspace;
let server: TestMailServer;

beforeEach(async () => {
  server = await startMailServer();
  workspace = await testWorkspace();
  const { scope, versions } = workspace;
  const [version] = await db
    .select()
    .from(surveyVersions)
    .where(
      and(eq(surveyVersions.workspaceId, scope.workspaceId), eq(surveyVersions.id, versions.ces)),
    );
  await db
    .update(touchpoints)
    .set({
      eventKey: 'case.solved',
      surveyId: version?.surveyId ?? null,
      rules: { isOn: true, keepsQuietHours: false, reminderDays: 3 },
    })
    .where(
      and(
        eq(touchpoints.workspaceId, scope.workspaceId),
        eq(touchpoints.id, workspace.touchpoints.support),
      ),
    );
  await saveProgramme(scope, { senderAddress: 'care@kestrel.example', brandName: 'Kestrel' });
});

afterEach(() => server.stop());

async function ask(...people: string[]): Promise<void> {
  const told = people.map((person) => ({
    externalId: `solved-${person}`,
    eventKey: 'case.solved',
    source: 'api',
    occurredAt: noon,
    customer: { externalId: person, email: `${person}@example.com` },
  }));
  await takeEvents(workspace.scope, told, { now: noon, timeZone: 'UTC' });
}

const send = (at = noon) =>
  sendDueMail(workspace.scope, { server: server.url, clock: () => at, stop: never });

const asksNow = () =>
  db.select().from(asks).where(eq(asks.workspaceId, workspace.scope.workspaceId));
const mailsNow = () =>
  db.select().from(mails).where(eq(mails.workspaceId, workspace.scope.workspaceId));
const daysNow = () =>
  db.select().from(askDays).where(eq(askDays.workspaceId, workspace.scope.workspaceId));

test('an event becomes a mail with the question, a link for each answer and a way out', async () => {
  await ask('ann');
  expect(await send()).toBe(1);
  const [got] = server.received;
  expect(got?.to).toBe('ann@example.com');
  expect(got?.mail.subject).toBe('One question from Kestrel');
  expect(got?.mail.from).toEqual({ name: 'Kestrel', address: 'care@kestrel.example' });
  const links = [...(got?.mail.html ?? '').matchAll(/href="([^"]+\/s\/([\w-]+)\?score=(\d))"/g)];
  expect(links.map((each) => each[3])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  const [row] = await asksNow();
  expect(readToken(links[0]?.[2] ?? '')).toEqual({
    kind: 'ask',
    workspaceId: workspace.scope.workspaceId,
    askId: row?.id,
  });
  expect(got?.mail.text).toContain('How was it?');
  expect(got?.mail.text).toContain(`?score=7`);
  const header = (name: string) => got?.mail.headers.find(({ key }) => key === name)?.value;
  expect(header('list-unsubscribe')).toMatch(/^<http[^>]+\/stop>$/);
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(row).toMatchObject({ state: 'sent', sentAt: noon });
  expect(await daysNow()).toMatchObject([{ invited: 1, delivered: 1, bounced: 0 }]);
});

test('nothing goes twice, and nothing before its time', async () => {
  await ask('ann', 'bob');
  await send(new Date(noon.getTime() - hour));
  expect(server.received).toHaveLength(0);
  await Promise.all([send(), send(), send()]);
  await send();
  expect(server.received.map(({ to }) => to).sort()).toEqual([
    'ann@example.com',
    'bob@example.com',
  ]);
});

test('a server that asks to come back gets the mail later, once', async () => {
  await ask('ann');
  server.behave({ refuses: () => 451 });
  await send();
  expect(server.received).toHaveLength(0);
  expect(await asksNow()).toMatchObject([{ state: 'scheduled' }]);
  server.behave({});
  await send(noon);
  expect(server.received).toHaveLength(0);
  await send(new Date(noon.getTime() + hour));
  await send(new Date(noon.getTime() + 2 * hour));
  expect(server.received).toHaveLength(1);
  expect(await asksNow()).toMatchObject([{ state: 'sent', failure: null }]);
  expect(await daysNow()).toMatchObject([{ invited: 1, delivered: 1 }]);
});

test('a server that is not there is tried again', async () => {
  await ask('ann');
  const { url } = server;
  await server.stop();
  await sendDueMail(workspace.scope, { server: url, clock: () => noon, stop: never });
  expect(await asksNow()).toMatchObject([{ state: 'scheduled' }]);
  server = await startMailServer();
  await send(new Date(noon.getTime() + hour));
  expect(server.received).toHaveLength(1);
});

test('an address that does not exist bounces and gets no more mail', async () => {
  await ask('ann', 'bob');
  server.behave({ refuses: (to) => (to.startsWith('ann') ? 550 : null) });
  await send();
  const states = new Map((await asksNow()).map(({ address, state }) => [address, state]));
  expect(states.get('ann@example.com')).toBe('bounced');
  expect(states.get('bob@example.com')).toBe('sent');
  const held = await db
    .select()
    .from(suppressions)
    .where(eq(suppressions.workspaceId, workspace.scope.workspaceId));
  expect(held).toMatchObject([{ address: 'ann@example.com', reason: 'bounced' }]);
  const days = await daysNow();
  const sum = (step: 'invited' | 'delivered' | 'bounced') =>
    days.reduce((total, row) => total + row[step], 0);
  expect([sum('invited'), sum('delivered'), sum('bounced')]).toEqual([2, 1, 1]);
});

test('where the server had the mail and said nothing, it is not sent again', async () => {
  await ask('ann');
  server.behave({ goesSilent: true });
  await send();
  expect(server.received).toHaveLength(1);
  server.behave({});
  await send(new Date(noon.getTime() + 24 * hour));
  expect(server.received).toHaveLength(1);
  expect(await asksNow()).toMatchObject([{ state: 'unknown' }]);
});

test('what a worker had claimed when it died is not sent again, and says so', async () => {
  await ask('ann');
  await claimMail(workspace.scope, { holder: newId(), now: noon, most: 10 });
  await send(new Date(noon.getTime() + hour));
  expect(server.received).toHaveLength(0);
  expect(await asksNow()).toMatchObject([{ state: 'unknown' }]);
  expect(await mailsNow()).toMatchObject([
    { state: 'unknown', failure: expect.stringContaining('may have gone') },
  ]);
});

test('who unsubscribed in between is not asked', async () => {
  await ask('ann');
  await db.transaction((tx) => suppress(workspace.scope, 'ann@example.com', 'unsubscribed', tx));
  await send();
  expect(server.received).toHaveLength(0);
  expect(await asksNow()).toMatchObject([
    { state: 'cancelled', failure: 'The address gets no more mail.' },
  ]);
});

test('one reminder goes to who has not answered', async () => {
  await ask('ann');
  await send();
  await send(new Date(noon.getTime() + 71 * hour));
  expect(server.received).toHaveLength(1);
  await send(new Date(noon.getTime() + 73 * hour));
  await send(new Date(noon.getTime() + 99 * hour));
  expect(server.received.map(({ mail }) => mail.subject)).toEqual([
    'One question from Kestrel',
    'Still one question from Kestrel',
  ]);
  expect(await daysNow()).toMatchObject([{ invited: 1, delivered: 1 }]);
});

test('the send rate is kept', async () => {
  await saveProgramme(workspace.scope, { mailsPerMinute: 2 });
  await ask('ann', 'bob', 'cat');
  await send();
  expect(server.received).toHaveLength(2);
  await send(new Date(noon.getTime() + 2 * 60_000));
  expect(server.received).toHaveLength(3);
});

test('a mail that speaks of what the event did not tell waits for somebody to mend it', async () => {
  const { scope, versions } = workspace;
  await db
    .update(surveyVersions)
    .set({ content: { texts: { en: { mailSubject: 'Your case {ticket}' } } } })
    .where(
      and(eq(surveyVersions.workspaceId, scope.workspaceId), eq(surveyVersions.id, versions.ces)),
    );
  await ask('ann');
  await send();
  expect(server.received).toHaveLength(0);
  expect(await mailsNow()).toMatchObject([
    { state: 'failed', failure: expect.stringContaining('{ticket}') },
  ]);
});
