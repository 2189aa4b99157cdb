import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { auditLog, followUpNotes, followUps, mrrMovements, valueSettings } from '@/db/schema';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { Programme } from '@/lib/surveys/programme';
import { answerAsk } from './answer-ask';
import { openFollowUps } from './follow-ups';
import { dateFollowUp, giveFollowUp, moveFollowUp, noteFollowUp } from './handle-follow-up';
import { saveProgramme } from './programme';
import { recordBatch } from './record-batch';
import { recordResponses } from './record-responses';
import { setResponseState } from './withdraw-responses';

const now = new Date('2026-03-03T09:00:00Z');
const later = new Date('2026-03-03T15:00:00Z');

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});

type Rule = Programme['followUpRules'][number];

async function rule(parts: Partial<Rule> = {}) {
  const whole: Rule = {
    band: 'low',
    touchpointId: null,
    leastStake: null,
    dueHours: 24,
    ownerId: null,
    ...parts,
  };
  await saveProgramme(workspace.scope, { followUpRules: [whole] });
}

async function answered(score: number, more: { customerId?: string; mayCallBack?: boolean } = {}) {
  const { customerId, ...parts } = more;
  const askId = await anAsk(workspace, customerId ? { customerId } : {});
  const answer = { score, language: 'en', quarantineReason: null, ...parts };
  const saved = await answerAsk(workspace.scope, { kind: 'ask', askId }, answer, now);
  if (!('responseId' in saved)) throw new Error('the answer was not taken');
  return { askId, responseId: saved.responseId };
}

async function changed(askId: string, score: number) {
  const answer = { score, language: 'en', quarantineReason: null };
  await answerAsk(workspace.scope, { kind: 'ask', askId }, answer, later);
}

async function all() {
  return db.select().from(followUps).where(eq(followUps.workspaceId, workspace.scope.workspaceId));
}

async function the() {
  const [only] = await all();
  if (!only) throw new Error('there is no follow-up');
  return only;
}

async function notes() {
  return db
    .select({ author: followUpNotes.author, words: followUpNotes.words })
    .from(followUpNotes)
    .where(eq(followUpNotes.workspaceId, workspace.scope.workspaceId))
    .orderBy(followUpNotes.at);
}

async function paying(amount: number): Promise<string> {
  const { scope } = workspace;
  const { id } = await aCustomer(workspace);
  await db.insert(valueSettings).values({ workspaceId: scope.workspaceId, baseCurrency: 'EUR' });
  const movement = { workspaceId: scope.workspaceId, customerId: id, segmentId: newId() };
  await db.insert(mrrMovements).values([
    { ...movement, day: '2026-01-01', kind: 'new', amount: 10, before: 0, after: 10 },
    { ...movement, day: '2026-02-01', kind: 'expansion', amount: 1, before: 10, after: amount },
    { ...movement, day: '2026-04-01', kind: 'churn', amount: -amount, before: amount, after: 0 },
  ]);
  return id;
}

describe('a follow-up opens', () => {
  test('for a low answer that a rule wants called back, once', async () => {
    const ownerId = newId();
    await rule({ ownerId });
    const { askId, responseId } = await answered(2);
    await changed(askId, 1);
    expect(await all()).toMatchObject([
      {
        responseId,
        state: 'open',
        ownerId,
        rule: 'low',
        stake: null,
        touchpointId: workspace.touchpoints.support,
        dueAt: new Date('2026-03-04T09:00:00Z'),
        answeredAt: now,
        openedAt: now,
      },
    ]);
  });

  test('not without a rule, nor for an answer in another band or place', async () => {
    await answered(2);
    await rule({ touchpointId: workspace.touchpoints.signup });
    await answered(2);
    await rule();
    await answered(5);
    expect(await all()).toEqual([]);
  });

  test('with what the customer pays now', async () => {
    const customerId = await paying(19.99);
    await rule({ leastStake: 1999 });
    await answered(2, { customerId });
    expect(await the()).toMatchObject({ customerId, stake: 1999 });
  });

  test('not for customers who pay less than the rule wants, nor where nobody knows', async () => {
    const customerId = await paying(19.99);
    await rule({ leastStake: 2000 });
    await answered(2, { customerId });
    await answered(2);
    expect(await all()).toEqual([]);
  });

  test('for whoever says that they may be called, whatever they answered', async () => {
    await answered(7, { mayCallBack: true });
    expect(await the()).toMatchObject({
      rule: 'asked',
      dueAt: new Date('2026-03-05T09:00:00Z'),
    });
  });

  test('for fresh answers that another system tells of, not for old ones', async () => {
    const { scope } = workspace;
    await rule();
    const fresh = workspace.answer({ score: 1, answeredAt: new Date() });
    await recordBatch(scope, [fresh, workspace.answer({ score: 1 })]);
    await recordBatch(scope, [fresh]);
    expect(await all()).toMatchObject([{ answeredAt: fresh.answeredAt }]);
  });

  test('for an answer that is held back only when it is released', async () => {
    await rule();
    const { scope } = workspace;
    const [recorded] = await recordResponses(scope, [workspace.answer({ score: 1 })]);
    const id = recorded?.id ?? '';
    await setResponseState(scope, [id], 'quarantined');
    await db.transaction((tx) => openFollowUps(scope, [id], now, tx));
    expect(await all()).toEqual([]);
    await setResponseState(scope, [id], 'counted');
    await db.transaction((tx) => openFollowUps(scope, [id], now, tx));
    expect(await all()).toHaveLength(1);
  });
});

describe('a follow-up that nobody touched', () => {
  test('closes with a note when the answer becomes a better one, and opens again', async () => {
    await rule();
    const { askId } = await answered(2);
    await changed(askId, 7);
    expect(await the()).toMatchObject({ state: 'unsolvable', contactedAt: null });
    await changed(askId, 1);
    expect(await the()).toMatchObject({ state: 'open', closedAt: null });
    expect((await notes()).map(({ author }) => author)).toEqual(['rule:eased', 'rule:reopened']);
  });

  test('stays open where the respondent still wants a call', async () => {
    await rule();
    const { askId } = await answered(2, { mayCallBack: true });
    await changed(askId, 7);
    expect((await the()).state).toBe('open');
  });

  test('closes when the answer leaves the count, and opens when it is back', async () => {
    await rule();
    const { responseId } = await answered(2);
    await setResponseState(workspace.scope, [responseId], 'withdrawn');
    expect((await the()).state).toBe('unsolvable');
    await setResponseState(workspace.scope, [responseId], 'counted');
    expect((await the()).state).toBe('open');
  });
});

test('a follow-up that somebody works on stays theirs', async () => {
  await rule();
  const { askId, responseId } = await answered(2);
  const { id } = await the();
  await noteFollowUp(workspace.scope, id, { id: newId(), words: 'Left a message' }, now);
  await changed(askId, 7);
  await setResponseState(workspace.scope, [responseId], 'withdrawn');
  expect((await the()).state).toBe('open');
  await moveFollowUp(workspace.scope, id, 'unsolvable', later);
  await setResponseState(workspace.scope, [responseId], 'counted');
  expect((await the()).state).toBe('unsolvable');
});

describe('people', () => {
  async function entries() {
    return db
      .select({ action: auditLog.action, details: auditLog.details })
      .from(auditLog)
      .where(and(eq(auditLog.workspaceId, workspace.scope.workspaceId)))
      .orderBy(auditLog.at);
  }

  test('move it on and back, once each', async () => {
    await rule();
    await answered(2);
    const { scope } = workspace;
    const { id } = await the();
    expect(await moveFollowUp(scope, id, 'contacted', later)).toBe(true);
    expect(await moveFollowUp(scope, id, 'contacted', new Date())).toBe(false);
    expect(await the()).toMatchObject({ state: 'contacted', contactedAt: later, closedAt: null });
    await moveFollowUp(scope, id, 'open', later);
    expect(await the()).toMatchObject({ state: 'open', contactedAt: null, closedAt: null });
    await moveFollowUp(scope, id, 'solved', later);
    expect(await the()).toMatchObject({ contactedAt: later, closedAt: later });
    const moved = (await entries()).filter(({ action }) => action === 'follow-up.moved');
    expect(moved.map(({ details }) => details.after)).toEqual([
      { state: 'contacted' },
      { state: 'open' },
      { state: 'solved' },
    ]);
  });

  test('take it, date it and note it, and the log keeps no words', async () => {
    await rule();
    await answered(2);
    const { scope } = workspace;
    const { id } = await the();
    const ownerId = newId();
    expect(await giveFollowUp(scope, id, ownerId)).toBe(true);
    expect(await giveFollowUp(scope, id, ownerId)).toBe(false);
    expect(await dateFollowUp(scope, id, later)).toBe(true);
    expect(await dateFollowUp(scope, id, new Date(later))).toBe(false);
    const note = { id: newId(), words: 'Rang twice' };
    await noteFollowUp(scope, id, note, later);
    await noteFollowUp(scope, id, note, later);
    expect(await the()).toMatchObject({ ownerId, dueAt: later });
    expect(await notes()).toEqual([{ author: 'test', words: 'Rang twice' }]);
    const actions = (await entries()).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('follow-up.'))).toEqual([
      'follow-up.given',
      'follow-up.dated',
      'follow-up.noted',
    ]);
    expect(JSON.stringify(await entries())).not.toContain('Rang twice');
  });

  test('cannot reach the follow-ups of another workspace', async () => {
    await rule();
    await answered(2);
    const { id } = await the();
    const other = await testWorkspace();
    await expect(moveFollowUp(other.scope, id, 'solved', later)).rejects.toThrow('no longer there');
  });
});
