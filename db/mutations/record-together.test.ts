import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { responses } from '@/db/schema';
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
