import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '@/db/client';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { scoreDays, scoreSums } from '@/db/schema';
import { testWorkspace } from '@/db/testing/workspace';
import { rebuildRollup } from './rebuild-rollup';
import { recordResponses } from './record-responses';

it('makes damaged numbers right, while answers keep coming in', async () => {
  const workspace = await testWorkspace();
  const other = await testWorkspace();
  const record = (day: number) =>
    recordResponses(workspace.scope, [
      workspace.answer({ answeredAt: new Date(Date.UTC(2026, 0, day)), score: day % 11 }),
    ]);
  for (let day = 1; day <= 40; day += 1) await record(day);
  await recordResponses(other.scope, [other.answer()]);
  await db.delete(scoreDays).where(eq(scoreDays.workspaceId, workspace.scope.workspaceId));
  await db
    .update(scoreSums)
    .set({ c0: 99 })
    .where(eq(scoreSums.workspaceId, workspace.scope.workspaceId));

  await Promise.all([
    rebuildRollup(workspace.scope),
    ...Array.from({ length: 12 }, (_, day) => record(day + 50)),
  ]);

  expect(await rollupDifferences(workspace.scope)).toEqual([]);
  expect(await rollupDifferences(other.scope)).toEqual([]);
});
