import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { customers, responses, surveyVersions, workspaces } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { recordTogether } from './record-together';

const stored = ({ scope }: TestWorkspace) =>
  db
    .select({ key: responses.idempotencyKey, score: responses.score, id: responses.id })
    .from(responses)
    .where(and(eq(responses.workspaceId, scope.workspaceId)));

test('of 100 at once each gets its own outcome, and only the good ones count', async () => {
  const workspace = await testWorkspace();
  const { scope, answer } = workspace;
  await recordTogether(scope, [answer({ idempotencyKey: 'before', score: 3 })]);

  const said = await Promise.allSettled(
    Array.from({ length: 100 }, (_, n) => {
      switch (n % 10) {
        case 0: // Each of these keys comes twice, with the same score.
          return recordTogether(scope, [answer({ idempotencyKey: `twice-${n % 50}`, score: 5 })]);
        case 1:
          return recordTogether(scope, [answer({ idempotencyKey: 'before', score: 9 })]);
        case 2:
          return recordTogether(scope, [answer({ idempotencyKey: `off-${n}`, score: 11 })]);
        case 3: // A neighbour of its own that is at fault takes the good one with it.
          return recordTogether(scope, [
            answer({ idempotencyKey: `whole-${n}` }),
            answer({ idempotencyKey: 'before', score: 1 }),
          ]);
        default:
          return recordTogether(scope, [answer({ idempotencyKey: `good-${n}`, score: n % 11 })]);
      }
    }),
  );

  const rows = await stored(workspace);
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  let addedTwice = 0;
  said.forEach((result, n) => {
    if (n % 10 === 2) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'invalid' } });
      return;
    }
    if (result.status === 'rejected') throw result.reason;
    const { recorded, conflicts } = result.value;
    if (n % 10 === 1) expect(conflicts).toEqual([{ index: 0, recordedScore: 3 }]);
    else if (n % 10 === 3) expect(conflicts).toEqual([{ index: 1, recordedScore: 3 }]);
    else if (n % 10 === 0) {
      expect(recorded?.[0]?.id).toBe(ids.get(`twice-${n % 50}`));
      if (recorded?.[0]?.outcome === 'added') addedTwice += 1;
    } else {
      expect(recorded).toEqual([{ id: ids.get(`good-${n}`), outcome: 'added', score: n % 11 }]);
    }
  });
  expect(addedTwice).toBe(5);
  expect(rows).toHaveLength(1 + 5 + 60);
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('of two with one key and different scores, one is recorded and one told of the conflict', async () => {
  const { scope, answer } = await testWorkspace();
  const said = await Promise.all(
    [4, 8, 4, 8].map((score) =>
      recordTogether(scope, [answer({ idempotencyKey: 'the same', score })]),
    ),
  );
  expect(said.map(({ recorded }) => recorded?.[0]?.outcome ?? 'conflict')).toEqual([
    'added',
    'conflict',
    'known',
    'conflict',
  ]);
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('a clock that another process has set gives answers their day at once', async () => {
  const workspace = await testWorkspace();
  const { scope, answer } = workspace;
  const night = { answeredAt: new Date('2026-03-02T02:00:00Z') };
  // By now everything that is written is known beforehand.
  for (let n = 0; n < 3; n += 1) await recordTogether(scope, [answer(night)]);
  await db
    .update(workspaces)
    .set({ timeZone: 'America/New_York' })
    .where(eq(workspaces.id, scope.workspaceId));
  await Promise.all([1, 2, 3, 4].map(() => recordTogether(scope, [answer(night)])));
  const days = await db
    .select({ day: responses.day })
    .from(responses)
    .where(eq(responses.workspaceId, scope.workspaceId));
  expect(days.map(({ day }) => day).sort()).toEqual([
    ...Array.from({ length: 4 }, () => '2026-03-01'),
    ...Array.from({ length: 3 }, () => '2026-03-02'),
  ]);
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('a scale that another process has changed holds at once', async () => {
  const { scope, answer, versions } = await testWorkspace();
  for (let n = 0; n < 3; n += 1) await recordTogether(scope, [answer({ score: 9 })]);
  await db
    .update(surveyVersions)
    .set({ scaleMin: 1, scaleMax: 5 })
    .where(
      and(eq(surveyVersions.workspaceId, scope.workspaceId), eq(surveyVersions.id, versions.nps)),
    );
  const said = await Promise.allSettled(
    [9, 4, 9, 4].map((score) => recordTogether(scope, [answer({ score })])),
  );
  expect(said.map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

test('an answer that is sent again tells nothing new of its customer', async () => {
  const { scope, answer } = await testWorkspace();
  const told = (idempotencyKey: string, plan: string) =>
    recordTogether(scope, [
      answer({ idempotencyKey, customer: { externalId: 'ada', attributes: { plan } } }),
    ]);
  await told('first', 'small');
  await told('second', 'large');
  await told('first', 'small');
  const [ada] = await db
    .select({ attributes: customers.attributes })
    .from(customers)
    .where(eq(customers.workspaceId, scope.workspaceId));
  expect(ada?.attributes).toEqual({ plan: 'large' });
});

test('many senders at once with languages, repetitions and one another’s keys lose and double nothing', async () => {
  const workspace = await testWorkspace();
  const { scope, answer, touchpoints } = workspace;
  const added: string[] = [];
  const sender = async (from: number) => {
    for (let n = 0; n < 40; n += 1) {
      const at = (from * 17 + n) % 200;
      const { recorded } = await recordTogether(scope, [
        answer({
          idempotencyKey: `answer-${at}`,
          score: at % 11,
          language: ['de', 'en', undefined][at % 3],
          touchpointId: at % 2 === 0 ? touchpoints.support : touchpoints.signup,
        }),
      ]);
      for (const { id, outcome } of recorded ?? []) if (outcome === 'added') added.push(id);
    }
  };
  await Promise.all(Array.from({ length: 12 }, (_, from) => sender(from)));
  const rows = await stored(workspace);
  expect(added.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(await rollupDifferences(scope)).toEqual([]);
});
