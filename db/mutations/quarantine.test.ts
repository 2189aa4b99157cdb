import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { countHeld, listHeldAnswers, listUnconfirmed } from '@/db/queries/quarantine';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { asks, responses } from '@/db/schema';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { answerAsk } from './answer-ask';
import { noteIntent } from './open-ask';
import { dismissAnswers, dismissScores, releaseAnswers, releaseScores } from './quarantine';

const now = new Date('2026-03-03T09:00:00Z');

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});

async function heldAnswer(): Promise<string> {
  const { id: customerId } = await aCustomer(workspace);
  const askId = await anAsk(workspace, { customerId });
  const answer = { score: 2, language: 'en', quarantineReason: 'robot' };
  const saved = await answerAsk(workspace.scope, { kind: 'ask', askId }, answer, now);
  return 'responseId' in saved ? saved.responseId : '';
}

async function states() {
  const rows = await db
    .select({ state: responses.state })
    .from(responses)
    .where(eq(responses.workspaceId, workspace.scope.workspaceId))
    .orderBy(responses.id);
  return rows.map(({ state }) => state);
}

async function answeredOfDays(): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select coalesce(sum(answered), 0)::int as n from ask_days
    where workspace_id = ${workspace.scope.workspaceId}`);
  return row?.n ?? 0;
}

async function answeredAsks(): Promise<number> {
  const { workspaceId } = workspace.scope;
  const rows = await db
    .select({ id: asks.id })
    .from(asks)
    .where(and(eq(asks.workspaceId, workspaceId), eq(asks.state, 'answered')));
  return rows.length;
}

test('answers that are held back are listed, counted once released, and gone once dismissed', async () => {
  const { scope } = workspace;
  const ids = [await heldAnswer(), await heldAnswer(), await heldAnswer()];
  expect(await countHeld(scope)).toEqual({ answers: 3, scores: 0 });
  expect(await listHeldAnswers(scope, 2)).toMatchObject([
    { id: ids[2], score: 2, reason: 'robot', customer: 'Tom' },
    { id: ids[1] },
  ]);

  expect(await releaseAnswers(scope, ids.slice(0, 2), now)).toBe(2);
  expect(await dismissAnswers(scope, ids.slice(2))).toBe(1);
  expect(await states()).toEqual(['counted', 'counted', 'withdrawn']);
  expect(await answeredAsks()).toBe(2);
  expect(await answeredOfDays()).toBe(2);
  expect(await countHeld(scope)).toEqual({ answers: 0, scores: 0 });
  expect(await rollupDifferences(scope)).toEqual([]);

  expect(await releaseAnswers(scope, ids, now)).toBe(0);
  expect(await dismissAnswers(scope, ids)).toBe(0);
  expect(await answeredOfDays()).toBe(2);
});

test('an answer of a public place that is released counts in its response rate', async () => {
  const { scope, versions, touchpoints, channels } = workspace;
  const [ask] = await db
    .select({ surveyId: asks.surveyId })
    .from(asks)
    .where(and(eq(asks.workspaceId, scope.workspaceId), eq(asks.id, await anAsk(workspace))));
  const saved = await answerAsk(
    scope,
    {
      kind: 'public',
      surveyId: ask?.surveyId ?? '',
      surveyVersionId: versions.ces,
      touchpointId: touchpoints.signup,
      channelId: channels.chat,
      windowDays: 28,
      by: 'widget',
      once: newId(),
    },
    { score: 3, language: 'en', quarantineReason: 'hurried' },
    now,
  );
  expect(await answeredOfDays()).toBe(0);
  await releaseAnswers(scope, 'responseId' in saved ? [saved.responseId] : [], now);
  expect(await answeredOfDays()).toBe(1);
});

test('scores nobody confirmed become answers, or are forgotten', async () => {
  const { scope } = workspace;
  const [one, other, third] = [
    await anAsk(workspace),
    await anAsk(workspace),
    await anAsk(workspace),
  ];
  for (const askId of [one, other, third]) {
    await noteIntent(scope, { askId, score: 6, reason: 'unconfirmed' }, now);
    await noteIntent(scope, { askId, score: 6, reason: 'robot' }, now);
    await noteIntent(scope, { askId, score: 6, reason: 'unconfirmed' }, now);
  }
  expect(await countHeld(scope)).toEqual({ answers: 0, scores: 3 });
  expect(await listUnconfirmed(scope, 10)).toMatchObject(
    Array(3).fill({ score: 6, seen: 3, reason: 'robot' }),
  );

  expect(await releaseScores(scope, [{ askId: one, score: 6 }], now)).toBe(1);
  expect(await dismissScores(scope, [{ askId: other, score: 6 }])).toBe(1);
  expect(await states()).toEqual(['counted']);
  expect(await countHeld(scope)).toEqual({ answers: 0, scores: 1 });
  expect(await rollupDifferences(scope)).toEqual([]);

  const gone = [one, other].map((askId) => ({ askId, score: 6 }));
  const never = { askId: third, score: 1 };
  expect(await releaseScores(scope, [...gone, never], now)).toBe(0);
  expect(await dismissScores(scope, gone)).toBe(0);
  expect(await states()).toEqual(['counted']);
});

test('nothing of another workspace is moved', async () => {
  const id = await heldAnswer();
  const other = await testWorkspace();
  expect(await releaseAnswers(other.scope, [id], now)).toBe(0);
  expect(await dismissAnswers(other.scope, [id])).toBe(0);
  expect(await states()).toEqual(['quarantined']);
});

test('people who release and people who answer at once end with the same numbers', async () => {
  const { scope } = workspace;
  const askIds: string[] = [];
  const ids: string[] = [];
  for (let at = 0; at < 6; at += 1) {
    const askId = await anAsk(workspace);
    const answer = { score: 7, language: 'en', quarantineReason: 'robot' };
    const saved = await answerAsk(scope, { kind: 'ask', askId }, answer, now);
    askIds.push(askId);
    if ('responseId' in saved) ids.push(saved.responseId);
  }
  const answer = { score: 2, language: 'en', quarantineReason: null };
  await Promise.all([
    releaseAnswers(scope, ids, now),
    ...askIds.map((askId) => answerAsk(scope, { kind: 'ask', askId }, answer, now)),
    releaseAnswers(scope, [...ids].reverse(), now),
  ]);
  expect(await states()).toEqual(Array(6).fill('counted'));
  expect(await answeredAsks()).toBe(6);
  expect(await answeredOfDays()).toBe(6);
  expect(await rollupDifferences(scope)).toEqual([]);
});
