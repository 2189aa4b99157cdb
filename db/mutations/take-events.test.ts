import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '@/db/address-hash';
import { db } from '@/db/client';
import { asks, contacts, events, suppressions, surveyVersions, touchpoints } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { saveProgramme } from './programme';
import { type ToldEvent, takeEvents } from './take-events';

const now = new Date('2026-03-10T12:00:00Z');
const at = { now, timeZone: 'UTC' };

let workspace: TestWorkspace;

const solved = (externalId: string, parts: Partial<ToldEvent> = {}): ToldEvent => ({
  externalId,
  eventKey: 'case.solved',
  source: 'api',
  occurredAt: now,
  customer: { externalId: 'ann', email: 'ann@example.com' },
  ...parts,
});

beforeEach(async () => {
  workspace = await testWorkspace();
  await listen({});
});

async function listen(rules: object): Promise<void> {
  const { scope, versions } = workspace;
  const [version] = await db
    .select()
    .from(surveyVersions)
    .where(
      and(eq(surveyVersions.workspaceId, scope.workspaceId), eq(surveyVersions.id, versions.ces)),
    );
  await db
    .update(touchpoints)
    .set({
      eventKey: 'case.solved',
      surveyId: version?.surveyId ?? null,
      rules: { isOn: true, keepsQuietHours: false, ...rules },
    })
    .where(
      and(
        eq(touchpoints.workspaceId, scope.workspaceId),
        eq(touchpoints.id, workspace.touchpoints.support),
      ),
    );
}

const asksThere = () =>
  db.select().from(asks).where(eq(asks.workspaceId, workspace.scope.workspaceId));

test('an event asks the person it names, and says when', async () => {
  const { outcomes, firstAt } = await takeEvents(workspace.scope, [solved('e1')], at);
  expect(outcomes).toMatchObject([{ outcome: 'taken', fate: 'scheduled', reason: null }]);
  expect(firstAt).toEqual(now);
  const [ask] = await asksThere();
  expect(ask).toMatchObject({
    id: outcomes[0]?.askId,
    surveyVersionId: workspace.versions.ces,
    touchpointId: workspace.touchpoints.support,
    address: 'ann@example.com',
    state: 'scheduled',
    sentDay: '2026-03-10',
  });
});

test('the same event is taken in once, however often it is told', async () => {
  const first = await takeEvents(workspace.scope, [solved('e1'), solved('e1')], at);
  const again = await takeEvents(workspace.scope, [solved('e1')], at);
  expect(again.outcomes).toEqual([{ ...first.outcomes[0], outcome: 'known' }]);
  expect(again.firstAt).toBeNull();
  expect(await asksThere()).toHaveLength(1);
});

test('a thousand events at once for one customer lead to exactly one question', async () => {
  const batches = Array.from({ length: 50 }, (_, batch) =>
    Array.from({ length: 20 }, (_, each) => solved(`e${batch}-${each}`)),
  );
  const taken = await Promise.all(batches.map((batch) => takeEvents(workspace.scope, batch, at)));
  const outcomes = taken.flatMap((each) => each.outcomes);
  expect(outcomes.filter(({ fate }) => fate === 'scheduled')).toHaveLength(1);
  expect(outcomes.filter(({ reason }) => reason?.code === 'recently-asked')).toHaveLength(999);
  expect(await asksThere()).toHaveLength(1);
  const kept = await db
    .select()
    .from(contacts)
    .where(eq(contacts.workspaceId, workspace.scope.workspaceId));
  expect(kept.map(({ askedAt }) => askedAt)).toEqual([[now.toISOString()]]);
});

test('the same event told by many at once is taken in once', async () => {
  await saveProgramme(workspace.scope, { budget: { contacts: 50, days: 30 } });
  const taken = await Promise.all(
    Array.from({ length: 12 }, () => takeEvents(workspace.scope, [solved('same')], at)),
  );
  const outcomes = taken.flatMap((each) => each.outcomes);
  expect(outcomes.filter(({ outcome }) => outcome === 'taken')).toHaveLength(1);
  expect(await asksThere()).toHaveLength(1);
});

describe('nobody is asked', () => {
  const reasonOf = async (event: ToldEvent) =>
    (await takeEvents(workspace.scope, [event], at)).outcomes[0]?.reason;

  test('by an event that no touchpoint listens to, or that names nobody', async () => {
    expect(await reasonOf(solved('e1', { eventKey: 'else' }))).toEqual({ code: 'unknown-event' });
    expect(await reasonOf(solved('e2', { customer: undefined }))).toEqual({ code: 'nobody-named' });
    const rows = await db
      .select()
      .from(events)
      .where(eq(events.workspaceId, workspace.scope.workspaceId));
    expect(rows).toHaveLength(2);
    expect(await asksThere()).toEqual([]);
  });

  test('who gets no more mail', async () => {
    await db.insert(suppressions).values({
      workspaceId: workspace.scope.workspaceId,
      addressHash: addressHash('ANN@example.com '),
      reason: 'unsubscribed',
    });
    expect(await reasonOf(solved('e1'))).toEqual({ code: 'suppressed', why: 'unsubscribed' });
  });

  test('after the quota of the day, also by many at once', async () => {
    await listen({ quotaPerDay: 3 });
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        takeEvents(
          workspace.scope,
          [
            solved(`e${index}`, {
              customer: { externalId: `c${index}`, email: `c${index}@example.com` },
            }),
          ],
          at,
        ),
      ),
    );
    const fates = taken.flatMap(({ outcomes }) => outcomes);
    expect(fates.filter(({ fate }) => fate === 'scheduled')).toHaveLength(3);
    expect(fates.filter(({ reason }) => reason?.code === 'quota-reached')).toHaveLength(7);
  });
});
