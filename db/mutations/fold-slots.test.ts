import { and, eq, ne } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { askDays, scoreDays, scoreSums } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { moveAskDays } from './ask-days';
import { foldSlots } from './fold-slots';
import { recordResponses } from './record-responses';
import { setResponseState } from './withdraw-responses';

async function spread({ scope }: TestWorkspace) {
  const days = await db
    .select({ day: scoreDays.day, slot: scoreDays.slot })
    .from(scoreDays)
    .where(and(eq(scoreDays.workspaceId, scope.workspaceId), ne(scoreDays.slot, 0)));
  const sums = await db
    .select({ grain: scoreSums.grain, start: scoreSums.start })
    .from(scoreSums)
    .where(and(eq(scoreSums.workspaceId, scope.workspaceId), ne(scoreSums.slot, 0)));
  return { days, sums };
}

const on = (day: string) => ({ answeredAt: new Date(`${day}T12:00:00Z`) });

test('what is over is one row a cell, what is not stays spread', async () => {
  const workspace = await testWorkspace();
  const { scope, answer } = workspace;
  for (const day of ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']) {
    for (let n = 0; n < 12; n += 1)
      await recordResponses(scope, [answer({ ...on(day), score: n % 11 })]);
  }
  expect(await foldSlots(scope, '2026-03-02')).toBeGreaterThan(0);
  const { days, sums } = await spread(workspace);
  expect(new Set(days.map(({ day }) => day))).toEqual(new Set(['2026-03-02']));
  // March is not over, so its sums stay spread, and those of 1 March do not.
  expect(new Set(sums.map(({ grain, start }) => `${grain} ${start}`))).toEqual(
    new Set([
      'day 2026-03-02',
      'day-segment 2026-03-02',
      'day-cell 2026-03-02',
      'month-cell 2026-03-01',
      'month-segment 2026-03-01',
    ]),
  );
  expect(await rollupDifferences(scope)).toEqual([]);
  expect(await foldSlots(scope, '2026-03-02')).toBe(0);
});

test('what was asked on days that are over is one row a cell', async () => {
  const { scope, touchpoints, channels } = await testWorkspace();
  const cell = {
    surveyId: newId(),
    touchpointId: touchpoints.support,
    channelId: channels.phone,
    by: 'invitation' as const,
  };
  for (const day of ['2026-03-01', '2026-03-02']) {
    for (let n = 0; n < 12; n += 1) {
      await moveAskDays(scope, [{ ...cell, day, invited: 2, answered: n % 2 }], db);
    }
    await moveAskDays(scope, [{ ...cell, day, bounced: 1, answered: -1 }], db);
  }
  expect(await foldSlots(scope, '2026-03-02')).toBeGreaterThan(0);
  const rows = await db
    .select({ slot: askDays.slot, invited: askDays.invited, answered: askDays.answered })
    .from(askDays)
    .where(and(eq(askDays.workspaceId, scope.workspaceId), eq(askDays.day, '2026-03-01')));
  expect(rows).toEqual([{ slot: 0, invited: 24, answered: 5 }]);
  expect(await foldSlots(scope, '2026-03-02')).toBe(0);
});

test('another workspace is left alone', async () => {
  const [ours, theirs] = [await testWorkspace(), await testWorkspace()];
  await recordResponses(theirs.scope, [theirs.answer()]);
  const before = await spread(theirs);
  expect(before.days).toHaveLength(1);
  expect(await foldSlots(ours.scope, '2030-01-01')).toBe(0);
  expect(await spread(theirs)).toEqual(before);
});

test('with writers at work, nothing is lost, doubled or locked in a ring', async () => {
  const workspace = await testWorkspace();
  const { scope, answer, touchpoints } = workspace;
  let running = true;
  let added = 0;
  const writer = async (size: number, from: number) => {
    for (let n = from; running; n += 1) {
      const batch = Array.from({ length: size }, (_, at) =>
        answer({
          answeredAt: new Date(Date.UTC(2026, 2, 1 + ((n * 7 + at) % 20), 12)),
          score: (n + at) % 11,
          touchpointId: (n + at) % 2 === 0 ? touchpoints.support : touchpoints.signup,
        }),
      );
      const recorded = await recordResponses(scope, batch);
      added += recorded.length;
      const [first] = recorded;
      if (first) await setResponseState(scope, [first.id], 'withdrawn');
    }
  };
  const writers = [writer(1, 0), writer(3, 5), writer(5, 9), writer(60, 2)];
  let folded = 0;
  try {
    for (let round = 0; round < 12; round += 1) folded += await foldSlots(scope, '2026-03-21');
  } finally {
    running = false;
    await Promise.all(writers);
  }
  folded += await foldSlots(scope, '2026-03-21');
  expect(folded).toBeGreaterThan(0);
  expect(added).toBeGreaterThan(100);
  expect((await spread(workspace)).days).toEqual([]);
  expect(await rollupDifferences(scope)).toEqual([]);
}, 120_000);
