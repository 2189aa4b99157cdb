import { and, asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { customers, responses, scoreDays, scoreSums, segments, workspaces } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { recordBulk } from './record-bulk';
import { type NewResponse, recordResponses } from './record-responses';
import { setResponseState } from './withdraw-responses';

type Told = {
  key: number;
  metric: 'ces' | 'csat' | 'nps';
  place: 'support' | 'signup';
  media: 'phone' | 'chat';
  score: number;
  hour: number;
  who: number | null;
  plan: string | null;
  language: string | null;
  comment: string | null;
};

const told: fc.Arbitrary<Told> = fc.record({
  key: fc.integer({ min: 0, max: 25 }),
  metric: fc.constantFrom('ces', 'csat', 'nps'),
  place: fc.constantFrom('support', 'signup'),
  media: fc.constantFrom('phone', 'chat'),
  score: fc.integer({ min: 1, max: 5 }),
  hour: fc.integer({ min: 0, max: 2000 }),
  who: fc.option(fc.integer({ min: 0, max: 4 })),
  plan: fc.option(fc.constantFrom('pro', 'starter', '\\N', 'tab\there')),
  language: fc.option(fc.constantFrom('en', 'de-AT')),
  comment: fc.option(fc.constantFrom('a\tb', 'line\nbreak\r', '\\.', '\\N', '“é” 👍', '')),
});

function rowsOf(world: TestWorkspace, answers: readonly Told[]): NewResponse[] {
  return answers.map((answer) => ({
    surveyVersionId: world.versions[answer.metric],
    touchpointId: world.touchpoints[answer.place],
    channelId: world.channels[answer.media],
    score: answer.score,
    answeredAt: new Date(Date.UTC(2026, 2, 1) + answer.hour * 3_600_000),
    idempotencyKey: `key-${answer.key}`,
    source: 'import',
    comment: answer.comment ?? undefined,
    language: answer.language ?? undefined,
    customer: answer.who === null ? undefined : customerOf(answer),
    attributes: answer.plan === null ? undefined : { plan: answer.plan },
  }));
}

function customerOf({ who, plan }: Told) {
  return { externalId: `c${who}`, attributes: plan === null ? undefined : { plan } };
}

/** All that a workspace holds of its answers, without the ids that differ by nature. */
async function contents(world: TestWorkspace) {
  const { workspaceId } = world.scope;
  const name = new Map<string, string>();
  for (const [key, id] of [world.versions, world.touchpoints, world.channels].flatMap((each) =>
    Object.entries(each),
  )) {
    name.set(id, key);
  }
  for (const { id, fingerprint } of await db
    .select()
    .from(segments)
    .where(eq(segments.workspaceId, workspaceId))) {
    name.set(id, fingerprint);
  }
  const known = await db.select().from(customers).where(eq(customers.workspaceId, workspaceId));
  for (const { id, externalId } of known) name.set(id, externalId);
  const named = (row: Record<string, unknown>) =>
    JSON.stringify(
      Object.entries(row).flatMap(([key, value]) =>
        ['id', 'workspaceId', 'createdAt', 'slot'].includes(key)
          ? []
          : [[key, typeof value === 'string' ? (name.get(value) ?? value) : value]],
      ),
    );
  const [answers, days, sums] = await Promise.all([
    db
      .select()
      .from(responses)
      .where(eq(responses.workspaceId, workspaceId))
      .orderBy(asc(responses.idempotencyKey)),
    db.select().from(scoreDays).where(eq(scoreDays.workspaceId, workspaceId)),
    db.select().from(scoreSums).where(eq(scoreSums.workspaceId, workspaceId)),
  ]);
  return {
    answers: answers.map(named),
    days: folded(days, named),
    sums: folded(sums, named),
    customers: known.map(named).sort(),
  };
}

/** Cells by their place, slots added up. */
function folded(cells: readonly object[], named: (row: Record<string, unknown>) => string) {
  const sums = new Map<string, number[]>();
  for (const cell of cells) {
    const entries = Object.entries(cell);
    const place = named(Object.fromEntries(entries.filter(([key]) => !/^c\d+$/.test(key))));
    const counts = entries.filter(([key]) => /^c\d+$/.test(key)).map(([, n]) => Number(n));
    sums.set(
      place,
      counts.map((n, at) => n + (sums.get(place)?.[at] ?? 0)),
    );
  }
  return [...sums].map(([place, counts]) => `${place} ${counts}`).sort();
}

describe('recordBulk', () => {
  test('leaves the same answers, customers and rollup as the single door', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(told, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (batches, mayBeKnown) => {
          const [one, other] = [
            await testWorkspace('Europe/Warsaw'),
            await testWorkspace('Europe/Warsaw'),
          ];
          for (const [index, batch] of batches.entries()) {
            const expected = await recordResponses(one.scope, rowsOf(one, batch));
            // Only a first batch may be thought to be new: what is known then tells of nobody.
            const outcome = await recordBulk(other.scope, rowsOf(other, batch), {
              mayBeKnown: mayBeKnown || index > 0,
            });
            expect(outcome.added).toBe(expected.filter((row) => row.outcome === 'added').length);
            const known = new Map(outcome.known.map(({ index: at, score }) => [at, score]));
            expect(
              expected.map((row) => (row.outcome === 'known' ? row.score : undefined)),
            ).toEqual(expected.map((_, at) => known.get(at)));
          }
          expect(await contents(other)).toEqual(await contents(one));
          expect(await rollupDifferences(other.scope)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('holds the rollup beside answers that come singly and are taken out', async () => {
    const world = await testWorkspace();
    const rows = Array.from({ length: 300 }, (_, n) => world.answer({ score: n % 11 }));
    await recordBulk(world.scope, rows, { mayBeKnown: false });
    await recordResponses(world.scope, [world.answer({ score: 3 })]);
    const [first] = await db
      .select({ id: responses.id })
      .from(responses)
      .where(eq(responses.workspaceId, world.scope.workspaceId));
    await setResponseState(world.scope, [first?.id ?? ''], 'withdrawn');
    expect(await rollupDifferences(world.scope)).toEqual([]);
  });

  test('finds keys that are taken though nobody expected it', async () => {
    const world = await testWorkspace();
    const rows = [world.answer({ score: 3 }), world.answer({ score: 4 })];
    await recordResponses(world.scope, rows.slice(0, 1));
    const outcome = await recordBulk(world.scope, rows, { mayBeKnown: false });
    expect(outcome).toMatchObject({ added: 1, known: [{ index: 0, score: 3, importId: null }] });
    expect(await rollupDifferences(world.scope)).toEqual([]);
  });

  test('two at once neither deadlock nor count twice', async () => {
    const world = await testWorkspace();
    const rows = Array.from({ length: 400 }, (_, n) =>
      world.answer({ score: n % 11, idempotencyKey: `k${n}` }),
    );
    const outcomes = await Promise.all(
      [rows, [...rows].reverse()].map((batch) =>
        recordBulk(world.scope, batch, { mayBeKnown: false }),
      ),
    );
    expect(outcomes.reduce((sum, { added }) => sum + added, 0)).toBe(400);
    expect(await rollupDifferences(world.scope)).toEqual([]);
  });

  test('refuses the whole batch for one row off its scale, of a foreign survey, or in a sample', async () => {
    const [world, foreign] = [await testWorkspace(), await testWorkspace()];
    const bulk = (row: NewResponse) =>
      recordBulk(world.scope, [world.answer(), row], { mayBeKnown: false });
    await expect(bulk(world.answer({ score: 11 }))).rejects.toThrow('not on the scale');
    const surveyVersionId = foreign.versions.nps;
    await expect(bulk(world.answer({ surveyVersionId }))).rejects.toThrow('no such survey');
    await db
      .update(workspaces)
      .set({ sampleOf: foreign.scope.workspaceId })
      .where(eq(workspaces.id, world.scope.workspaceId));
    await expect(bulk(world.answer())).rejects.toThrow('never mix');
    const stored = await db
      .select()
      .from(responses)
      .where(and(eq(responses.workspaceId, world.scope.workspaceId)));
    expect(stored).toEqual([]);
  });
});
