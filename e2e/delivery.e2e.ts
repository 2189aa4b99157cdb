import { createHash, randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { startMailServer, type TestMailServer } from '@/lib/mail/testing/mail-server';
import { expectAccessible } from './accessibility';
import { expect, type Installation, test } from './fixtures';
import { givenAnswers } from './given-answers';
import { answersGiven } from './given-asks';
import { authSecret, onDatabase, signIn } from './sign-in';
import { startWebServer, type WebServer } from './web-server';

let mail: TestMailServer;
let server: WebServer;

// One worker does them all, because a server takes longer to start than to do them.
test.describe.configure({ mode: 'default' });

/** A server of its own, because only this one has a mail server. */
test.beforeAll(async ({ installation }) => {
  mail = await startMailServer();
  server = await startWebServer({
    DATABASE_URL: installation.databaseUrl,
    AUTH_SECRET: authSecret,
    SMTP_URL: mail.url,
    MAIL_FROM: 'care@kestrel.example',
  });
});

test.afterAll(async () => {
  await server.stop();
  await mail.stop();
});

/** A workspace that asks about effort when a case is solved, and a key to tell of it. */
async function askingWorkspace({ databaseUrl }: Installation) {
  const workspaceId = newId();
  const token = `ergo_${randomBytes(32).toString('base64url')}`;
  await onDatabase(databaseUrl, (db) =>
    db.insert(schema.workspaces).values({ id: workspaceId, name: 'Kestrel', timeZone: 'UTC' }),
  );
  await givenAnswers(databaseUrl, workspaceId, [
    { touchpoint: 'Support case', channel: 'Phone', scores: { 6: 1 } },
  ]);
  await onDatabase(databaseUrl, async (db) => {
    const [survey] = await db
      .select({ id: schema.surveys.id })
      .from(schema.surveys)
      .where(eq(schema.surveys.workspaceId, workspaceId));
    await db
      .update(schema.touchpoints)
      .set({
        eventKey: 'case.solved',
        surveyId: survey?.id ?? null,
        rules: { isOn: true, keepsQuietHours: false },
      })
      .where(eq(schema.touchpoints.workspaceId, workspaceId));
    await db.insert(schema.apiKeys).values({
      workspaceId,
      id: newId(),
      name: 'Help desk',
      role: 'manager',
      prefix: token.slice(0, 12),
      keyHash: createHash('sha256').update(token).digest('hex'),
      createdBy: 'test',
    });
  });
  return { workspaceId, token };
}

const tell = (token: string, body: object) =>
  fetch(`${server.address}/api/v1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('an event leads to a mail, its link to an answer that counts, and the lists say so', async ({
  browser,
  installation,
}) => {
  test.slow();
  const { workspaceId, token } = await askingWorkspace(installation);
  const person = `${newId()}@example.com`;
  const event = { id: 'case-1', event: 'case.solved', customer: { id: 'c-9', email: person } };
  expect((await tell(token, event)).status).toBe(201);
  expect((await tell(token, { ...event, id: 'case-2' })).status).toBe(201);

  const arrived = () => mail.received.filter(({ to }) => to === person);
  await expect.poll(() => arrived().length, { timeout: 60_000 }).toBe(1);
  const link = /https?:\/\/\S+\/s\/[\w-]+\?score=6/.exec(arrived()[0]?.mail.text ?? '')?.[0] ?? '';
  expect(link).toContain(server.address);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  expect(await answersGiven(installation.databaseUrl, workspaceId)).toEqual([]);
  const shownAt = Number(await page.locator('input[name=at]').getAttribute('value'));
  await expect.poll(() => Date.now() - shownAt).toBeGreaterThan(1100);
  await page.getByRole('group', { name: 'How easy was it?' }).getByRole('button').nth(5).click();
  await expect(page.getByText('Your 6 is saved.')).toBeVisible();
  expect(await answersGiven(installation.databaseUrl, workspaceId)).toMatchObject([
    { score: 6, state: 'counted', source: 'email' },
  ]);
  await context.close();

  const ours = await browser.newContext();
  const place = { address: server.address, databaseUrl: installation.databaseUrl };
  await signIn(ours, place, 'admin', { workspaceId });
  const admin = await ours.newPage();
  await admin.goto(`${server.address}/events`);
  await expect(admin.getByText('Answered.')).toBeVisible();
  await expect(admin.getByText(/^Not sent: contacted today/)).toBeVisible();
  await expectAccessible(admin);
  await admin.goto(`${server.address}/outbox`);
  await expect(admin.getByRole('link', { name: person }).first()).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('link', { name: person }).first().click();
  await expect(admin.getByRole('heading', { name: 'One question from Kestrel' })).toBeVisible();
  await expect(
    admin.frameLocator('iframe').getByText('How easy was it?', { exact: false }).first(),
  ).toBeVisible();
  await expectAccessible(admin, { frames: false });
  await ours.close();
});

test('an admin sets what a touchpoint asks, and a refused form keeps what was typed', async ({
  browser,
  installation,
}) => {
  const { workspaceId } = await askingWorkspace(installation);
  const context = await browser.newContext();
  const place = { address: server.address, databaseUrl: installation.databaseUrl };
  await signIn(context, place, 'admin', { workspaceId });
  const page = await context.newPage();
  await page.goto(`${server.address}/touchpoints`);
  await page.getByRole('link', { name: 'Support case' }).first().click();
  await page.getByText('When', { exact: true }).click();
  await page.getByLabel('Wait after the event').fill('soon');
  await page.getByRole('button', { name: 'Save what it asks' }).click();
  await expect(page.getByText('Up to 60 days, as a whole number.')).toBeVisible();
  await expect(page.getByLabel('Wait after the event')).toHaveValue('soon');
  await page.getByLabel('Wait after the event').fill('2');
  await page.getByLabel('Unit of the wait').selectOption('hours');
  await page.getByRole('button', { name: 'Save what it asks' }).click();
  await expect(page.getByText('Events are decided by these rules from now on.')).toBeVisible();
  const rows = await onDatabase(installation.databaseUrl, (db) =>
    db
      .select({ rules: schema.touchpoints.rules })
      .from(schema.touchpoints)
      .where(and(eq(schema.touchpoints.workspaceId, workspaceId))),
  );
  expect(rows).toMatchObject([{ rules: { delayMinutes: 120, isOn: true } }]);

  await page.goto(`${server.address}/settings/delivery`);
  await page.getByRole('button', { name: 'Send a test mail to me' }).click();
  await expect(page.getByText('The server took it.')).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('a webhook is pointed at the fields of its first message', async ({
  browser,
  installation,
}) => {
  const { workspaceId } = await askingWorkspace(installation);
  const context = await browser.newContext();
  const place = { address: server.address, databaseUrl: installation.databaseUrl };
  await signIn(context, place, 'admin', { workspaceId });
  const page = await context.newPage();
  await page.goto(`${server.address}/webhooks`);
  await page.getByLabel('Name').fill('Help desk');
  await page.getByRole('button', { name: 'Make the webhook' }).click();
  const address = await page.getByText(/\/api\/hooks\//).textContent();
  const send = (message: object) =>
    fetch(address ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
  const person = `${newId()}@example.com`;
  const message = { no: 7, case: { state: 'done', by: { mail: person } } };
  expect((await send(message)).status).toBe(202);
  await page.reload();
  await page.getByLabel('Event key').fill('case.solved');
  await page.getByLabel('Id of the event').selectOption({ label: 'no: 7' });
  await page.getByLabel('Customer’s e-mail address').selectOption('/case/by/mail');
  await page.getByLabel('Field 1 by which messages are left out').selectOption('/case/state');
  await page.getByLabel('Values of field 1').fill('open, spam');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/is read as the event case.solved/)).toBeVisible();
  await expectAccessible(page);
  expect((await send(message)).status).toBe(201);
  expect((await send(message)).status).toBe(200);
  const open = { no: 8, case: { ...message.case, state: 'open' } };
  expect((await send(open)).status).toBe(202);
  expect((await fetch(`${address}x`, { method: 'POST', body: '{}' })).status).toBe(404);
  await expect
    .poll(() => mail.received.filter(({ to }) => to === person).length, { timeout: 60_000 })
    .toBe(1);
  await context.close();
});
