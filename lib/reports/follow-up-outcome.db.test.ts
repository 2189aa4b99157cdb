import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { recordResponses } from '@/db/mutations/record-responses';
import { loadCatalog } from '@/db/queries/catalog';
import { followUps, mrrMovements } from '@/db/schema';
import { aCustomer } from '@/db/testing/asks';
import { testWorkspace } from '@/db/testing/workspace';
import { wordsIn } from '@/lib/words/words-in';
import { followUpOutcome } from './follow-up-outcome';

const t = wordsIn('en');

const now = new Date('2026-12-31T12:00:00Z');

test('those who were called are compared with those of the same band, place and month', async () => {
  const workspace = await testWorkspace();
  const { scope, versions, touchpoints } = workspace;
  const { workspaceId } = scope;

  /** A low answer, perhaps a call, perhaps a later answer, perhaps an end. */
  async function someone(given: {
    calledOn?: string;
    next?: number;
    leftOn?: string;
    score?: number;
    on?: string;
    at?: string;
  }) {
    const {
      calledOn,
      next,
      leftOn,
      score = 2,
      on = '2026-03-02',
      at = touchpoints.support,
    } = given;
    const { id, email } = await aCustomer(workspace);
    const answer = (point: number, day: string) =>
      workspace.answer({
        surveyVersionId: versions.ces,
        touchpointId: at,
        score: point,
        answeredAt: new Date(`${day}T12:00:00Z`),
        customer: { externalId: email },
      });
    const [first] = await recordResponses(scope, [
      answer(score, on),
      ...(next === undefined ? [] : [answer(next, '2026-06-01')]),
    ]);
    const movement = { workspaceId, customerId: id, segmentId: newId() };
    await db
      .insert(mrrMovements)
      .values({ ...movement, day: '2026-01-01', kind: 'new', amount: 9, before: 0, after: 9 });
    if (leftOn) {
      await db
        .insert(mrrMovements)
        .values({ ...movement, day: leftOn, kind: 'churn', amount: -9, before: 9, after: 0 });
    }
    if (calledOn) {
      await db.insert(followUps).values({
        workspaceId,
        responseId: first?.id ?? '',
        customerId: id,
        touchpointId: at,
        state: 'contacted',
        contactedAt: new Date(`${calledOn}T12:00:00Z`),
        dueAt: now,
        answeredAt: now,
      });
    }
  }

  await someone({ calledOn: '2026-03-05', next: 6 });
  await someone({ calledOn: '2026-03-06', next: 7, leftOn: '2026-05-01' });
  // Called too late to count as called, and gone before it was settled.
  await someone({ calledOn: '2026-04-20', next: 3 });
  await someone({ next: 2, leftOn: '2026-04-01' });
  await someone({ leftOn: '2026-03-10' });
  await someone({ leftOn: '2026-12-01' });
  // Not comparable: another month, another place, another band.
  await someone({ next: 1, on: '2026-04-02' });
  await someone({ next: 1, at: touchpoints.signup });
  await someone({ next: 1, score: 7 });

  const outcomes = await followUpOutcome(t, scope, await loadCatalog(scope), now);
  const [ces] = outcomes;
  expect(ces).toMatchObject({
    n: { called: 2, others: 2 },
    value: { called: 6.5, others: 2.5 },
    verdict: 'too-few',
    needed: 28,
  });
  expect(outcomes.at(-1)).toMatchObject({
    key: 'churn',
    n: { called: 2, others: 3 },
    value: { called: 0.5, others: 1 / 3 },
    verdict: 'too-few',
  });
});
