import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { responses, scoreDays, workspaces } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { dayIn } from '@/lib/metrics/period';
import { changeClock } from './change-clock';
import { recordResponses } from './record-responses';
import { addToRollup } from './rollup';
import { setResponseState } from './withdraw-responses';

const now = new Date('2026-06-30T12:00:00Z');
const work = { now, onProgress: () => undefined };

async function answered({ scope, answer }: TestWorkspace, moments: readonly string[]) {
  await recordResponses(
    scope,
    moments.map((moment) => answer({ answeredAt: new Date(moment), idempotencyKey: moment })),
  );
}

async function daysOf({ scope }: TestWorkspace): Promise<Map<string, string>> {
  const rows = await db
    .select({ key: responses.idempotencyKey, day: responses.day })
    .from(responses)
    .where(eq(responses.workspaceId, scope.workspaceId));
  return new Map(rows.map(({ key, day }) => [key, day]));
}

async function zoneOf({ scope }: TestWorkspace) {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.id, scope.workspaceId));
  return row?.timeZone;
}

describe('every answer gets the day it has on the new clock', () => {
  test.each<[string, [moment: string, day: string][]]>([
    [
      'Europe/Warsaw',
      [
        // Midnight in winter, and the millisecond before it.
        ['2026-01-31T22:59:59.999Z', '2026-01-31'],
        ['2026-01-31T23:00:00.000Z', '2026-02-01'],
        // The year ends an hour before it does in UTC.
        ['2025-12-31T22:59:59.999Z', '2025-12-31'],
        ['2025-12-31T23:00:00.000Z', '2026-01-01'],
        // The hour left out on 29 March, and midnight after it.
        ['2026-03-29T00:59:59.999Z', '2026-03-29'],
        ['2026-03-29T01:00:00.000Z', '2026-03-29'],
        ['2026-03-29T21:59:59.999Z', '2026-03-29'],
        ['2026-03-29T22:00:00.000Z', '2026-03-30'],
        // The hour that comes twice on 25 October, and midnight before and after it.
        ['2026-10-24T21:59:59.999Z', '2026-10-24'],
        ['2026-10-24T22:00:00.000Z', '2026-10-25'],
        ['2026-10-25T00:30:00.000Z', '2026-10-25'],
        ['2026-10-25T01:30:00.000Z', '2026-10-25'],
        ['2026-10-25T22:59:59.999Z', '2026-10-25'],
        ['2026-10-25T23:00:00.000Z', '2026-10-26'],
        // 29 February of a leap year, and of none.
        ['2024-02-28T23:00:00.000Z', '2024-02-29'],
        ['2024-02-29T22:59:59.999Z', '2024-02-29'],
        ['2024-02-29T23:00:00.000Z', '2024-03-01'],
        ['2026-02-28T23:00:00.000Z', '2026-03-01'],
      ],
    ],
    [
      'America/New_York',
      [
        ['2026-03-08T04:59:59.999Z', '2026-03-07'],
        ['2026-03-08T05:00:00.000Z', '2026-03-08'],
        ['2026-03-09T03:59:59.999Z', '2026-03-08'],
        ['2026-03-09T04:00:00.000Z', '2026-03-09'],
        ['2026-11-01T03:59:59.999Z', '2026-10-31'],
        ['2026-11-02T04:59:59.999Z', '2026-11-01'],
        ['2026-11-02T05:00:00.000Z', '2026-11-02'],
        ['2026-01-01T04:59:59.999Z', '2025-12-31'],
        ['2026-01-01T05:00:00.000Z', '2026-01-01'],
      ],
    ],
    [
      // Samoa went from one side of the date line to the other and had no 30 December 2011.
      'Pacific/Apia',
      [
        ['2011-12-30T09:59:59.999Z', '2011-12-29'],
        ['2011-12-30T10:00:00.000Z', '2011-12-31'],
        ['2011-12-31T10:00:00.000Z', '2012-01-01'],
        ['2026-02-28T11:00:00.000Z', '2026-03-01'],
      ],
    ],
    [
      'Asia/Kolkata',
      [
        ['2026-04-30T18:29:59.999Z', '2026-04-30'],
        ['2026-04-30T18:30:00.000Z', '2026-05-01'],
        ['2025-12-31T18:30:00.000Z', '2026-01-01'],
      ],
    ],
    [
      'Pacific/Kiritimati',
      [
        ['2025-12-31T09:59:59.999Z', '2025-12-31'],
        ['2025-12-31T10:00:00.000Z', '2026-01-01'],
        ['2024-02-28T10:00:00.000Z', '2024-02-29'],
      ],
    ],
  ])('%s', async (zone, moments) => {
    const workspace = await testWorkspace('UTC');
    await answered(
      workspace,
      moments.map(([moment]) => moment),
    );
    await changeClock(workspace.scope, zone, work);
    expect([...(await daysOf(workspace))].sort()).toEqual([...moments].sort());
    expect(await zoneOf(workspace)).toBe(zone);
    expect(await rollupDifferences(workspace.scope)).toEqual([]);

    const direct = await testWorkspace(zone);
    await answered(
      direct,
      moments.map(([moment]) => moment),
    );
    expect([...(await daysOf(direct))].sort()).toEqual([...moments].sort());
  });
});

test('answers that are not counted move as well, and can be put back on their new day', async () => {
  const workspace = await testWorkspace('UTC');
  const { scope } = workspace;
  await answered(workspace, ['2026-03-01T23:30:00Z', '2026-03-01T12:00:00Z']);
  const rows = await db
    .select()
    .from(responses)
    .where(eq(responses.workspaceId, scope.workspaceId));
  const late = rows.find(({ idempotencyKey }) => idempotencyKey.includes('23:30'));
  await setResponseState(scope, [late?.id ?? ''], 'withdrawn');
  expect(await changeClock(scope, 'Europe/Warsaw', work)).toEqual({ answers: 2, moved: 1 });
  await setResponseState(scope, [late?.id ?? ''], 'counted');
  expect((await daysOf(workspace)).get('2026-03-01T23:30:00Z')).toBe('2026-03-02');
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('until it is complete, readers see the old numbers; if it fails, they stay', async () => {
  const workspace = await testWorkspace('UTC');
  const { scope } = workspace;
  await answered(workspace, ['2026-03-01T23:30:00Z']);
  const seen: string[] = [];
  const hold = async () => {
    const rows = await db
      .select({ day: scoreDays.day })
      .from(scoreDays)
      .where(eq(scoreDays.workspaceId, scope.workspaceId));
    seen.push(...rows.map(({ day }) => day), (await daysOf(workspace)).values().next().value ?? '');
    throw new Error('cancelled');
  };
  await expect(changeClock(scope, 'Europe/Warsaw', { ...work, hold })).rejects.toThrow('cancelled');
  expect(seen).toEqual(['2026-03-01', '2026-03-01']);
  expect(await zoneOf(workspace)).toBe('UTC');
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('answers that arrive, leave and come back meanwhile are counted on the right day', async () => {
  const workspace = await testWorkspace('UTC');
  const { scope, answer } = workspace;
  const moment = (n: number) => new Date(Date.UTC(2026, 2, 1 + (n % 40), 20 + (n % 5), n % 60));
  const some = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      answer({
        answeredAt: moment(from + at),
        score: (from + at) % 11,
        idempotencyKey: `answer-${from + at}`,
      }),
    );
  const early = await recordResponses(scope, some(0, 3000));
  let running = true;
  let next = 10_000;
  const writer = async (size: number) => {
    while (running) {
      const from = next;
      next += size;
      await recordResponses(scope, some(from, size));
    }
  };
  const mover = async () => {
    for (let at = 0; running; at = (at + 37) % early.length) {
      const id = early[at]?.id ?? '';
      await setResponseState(scope, [id], 'withdrawn');
      await setResponseState(scope, [id], 'counted');
    }
  };
  const others = [writer(1), writer(1), writer(60), mover()];
  try {
    for (const zone of ['Europe/Warsaw', 'Pacific/Kiritimati', 'America/New_York']) {
      await changeClock(scope, zone, work);
      const zoneThen = await zoneOf(workspace);
      expect(zoneThen).toBe(zone);
    }
  } finally {
    running = false;
    await Promise.all(others);
  }
  expect(await rollupDifferences(scope)).toEqual([]);
  const rows = await db
    .select({ at: responses.answeredAt, day: responses.day })
    .from(responses)
    .where(eq(responses.workspaceId, scope.workspaceId));
  expect(rows.length).toBeGreaterThan(3000);
  expect(rows.filter(({ at, day }) => day !== dayIn(at, 'America/New_York'))).toEqual([]);
}, 120_000);

test('whoever had looked at the old clock before it was set is waited for, and moved', async () => {
  const workspace = await testWorkspace('UTC');
  const { scope } = workspace;
  const { workspaceId } = scope;
  await answered(workspace, ['2026-03-01T12:00:00Z']);
  let changing: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    const [template] = await tx
      .select()
      .from(responses)
      .where(eq(responses.workspaceId, workspaceId));
    if (!template) throw new Error('no answer');
    changing = changeClock(scope, 'Europe/Warsaw', work);
    await vi.waitFor(async () => expect(await zoneOf(workspace)).toBe('Europe/Warsaw'), {
      timeout: 25_000,
    });
    const late = { ...template, id: newId(), idempotencyKey: 'late', day: '2026-03-01' };
    await tx.insert(responses).values({ ...late, answeredAt: new Date('2026-03-01T23:30:00Z') });
    await addToRollup(scope, [late], 1, tx);
  });
  expect(await changing).toEqual({ answers: 1, moved: 1 });
  expect((await daysOf(workspace)).get('late')).toBe('2026-03-02');
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('with its own clock, a workspace gets right what went wrong', async () => {
  const workspace = await testWorkspace('Asia/Kolkata');
  const { scope } = workspace;
  await answered(workspace, ['2026-04-30T18:30:00Z', '2026-04-30T18:00:00Z']);
  await db
    .update(responses)
    .set({ day: '2020-01-01' })
    .where(eq(responses.workspaceId, scope.workspaceId));
  await db.delete(scoreDays).where(eq(scoreDays.workspaceId, scope.workspaceId));
  await changeClock(scope, 'Asia/Kolkata', work);
  expect([...(await daysOf(workspace)).values()].sort()).toEqual(['2026-04-30', '2026-05-01']);
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('an empty workspace changes its clock too', async () => {
  const workspace = await testWorkspace('UTC');
  expect(await changeClock(workspace.scope, 'Europe/Warsaw', work)).toEqual({
    answers: 0,
    moved: 0,
  });
  expect(await zoneOf(workspace)).toBe('Europe/Warsaw');
});
