import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { saveProgramme } from '@/db/mutations/programme';
import { recordResponses } from '@/db/mutations/record-responses';
import { createWebhook, keepExample } from '@/db/mutations/webhooks';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { findWebhook } from '@/db/queries/webhooks';
import { asks, auditLog, followUps, mails, responses } from '@/db/schema';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { aMember } from '@/db/testing/people';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { readMapping } from '@/lib/surveys/webhook-mapping';
import { remindOwnersDaily } from './follow-up-reminders';
import { forgetOldDaily } from './forget-old';

const now = new Date('2026-03-10T09:00:00Z');
const tomorrow = new Date('2026-03-11T09:00:00Z');

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});

async function aFollowUp(parts: Partial<typeof followUps.$inferInsert>) {
  await db.insert(followUps).values({
    workspaceId: workspace.scope.workspaceId,
    responseId: newId(),
    touchpointId: workspace.touchpoints.support,
    dueAt: new Date('2026-03-09T09:00:00Z'),
    answeredAt: new Date('2026-03-07T09:00:00Z'),
    ...parts,
  });
}

async function written() {
  return db
    .select({ address: mails.address, words: mails.words, subject: mails.subject })
    .from(mails)
    .where(and(eq(mails.workspaceId, workspace.scope.workspaceId), eq(mails.kind, 'follow-up')))
    .orderBy(mails.subject);
}

describe('reminders', () => {
  const place = { name: 'Northwind <Ltd>', timeZone: 'UTC' };

  test('go to each owner of something overdue, once a day', async () => {
    const { scope } = workspace;
    const ada = await aMember(scope.workspaceId, 'manager');
    const bob = await aMember(scope.workspaceId, 'manager');
    await aFollowUp({ ownerId: ada.id });
    await aFollowUp({ ownerId: ada.id, state: 'contacted' });
    await aFollowUp({ ownerId: ada.id, state: 'solved' });
    await aFollowUp({ ownerId: bob.id, dueAt: tomorrow });
    await aFollowUp({ ownerId: null });
    await aFollowUp({ ownerId: newId() });
    expect(await remindOwnersDaily(scope, place, now)).toBe(1);
    expect(await remindOwnersDaily(scope, place, new Date('2026-03-10T17:00:00Z'))).toBe(0);
    const [mail] = await written();
    expect(mail).toMatchObject({ address: ada.email, subject: `follow-up:${ada.id}:2026-03-10` });
    expect(mail?.words).toMatchObject({ subject: '2 of your calls are overdue' });
    expect(JSON.stringify(mail?.words)).toContain('Northwind &lt;Ltd&gt;');
    expect(await remindOwnersDaily(scope, place, new Date('2026-03-11T12:00:00Z'))).toBe(2);
  });

  test('leave people asleep', async () => {
    const { scope } = workspace;
    const { id } = await aMember(scope.workspaceId, 'manager');
    await aFollowUp({ ownerId: id });
    const early = new Date('2026-03-10T12:00:00Z');
    expect(
      await remindOwnersDaily(scope, { ...place, timeZone: 'America/Los_Angeles' }, early),
    ).toBe(0);
    expect(await written()).toEqual([]);
  });
});

describe('what is kept for a time', () => {
  async function oldAndNew() {
    const { scope } = workspace;
    const { id, email } = await aCustomer(workspace);
    const customer = { externalId: email, email };
    const said = (answeredAt: string) =>
      workspace.answer({ answeredAt: new Date(answeredAt), customer, comment: 'Too long' });
    await recordResponses(scope, [said('2025-12-01T12:00:00Z'), said('2026-03-01T12:00:00Z')]);
    await anAsk(workspace, {
      customerId: id,
      address: email,
      state: 'sent',
      createdAt: new Date('2025-11-01T00:00:00Z'),
      closesAt: new Date('2025-12-01T00:00:00Z'),
    });
    await anAsk(workspace, { customerId: id, address: email });
  }

  async function named() {
    const { workspaceId } = workspace.scope;
    const answers = await db
      .select({ comment: responses.comment, customerId: responses.customerId })
      .from(responses)
      .where(eq(responses.workspaceId, workspaceId));
    const asked = await db
      .select({ address: asks.address })
      .from(asks)
      .where(eq(asks.workspaceId, workspaceId));
    return {
      answers: answers.filter(({ comment, customerId }) => comment || customerId).length,
      addresses: asked.filter(({ address }) => address).length,
    };
  }

  test('is forgotten when it is older, and the counts stay', async () => {
    const { scope } = workspace;
    await oldAndNew();
    const desk = { name: 'Desk', preset: null, mapping: readMapping({}) };
    const { id: webhookId } = await createWebhook(scope, desk);
    const message = { by: 'ann@example.com' };
    await keepExample(scope, webhookId, message, new Date('2025-12-01T12:00:00Z'));
    await saveProgramme(scope, { retentionMonths: 2 });
    expect(await forgetOldDaily(scope, { timeZone: 'UTC' }, now)).toEqual({
      answers: 1,
      invitations: 2,
    });
    expect(await named()).toEqual({ answers: 1, addresses: 1 });
    expect(await findWebhook(scope, webhookId)).toMatchObject({ example: null });
    expect(await rollupDifferences(scope)).toEqual([]);
    expect(await forgetOldDaily(scope, { timeZone: 'UTC' }, now)).toEqual({
      answers: 0,
      invitations: 0,
    });
    const log = await db
      .select({ details: auditLog.details })
      .from(auditLog)
      .where(
        and(eq(auditLog.workspaceId, scope.workspaceId), eq(auditLog.action, 'privacy.forgot-old')),
      );
    expect(log).toMatchObject([{ details: { answers: 1, invitations: 2, months: 2 } }]);
  });

  test('goes on the next day for what has become old', async () => {
    const { scope } = workspace;
    await saveProgramme(scope, { retentionMonths: 2 });
    await forgetOldDaily(scope, { timeZone: 'UTC' }, now);
    await oldAndNew();
    expect((await forgetOldDaily(scope, { timeZone: 'UTC' }, now)).answers).toBe(0);
    expect((await forgetOldDaily(scope, { timeZone: 'UTC' }, tomorrow)).answers).toBe(1);
  });

  test('is kept for good where nothing is set', async () => {
    await oldAndNew();
    await saveProgramme(workspace.scope, { retentionMonths: null });
    await forgetOldDaily(workspace.scope, { timeZone: 'UTC' }, now);
    expect(await named()).toEqual({ answers: 2, addresses: 2 });
  });
});
