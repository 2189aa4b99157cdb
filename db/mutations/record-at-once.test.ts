import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { responses, surveyVersions, workspaces } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { type Belief, beliefAbout, lookAround } from './answer-ground';
import { recordAtOnce } from './record-at-once';
import { recordResponses } from './record-responses';

const stored = ({ scope }: TestWorkspace) =>
  db
    .select({ key: responses.idempotencyKey, score: responses.score })
    .from(responses)
    .where(eq(responses.workspaceId, scope.workspaceId))
    .orderBy(responses.idempotencyKey);

/** A workspace with an answer, and all that can be believed of it. */
async function believed(): Promise<TestWorkspace & { belief: Belief }> {
  const workspace = await testWorkspace();
  const { scope, answer } = workspace;
  const first = answer({ idempotencyKey: 'before', score: 3 });
  await recordResponses(scope, [first]);
  const belief = await beliefAbout(scope, db);
  const wanted = { keys: [], combinations: [{}] };
  const { segments } = await lookAround(scope, [first], wanted, db);
  for (const [print, id] of segments) belief.segments.set(print, id);
  return { ...workspace, belief };
}

test('answers are written and counted, and those that come twice are told', async () => {
  const workspace = await believed();
  const { scope, answer, belief } = workspace;
  const rows = [
    answer({ idempotencyKey: 'b', score: 7 }),
    answer({ idempotencyKey: 'a', score: 10, touchpointId: workspace.touchpoints.signup }),
    answer({ idempotencyKey: 'b', score: 2 }),
    answer({ idempotencyKey: 'c', score: 7, answeredAt: new Date('2026-04-01T12:00:00Z') }),
  ];
  const recorded = await recordAtOnce(scope, rows, belief);
  expect(recorded?.map(({ outcome, score }) => [outcome, score])).toEqual([
    ['added', 7],
    ['added', 10],
    ['known', 7],
    ['added', 7],
  ]);
  expect(await stored(workspace)).toEqual([
    { key: 'a', score: 10 },
    { key: 'b', score: 7 },
    { key: 'before', score: 3 },
    { key: 'c', score: 7 },
  ]);
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('of answers of which one is known nothing is written, and repetitions are left to a transaction for a while', async () => {
  const workspace = await believed();
  const { scope, answer, belief } = workspace;
  const rows = [answer({ idempotencyKey: 'a' }), answer({ idempotencyKey: 'before', score: 9 })];
  expect(await recordAtOnce(scope, rows, belief)).toBeNull();
  expect(await recordAtOnce(scope, [answer()], belief)).toBeNull();
  expect(await stored(workspace)).toEqual([{ key: 'before', score: 3 }]);
  expect(await rollupDifferences(scope)).toEqual([]);
  const other = await believed();
  expect(await recordAtOnce(other.scope, [other.answer()], other.belief)).toHaveLength(1);
});

test.each([
  ['another clock', (scope: TestWorkspace['scope']) => changed(scope, { timeZone: 'Asia/Tokyo' })],
  [
    'a narrower scale',
    ({ workspaceId }: TestWorkspace['scope']) =>
      db
        .update(surveyVersions)
        .set({ scaleMin: 1, scaleMax: 5 })
        .where(and(eq(surveyVersions.workspaceId, workspaceId))),
  ],
])('nothing is written where %s has come meanwhile', async (_, change) => {
  const workspace = await believed();
  const { scope, answer, belief } = workspace;
  await change(scope);
  expect(await recordAtOnce(scope, [answer({ score: 9 })], belief)).toBeNull();
  expect(await stored(workspace)).toHaveLength(1);
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('nothing is written where an answer needs more, or one of several is out of place', async () => {
  const workspace = await believed();
  const { scope, answer, belief } = workspace;
  const unusual = [
    answer({ comment: 'the form was lost' }),
    answer({ customer: { externalId: 'ada' } }),
    answer({ language: 'pl' }),
    answer({ channelId: newId() }),
    answer({ surveyVersionId: newId() }),
  ];
  for (const row of unusual) {
    expect(await recordAtOnce(scope, [answer(), row], belief)).toBeNull();
  }
  expect(await stored(workspace)).toHaveLength(1);
});

test('together with transactions that write the same cells it neither deadlocks nor miscounts', async () => {
  const workspace = await believed();
  const { scope, answer, belief } = workspace;
  const { support, signup } = workspace.touchpoints;
  const writer = async (n: number) => {
    for (let at = 0; at < 60; at += 1) {
      const rows = [
        answer({ score: at % 11, touchpointId: at % 2 === 0 ? support : signup }),
        answer({ score: n, answeredAt: new Date(`2026-0${3 + (n % 3)}-02T12:00:00Z`) }),
      ];
      if (n % 2 === 0) await recordAtOnce(scope, rows, belief);
      else await recordResponses(scope, rows);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)));
  expect(await stored(workspace)).toHaveLength(1 + 8 * 60 * 2);
  expect(await rollupDifferences(scope)).toEqual([]);
});

function changed({ workspaceId }: TestWorkspace['scope'], to: { timeZone: string }) {
  return db.update(workspaces).set(to).where(eq(workspaces.id, workspaceId));
}
