import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { askDays, asks, auditLog, contacts, mails, suppressions, surveys } from '@/db/schema';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { moveAskDays } from './ask-days';
import { claimMail } from './claim-mail';
import { expireAsks } from './expire-asks';
import { takeMailReports } from './mail-reports';
import { openMail } from './open-ask';
import { cancelAsk, sendAgain } from './outbox';
import { allowAgain, suppressAll } from './suppressions';

const noon = new Date('2026-03-03T12:00:00Z');
const steps = { invited: 0, delivered: 0, bounced: 0, opened: 0 };

let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await testWorkspace();
});

const here = () => workspace.scope.workspaceId;
const askNow = async (id: string) =>
  (
    await db
      .select()
      .from(asks)
      .where(and(eq(asks.workspaceId, here()), eq(asks.id, id)))
  )[0];
const mailNow = async (id: string) =>
  (
    await db
      .select()
      .from(mails)
      .where(and(eq(mails.workspaceId, here()), eq(mails.id, id)))
  )[0];
const countedNow = async () => {
  const rows = await db.select().from(askDays).where(eq(askDays.workspaceId, here()));
  return rows.reduce(
    (sum, row) => ({
      invited: sum.invited + row.invited,
      delivered: sum.delivered + row.delivered,
      bounced: sum.bounced + row.bounced,
      opened: sum.opened + row.opened,
    }),
    steps,
  );
};

/** A question whose mail went, with the rollup as the worker leaves it. */
async function aSentMail(
  state: 'sent' | 'unknown' | 'failed' = 'sent',
): Promise<{ askId: string; mailId: string; address: string }> {
  const customer = await aCustomer(workspace);
  const address = customer.email;
  const askId = await anAsk(workspace, { customerId: customer.id, address, state });
  const mailId = newId();
  await db.insert(mails).values({
    workspaceId: here(),
    id: mailId,
    kind: 'invitation',
    subject: askId,
    askId,
    address,
    state,
    sendAt: noon,
    sentAt: noon,
    createdAt: noon,
    messageId: `<${mailId}@kestrel.example>`,
  });
  const ask = await askNow(askId);
  const { surveyId = '', touchpointId = '', channelId = '' } = ask ?? {};
  const cell = { day: '2026-03-02', surveyId, touchpointId, channelId, by: 'invitation' as const };
  const delivered = state === 'sent' ? 1 : 0;
  await db.transaction((tx) =>
    moveAskDays(workspace.scope, [{ ...cell, invited: 1, delivered }], tx),
  );
  return { askId, mailId, address };
}

test('a mail that came back is counted as such once, and its address gets no more', async () => {
  const { askId, mailId } = await aSentMail();
  const report = { kind: 'bounced' as const, messageId: `${mailId}@kestrel.example` };
  expect(await takeMailReports(workspace.scope, [report], noon)).toEqual(['noted']);
  expect(await takeMailReports(workspace.scope, [report, report], noon)).toEqual([
    'known',
    'known',
  ]);
  expect(await askNow(askId)).toMatchObject({ state: 'bounced' });
  expect(await mailNow(mailId)).toMatchObject({ state: 'bounced' });
  expect(await countedNow()).toEqual({ invited: 1, delivered: 0, bounced: 1, opened: 0 });
  const listed = await db.select().from(suppressions).where(eq(suppressions.workspaceId, here()));
  expect(listed).toMatchObject([{ reason: 'bounced' }]);
});

test('a complaint stops mail to the address and leaves what was delivered', async () => {
  const { askId, address } = await aSentMail();
  const report = { kind: 'complained' as const, address: address.toUpperCase() };
  expect(await takeMailReports(workspace.scope, [report], noon)).toEqual(['noted']);
  expect(await askNow(askId)).toMatchObject({ state: 'sent' });
  expect(await countedNow()).toMatchObject({ delivered: 1, bounced: 0 });
});

test('a report of an address alone is about the last mail to it; of a foreign mail, about nothing', async () => {
  const { askId, address } = await aSentMail('unknown');
  const reports = [
    { kind: 'bounced' as const, address },
    { kind: 'bounced' as const, messageId: '<else@where.example>' },
  ];
  expect(await takeMailReports(workspace.scope, reports, noon)).toEqual(['noted', 'unknown']);
  expect(await askNow(askId)).toMatchObject({ state: 'bounced' });
  expect(await countedNow()).toEqual({ invited: 1, delivered: 0, bounced: 1, opened: 0 });
});

test('the picture of a mail counts once', async () => {
  const { askId } = await aSentMail();
  await openMail(workspace.scope, askId, noon);
  await openMail(workspace.scope, askId, new Date(noon.getTime() + 1000));
  expect(await askNow(askId)).toMatchObject({ openedAt: noon, state: 'sent' });
  expect(await countedNow()).toMatchObject({ opened: 1 });
});

test('a mail that may have been lost can be sent again by hand, and counts once', async () => {
  const { askId, mailId } = await aSentMail('unknown');
  await sendAgain(workspace.scope, mailId, noon);
  expect(await askNow(askId)).toMatchObject({ state: 'scheduled', sendAt: noon });
  expect(await mailNow(mailId)).toMatchObject({ state: 'waiting', attempts: 0 });
  expect(await countedNow()).toMatchObject({ invited: 0 });
  await expect(sendAgain(workspace.scope, mailId, noon)).rejects.toThrow('about to go');
});

test('a mail that went, was answered or is too late is not sent again', async () => {
  const gone = await aSentMail();
  await expect(sendAgain(workspace.scope, gone.mailId, noon)).rejects.toThrow('has gone');
  const answered = await aSentMail('unknown');
  await db
    .update(asks)
    .set({ answeredAt: noon })
    .where(and(eq(asks.workspaceId, here()), eq(asks.id, answered.askId)));
  await expect(sendAgain(workspace.scope, answered.mailId, noon)).rejects.toThrow('did arrive');
  const late = await aSentMail('failed');
  const after = new Date('2026-04-30T12:00:00Z');
  await expect(sendAgain(workspace.scope, late.mailId, after)).rejects.toThrow('is over');
});

test('a planned question can be called off, which gives the contact back', async () => {
  const customer = await aCustomer(workspace);
  const other = '2026-01-01T00:00:00.000Z';
  const askId = await anAsk(workspace, {
    customerId: customer.id,
    state: 'scheduled',
    sendAt: noon,
    sentAt: null,
  });
  await db.insert(contacts).values({
    workspaceId: here(),
    customerId: customer.id,
    askedAt: [other, noon.toISOString()],
  });
  await cancelAsk(workspace.scope, askId);
  expect(await askNow(askId)).toMatchObject({ state: 'cancelled', failure: 'Called off by hand.' });
  const rows = await db.select().from(contacts).where(eq(contacts.workspaceId, here()));
  expect(rows).toMatchObject([{ askedAt: [other] }]);
  await expect(cancelAsk(workspace.scope, askId)).rejects.toThrow('gone already');
});

test('a question that is given up when it falls due gives the contact back', async () => {
  const customer = await aCustomer(workspace);
  const other = '2026-01-01T00:00:00.000Z';
  const planned = { customerId: customer.id, state: 'scheduled' as const, sentAt: null };
  const paused = await anAsk(workspace, { ...planned, address: customer.email, sendAt: noon });
  const late = { sendAt: new Date('2026-03-01T12:00:00Z'), closesAt: noon };
  await anAsk(workspace, { ...planned, ...late });
  await db.insert(contacts).values({
    workspaceId: here(),
    customerId: customer.id,
    askedAt: [other, late.sendAt.toISOString(), noon.toISOString()],
  });
  const contactsNow = async () =>
    (await db.select().from(contacts).where(eq(contacts.workspaceId, here())))[0]?.askedAt;
  await expireAsks(workspace.scope, noon);
  expect(await contactsNow()).toEqual([other, noon.toISOString()]);
  await db.update(surveys).set({ state: 'paused' }).where(eq(surveys.workspaceId, here()));
  const round = { holder: newId(), now: noon, most: 20 };
  expect(await claimMail(workspace.scope, round)).toEqual([]);
  expect(await askNow(paused)).toMatchObject({ state: 'cancelled' });
  expect(await contactsNow()).toEqual([other]);
});

test('a list of addresses gets no more mail, each once, with one entry in the log', async () => {
  const { scope } = workspace;
  expect(await suppressAll(scope, ['a@example.com', 'A@Example.com', 'b@example.com'], null)).toBe(
    2,
  );
  expect(await suppressAll(scope, ['b@example.com', 'c@example.com'], 'from Delighted')).toBe(1);
  const listed = await db.select().from(suppressions).where(eq(suppressions.workspaceId, here()));
  expect(listed.map(({ address, note }) => [address, note]).sort()).toEqual([
    ['a@example.com', null],
    ['b@example.com', null],
    ['c@example.com', 'from Delighted'],
  ]);
  const told = await db.select().from(auditLog).where(eq(auditLog.workspaceId, here()));
  expect(told.map(({ details }) => details.count).sort()).toEqual([1, 2]);
});

test('another workspace has no such mail, question or address', async () => {
  const { askId, mailId } = await aSentMail('unknown');
  const { scope } = await testWorkspace();
  await expect(sendAgain(scope, mailId, noon)).rejects.toThrow('no such mail');
  await expect(cancelAsk(scope, askId)).rejects.toThrow('no such question');
  await expect(allowAgain(scope, 'x')).rejects.toThrow('not on the list');
});

test('questions nobody answered in time are closed, in batches', async () => {
  const open = await anAsk(workspace, { closesAt: new Date('2026-03-03T12:00:01Z') });
  const over = await anAsk(workspace, { closesAt: noon, remindAt: noon });
  const planned = await anAsk(workspace, { closesAt: noon, state: 'scheduled', sentAt: null });
  const answered = await anAsk(workspace, { closesAt: noon, state: 'answered' });
  expect(await expireAsks(workspace.scope, noon)).toBe(2);
  expect(await expireAsks(workspace.scope, noon)).toBe(0);
  expect(await askNow(open)).toMatchObject({ state: 'sent' });
  expect(await askNow(over)).toMatchObject({ state: 'expired', remindAt: null, failure: null });
  expect(await askNow(planned)).toMatchObject({
    state: 'expired',
    failure: 'Its time ran out before it could be sent.',
  });
  expect(await askNow(answered)).toMatchObject({ state: 'answered' });
});
