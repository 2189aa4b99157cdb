import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { customers, responses, scoreDays, segments, workspaces } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { AppError } from '@/lib/errors';
import { recordResponses, recordWithin } from './record-responses';
import { setResponseState } from './withdraw-responses';

const answersOf = ({ scope }: TestWorkspace) =>
  db.select().from(responses).where(eq(responses.workspaceId, scope.workspaceId));

async function waitingForAnother(): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return row?.count ?? 0;
}

describe('recordResponses', () => {
  it('records an answer once, however often it is sent', async () => {
    const workspace = await testWorkspace();
    const answer = workspace.answer({ idempotencyKey: 'case-17' });

    const [first] = await recordResponses(workspace.scope, [answer]);
    const [second] = await recordResponses(workspace.scope, [answer]);

    expect(first?.outcome).toBe('added');
    expect(second).toEqual({ id: first?.id, outcome: 'known', score: 9 });
    expect(await answersOf(workspace)).toHaveLength(1);
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  it('keeps the first of two answers under one key, also within a batch', async () => {
    const workspace = await testWorkspace();
    const outcomes = await recordResponses(workspace.scope, [
      workspace.answer({ idempotencyKey: 'k', score: 3 }),
      workspace.answer({ idempotencyKey: 'k', score: 10 }),
    ]);

    expect(outcomes.map(({ outcome, score }) => [outcome, score])).toEqual([
      ['added', 3],
      ['known', 3],
    ]);
    expect((await answersOf(workspace)).map(({ score }) => score)).toEqual([3]);
  });

  it('counts an answer once that somebody else was just writing', async () => {
    const workspace = await testWorkspace();
    const { scope, answer } = workspace;
    const theirs = answer({ idempotencyKey: 'raced', score: 2 });
    let ours: Promise<unknown> = Promise.resolve();
    await db.transaction(async (tx) => {
      await recordWithin(scope, [theirs], tx);
      ours = recordResponses(scope, [
        answer({ idempotencyKey: 'raced', score: 9 }),
        answer({ idempotencyKey: 'alone', score: 9 }),
      ]);
      // Not known yet when ours looked; its insert waits for this transaction.
      for (let waiting = 0; waiting === 0; ) waiting = await waitingForAnother();
    });

    expect(await ours).toMatchObject([
      { outcome: 'known', score: 2 },
      { outcome: 'added', score: 9 },
    ]);
    expect(await answersOf(workspace)).toHaveLength(2);
    expect(await rollupDifferences(scope)).toEqual([]);
  });

  it('answers in the order of the rows', async () => {
    const workspace = await testWorkspace();
    const rows = ['c', 'a', 'b'].map((idempotencyKey, score) =>
      workspace.answer({ idempotencyKey, score }),
    );
    const outcomes = await recordResponses(workspace.scope, rows);
    expect(outcomes.map(({ score }) => score)).toEqual([0, 1, 2]);
  });

  it('keeps real answers out of the sample', async () => {
    const home = await testWorkspace();
    const sample = await testWorkspace();
    await db
      .update(workspaces)
      .set({ sampleOf: home.scope.workspaceId })
      .where(eq(workspaces.id, sample.scope.workspaceId));
    const invented = sample.answer({ source: 'sample' });
    const mixed = [invented, sample.answer({ source: 'api' })];
    await expect(recordResponses(sample.scope, mixed)).rejects.toThrow('This is the sample');
    expect(await answersOf(sample)).toEqual([]);
    await recordResponses(sample.scope, [invented]);
    expect(await answersOf(sample)).toHaveLength(1);
  });

  it('puts an answer on the calendar day of the workspace', async () => {
    const workspace = await testWorkspace('America/New_York');
    await recordResponses(workspace.scope, [
      workspace.answer({ answeredAt: new Date('2026-01-01T04:59:59Z') }),
      workspace.answer({ answeredAt: new Date('2026-01-01T05:00:00Z') }),
    ]);
    const days = (await answersOf(workspace)).map(({ day }) => day);
    expect(days.sort()).toEqual(['2025-12-31', '2026-01-01']);
  });

  it('stamps the tracked attributes as they were at the moment of the answer', async () => {
    const workspace = await testWorkspace();
    const ask = (plan: string) =>
      recordResponses(workspace.scope, [
        workspace.answer({
          language: 'pl',
          customer: { externalId: 'c1', email: 'a@b.example', attributes: { plan, shoe: '42' } },
        }),
      ]);
    await ask('pro');
    await ask('scale');

    const stamped = await db
      .select({ attributes: segments.attributes })
      .from(segments)
      .where(eq(segments.workspaceId, workspace.scope.workspaceId));
    expect(stamped.map(({ attributes }) => attributes)).toEqual(
      expect.arrayContaining([
        { plan: 'pro', language: 'pl' },
        { plan: 'scale', language: 'pl' },
      ]),
    );
    const [customer] = await db
      .select()
      .from(customers)
      .where(
        and(eq(customers.workspaceId, workspace.scope.workspaceId), eq(customers.externalId, 'c1')),
      );
    expect(customer?.attributes).toEqual({ plan: 'scale', shoe: '42' });
  });

  it('refuses a score that is not on the scale, and then records nothing of the batch', async () => {
    const workspace = await testWorkspace();
    const batch = [workspace.answer(), workspace.answer({ score: 11 })];
    await expect(recordResponses(workspace.scope, batch)).rejects.toThrow(AppError);
    expect(await answersOf(workspace)).toEqual([]);
  });

  it('refuses the survey, touchpoint or channel of another workspace', async () => {
    const [mine, theirs] = [await testWorkspace(), await testWorkspace()];
    const foreign = [
      { surveyVersionId: theirs.versions.nps },
      { touchpointId: theirs.touchpoints.support },
      { channelId: theirs.channels.phone },
    ];
    for (const parts of foreign) {
      await expect(recordResponses(mine.scope, [mine.answer(parts)])).rejects.toThrow();
    }
    expect(await answersOf(mine)).toEqual([]);
  });

  it('never deadlocks or loses one when batches in different orders meet', async () => {
    const workspace = await testWorkspace();
    const days = Array.from({ length: 20 }, (_, n) => new Date(Date.UTC(2026, 0, n + 1, 12)));
    const batches = Array.from({ length: 12 }, (_, batch) =>
      (batch % 2 === 0 ? days : days.toReversed()).map((answeredAt, n) =>
        workspace.answer({ answeredAt, idempotencyKey: `${batch}-${n}` }),
      ),
    );
    await Promise.all(batches.map((batch) => recordResponses(workspace.scope, batch)));

    expect(await answersOf(workspace)).toHaveLength(240);
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });
});

describe('rollup = recount', () => {
  it('holds after any sequence of recording, repeating, withdrawing and counting again', async () => {
    const workspace = await testWorkspace('Europe/Warsaw');
    const answers = fc.record({
      key: fc.integer({ min: 0, max: 30 }).map((n) => `key-${n}`),
      score: fc.integer({ min: 0, max: 10 }),
      hour: fc.integer({ min: 0, max: 24 * 40 }),
      phone: fc.boolean(),
      plan: fc.constantFrom('starter', 'pro'),
    });
    const step = fc.oneof(
      fc.array(answers, { maxLength: 12 }),
      fc.constantFrom('withdrawn' as const, 'quarantined' as const, 'counted' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        for (const each of steps) {
          if (typeof each === 'string') {
            const some = (await answersOf(workspace)).filter((_, index) => index % 2 === 0);
            await setResponseState(
              workspace.scope,
              some.map(({ id }) => id),
              each,
            );
          } else await recordResponses(workspace.scope, each.map(toAnswer));
        }
        expect(await rollupDifferences(workspace.scope)).toEqual([]);
      }),
      { numRuns: 25 },
    );

    function toAnswer(parts: AnswerParts) {
      return workspace.answer({
        idempotencyKey: parts.key,
        score: parts.score,
        answeredAt: new Date(Date.UTC(2026, 2, 10) + parts.hour * 3_600_000),
        channelId: parts.phone ? workspace.channels.phone : workspace.channels.chat,
        customer: { externalId: parts.plan, attributes: { plan: parts.plan } },
      });
    }
  });

  it('is noticed when broken', async () => {
    const workspace = await testWorkspace();
    await recordResponses(workspace.scope, [workspace.answer()]);
    await db
      .update(scoreDays)
      .set({ c9: 5 })
      .where(eq(scoreDays.workspaceId, workspace.scope.workspaceId));

    const [difference] = await rollupDifferences(workspace.scope);
    expect(difference).toMatchObject({ day: '2026-03-02', score: 9, rolledUp: 5, recounted: 1 });
  });
});

type AnswerParts = { key: string; score: number; hour: number; phone: boolean; plan: string };
