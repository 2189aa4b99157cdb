import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '@/db/address-hash';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { loadCatalog } from '@/db/queries/catalog';
import { listComments } from '@/db/queries/comments';
import { listEvents } from '@/db/queries/listed-events';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { storedCustomers } from '@/db/queries/stored-value';
import { findWebhook } from '@/db/queries/webhooks';
import {
  asks,
  auditLog,
  customers,
  followUpNotes,
  followUps,
  mails,
  responseDetails,
  responses,
  suppressions,
} from '@/db/schema';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { readMapping } from '@/lib/surveys/webhook-mapping';
import { answerAsk } from './answer-ask';
import { eraseCustomer } from './erase-customer';
import { noteFollowUp } from './handle-follow-up';
import { saveProgramme } from './programme';
import { putCustomer } from './put-customer';
import { recordResponses } from './record-responses';
import { stopAsking } from './stop-asking';
import { takeEvents } from './take-events';
import { createWebhook, keepExample } from './webhooks';

const now = new Date('2026-03-03T09:00:00Z');
const milder = { removesComments: false, withdrawsAnswers: false };
const whole = { removesComments: true, withdrawsAnswers: true };

let workspace: TestWorkspace;
let person: { id: string; email: string };
beforeEach(async () => {
  workspace = await testWorkspace();
  person = await aCustomer(workspace);
});

/** A low answer by mail, with words, a follow-up and a note. */
async function answered() {
  const { scope } = workspace;
  const { workspaceId } = scope;
  await saveProgramme(scope, {
    followUpRules: [
      { band: 'low', touchpointId: null, leastStake: null, dueHours: 24, ownerId: null },
    ],
  });
  const { id: customerId, email } = person;
  const askId = await anAsk(workspace, {
    customerId,
    address: email,
    attributes: { case: 'Tom’s' },
  });
  await db.insert(mails).values({
    workspaceId,
    kind: 'invitation',
    subject: askId,
    askId,
    address: email,
    state: 'sent',
    sendAt: now,
  });
  await answerAsk(
    scope,
    { kind: 'ask', askId },
    {
      score: 2,
      comment: 'Call me, Tom',
      answers: { why: 'menu' },
      language: 'en',
      quarantineReason: null,
    },
    now,
  );
  const [followUp] = await db
    .select()
    .from(followUps)
    .where(eq(followUps.workspaceId, workspaceId));
  await noteFollowUp(scope, followUp?.id ?? '', { id: newId(), words: 'Tom is angry' }, now);
  return askId;
}

async function customerRow() {
  const [row] = await db
    .select()
    .from(customers)
    .where(
      and(eq(customers.workspaceId, workspace.scope.workspaceId), eq(customers.id, person.id)),
    );
  return row;
}

async function theAnswer() {
  const [row] = await db
    .select()
    .from(responses)
    .where(eq(responses.workspaceId, workspace.scope.workspaceId));
  return row;
}

describe('erasing a customer', () => {
  test('leaves nothing that names them, and every count as it was', async () => {
    const { scope } = workspace;
    const { workspaceId } = scope;
    const askId = await answered();
    await stopAsking(scope, askId);
    expect(await eraseCustomer(scope, person.id, { ...milder, removesComments: true }, now)).toBe(
      true,
    );
    expect(await customerRow()).toMatchObject({
      email: null,
      name: null,
      attributes: {},
      erasedAt: now,
    });
    expect(await theAnswer()).toMatchObject({
      score: 2,
      state: 'counted',
      comment: null,
      customerId: null,
    });
    expect(await rollupDifferences(scope)).toEqual([]);
    const tables = [
      await db.select().from(customers).where(eq(customers.workspaceId, workspaceId)),
      await db.select().from(asks).where(eq(asks.workspaceId, workspaceId)),
      await db.select().from(mails).where(eq(mails.workspaceId, workspaceId)),
      await db.select().from(responses).where(eq(responses.workspaceId, workspaceId)),
      await db.select().from(responseDetails).where(eq(responseDetails.workspaceId, workspaceId)),
      await db.select().from(followUps).where(eq(followUps.workspaceId, workspaceId)),
      await db.select().from(followUpNotes).where(eq(followUpNotes.workspaceId, workspaceId)),
      await db.select().from(suppressions).where(eq(suppressions.workspaceId, workspaceId)),
      await db.select().from(auditLog).where(eq(auditLog.workspaceId, workspaceId)),
    ];
    const left = JSON.stringify(tables);
    expect(left).not.toContain(person.email);
    expect(left).not.toContain('Tom');
    expect(left).not.toContain('menu');
    const [held] = await db
      .select()
      .from(suppressions)
      .where(eq(suppressions.workspaceId, workspaceId));
    expect(held).toMatchObject({ addressHash: addressHash(person.email), reason: 'unsubscribed' });
    const [followUp] = await db
      .select()
      .from(followUps)
      .where(eq(followUps.workspaceId, workspaceId));
    expect(followUp).toMatchObject({ customerId: null, state: 'unsolvable', closedAt: now });
  });

  test('takes the message that a webhook kept of them, and no other', async () => {
    const { scope } = workspace;
    const make = async (name: string, email: string) => {
      const { id } = await createWebhook(scope, { name, preset: null, mapping: readMapping({}) });
      await keepExample(scope, id, { who: { email } }, now);
      return id;
    };
    const theirs = await make('Theirs', person.email.toUpperCase());
    const other = await make('Other', `x${person.email}`);
    await eraseCustomer(scope, person.id, milder, now);
    expect((await findWebhook(scope, theirs))?.example).toBeNull();
    expect((await findWebhook(scope, other))?.example).not.toBeNull();
  });

  test('keeps the words and the score where that is wanted', async () => {
    await answered();
    await eraseCustomer(workspace.scope, person.id, milder, now);
    expect(await theAnswer()).toMatchObject({ comment: 'Call me, Tom', customerId: null });
  });

  test('takes the answers out of the count only where that is wanted', async () => {
    await answered();
    await eraseCustomer(workspace.scope, person.id, whole, now);
    expect(await theAnswer()).toMatchObject({ state: 'withdrawn' });
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  test('cancels what was still to be sent', async () => {
    const askId = await anAsk(workspace, {
      customerId: person.id,
      address: person.email,
      state: 'scheduled',
      sentAt: null,
      sentDay: null,
    });
    await eraseCustomer(workspace.scope, person.id, milder, now);
    const [ask] = await db
      .select()
      .from(asks)
      .where(and(eq(asks.workspaceId, workspace.scope.workspaceId), eq(asks.id, askId)));
    expect(ask).toMatchObject({ state: 'cancelled', address: null });
  });

  test('is done once, and only in its own workspace', async () => {
    expect(await eraseCustomer(workspace.scope, person.id, milder, now)).toBe(true);
    expect(await eraseCustomer(workspace.scope, person.id, milder, new Date())).toBe(false);
    const other = await testWorkspace();
    const another = await aCustomer(other);
    await expect(eraseCustomer(workspace.scope, another.id, milder, now)).rejects.toThrow(
      'no such customer',
    );
  });
});

describe('who was erased', () => {
  const told = (externalId: string) =>
    workspace.answer({
      customer: { externalId, email: person.email, name: 'Tom', attributes: { plan: 'Pro' } },
    });

  test.each(['their address', 'a number'])('stays so when told of again by %s', async (by) => {
    const { scope } = workspace;
    const externalId = by === 'a number' ? '4711' : person.email;
    await recordResponses(scope, [told(externalId)]);
    const [known] = await db
      .select()
      .from(customers)
      .where(
        and(eq(customers.workspaceId, scope.workspaceId), eq(customers.externalId, externalId)),
      );
    const id = known?.id ?? '';
    await eraseCustomer(scope, id, milder, now);
    await recordResponses(scope, [told(externalId)]);
    const rows = await db
      .select()
      .from(customers)
      .where(and(eq(customers.workspaceId, scope.workspaceId), eq(customers.id, id)));
    expect(rows).toMatchObject([{ email: null, name: null, attributes: {}, erasedAt: now }]);
    await expect(putCustomer(scope, externalId, { name: 'Tom' })).rejects.toThrow('was erased');
    expect(await storedCustomers(scope, [externalId])).toMatchObject([
      { externalId, isErased: true },
    ]);
  });

  test('is named in no list of what is told of them afterwards', async () => {
    const { scope, versions } = workspace;
    await recordResponses(scope, [told('4711')]);
    const [known] = await db
      .select()
      .from(customers)
      .where(and(eq(customers.workspaceId, scope.workspaceId), eq(customers.externalId, '4711')));
    await eraseCustomer(scope, known?.id ?? '', milder, now);
    await recordResponses(scope, [{ ...told('4711'), comment: 'Good' }]);
    await takeEvents(
      scope,
      [
        {
          externalId: 'e-1',
          eventKey: 'case.solved',
          source: 'api',
          occurredAt: now,
          customer: { externalId: '4711' },
        },
      ],
      { now, timeZone: 'UTC' },
    );
    const catalog = await loadCatalog(scope);
    const comments = await listComments(scope, catalog, {
      period: { from: '2026-03-01', to: '2026-03-31' },
      filters: { touchpoint: [], channel: [], survey: [], attributes: {} },
      of: [{ versionId: versions.nps, points: null }],
      limit: 10,
    });
    expect(comments).toMatchObject([{ comment: 'Good', customer: null }]);
    const events = (customer: string | null) =>
      listEvents(scope, { fate: null, touchpointId: null, customer }, { place: null, limit: 10 });
    expect((await events(null)).rows).toMatchObject([{ externalId: 'e-1', customer: null }]);
    expect((await events('4711')).rows).toEqual([]);
  });
});
