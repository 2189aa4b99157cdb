import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { asks, auditLog, intents, responseDetails, responses } from '@/db/schema';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { answerAsk, type GivenAnswer, type OpenPlace } from './answer-ask';
import { noteIntent, startAsk } from './open-ask';

const now = new Date('2026-03-03T09:00:00Z');
const later = new Date('2026-03-03T09:00:20Z');

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});

function given(parts: Partial<GivenAnswer> = {}): GivenAnswer {
  return { score: 2, language: 'en', quarantineReason: null, ...parts };
}

async function answersOf() {
  const { workspaceId } = workspace.scope;
  return db
    .select({
      id: responses.id,
      score: responses.score,
      comment: responses.comment,
      state: responses.state,
      source: responses.source,
      customerId: responses.customerId,
    })
    .from(responses)
    .where(eq(responses.workspaceId, workspaceId));
}

async function askOf(id: string) {
  const [ask] = await db
    .select()
    .from(asks)
    .where(and(eq(asks.workspaceId, workspace.scope.workspaceId), eq(asks.id, id)));
  return ask;
}

async function detailsOf(responseId: string) {
  const { workspaceId } = workspace.scope;
  const [found] = await db
    .select()
    .from(responseDetails)
    .where(
      and(eq(responseDetails.workspaceId, workspaceId), eq(responseDetails.responseId, responseId)),
    );
  return found;
}

/** The rollup of response rates as sums over its slots. */
async function daySums() {
  return [
    ...(await db.execute(sql`
      select day::text as day, by, sum(opened)::int as opened, sum(started)::int as started,
        sum(answered)::int as answered
      from ask_days where workspace_id = ${workspace.scope.workspaceId}
      group by day, by order by day, by`)),
  ];
}

describe('an invitation', () => {
  test('takes an answer with all that belongs to it', async () => {
    const { scope } = workspace;
    const { id: customerId } = await aCustomer(workspace);
    const askId = await anAsk(workspace, { customerId, remindAt: later });
    await noteIntent(scope, { askId, score: 5, reason: 'unconfirmed' }, now);
    const saved = await answerAsk(
      scope,
      { kind: 'ask', askId },
      given({ comment: 'Too long', answers: { why: 'menu' }, mayCallBack: true }),
      now,
    );
    expect(saved).toMatchObject({ outcome: 'added', state: 'counted' });
    expect(await answersOf()).toMatchObject([
      { score: 2, comment: 'Too long', source: 'email', customerId, state: 'counted' },
    ]);
    const ask = await askOf(askId);
    expect(ask).toMatchObject({ state: 'answered', answeredAt: now, remindAt: null });
    expect(await detailsOf(ask?.responseId ?? '')).toMatchObject({
      askId,
      answers: { why: 'menu' },
      mayCallBack: true,
      quarantineReason: null,
      changedAt: null,
    });
    expect(await daySums()).toEqual([
      { day: '2026-03-02', by: 'invitation', opened: 1, started: 1, answered: 1 },
    ]);
    const unconfirmed = await db
      .select()
      .from(intents)
      .where(and(eq(intents.workspaceId, scope.workspaceId), eq(intents.askId, askId)));
    expect(unconfirmed).toEqual([]);
    expect(await rollupDifferences(scope)).toEqual([]);
  });

  test('answered again is changed, and the rollup with it', async () => {
    const { scope } = workspace;
    const askId = await anAsk(workspace);
    const first = await answerAsk(scope, { kind: 'ask', askId }, given({ comment: 'Hm' }), now);
    const second = await answerAsk(scope, { kind: 'ask', askId }, given({ score: 6 }), later);
    expect(second).toMatchObject({ outcome: 'changed' });
    expect('responseId' in second && 'responseId' in first && second.responseId).toBe(
      'responseId' in first && first.responseId,
    );
    expect(await answersOf()).toMatchObject([{ score: 6, comment: 'Hm' }]);
    const ask = await askOf(askId);
    expect(await detailsOf(ask?.responseId ?? '')).toMatchObject({ changedAt: later });
    expect((await daySums())[0]).toMatchObject({ answered: 1 });
    expect(await rollupDifferences(scope)).toEqual([]);
    const [entry] = await db
      .select()
      .from(auditLog)
      .where(
        and(eq(auditLog.workspaceId, scope.workspaceId), eq(auditLog.action, 'response.corrected')),
      );
    expect(entry?.details).toMatchObject({ before: { score: 2 }, after: { score: 6 } });
  });

  test('answered many times at once has one answer', async () => {
    const { scope } = workspace;
    const askId = await anAsk(workspace);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => answerAsk(scope, { kind: 'ask', askId }, given(), now)),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'added')).toHaveLength(1);
    expect(await answersOf()).toHaveLength(1);
    expect((await daySums())[0]).toMatchObject({ started: 1, answered: 1 });
    expect(await rollupDifferences(scope)).toEqual([]);
  });

  test('takes no answer when its window is over, it was taken back, or is only a trial', async () => {
    const { scope } = workspace;
    const closed = await anAsk(workspace, { closesAt: new Date('2026-03-03T08:59:59Z') });
    const cancelled = await anAsk(workspace, { state: 'cancelled' });
    const trial = await anAsk(workspace, { isTrial: true });
    const outcomeOf = async (askId: string) =>
      (await answerAsk(scope, { kind: 'ask', askId }, given(), now)).outcome;
    expect(await outcomeOf(closed)).toBe('closed');
    expect(await outcomeOf(cancelled)).toBe('closed');
    expect(await outcomeOf(trial)).toBe('trial');
    expect(await answersOf()).toEqual([]);
    expect(await daySums()).toEqual([]);
  });

  test('of another workspace, or with a score off the scale, is refused', async () => {
    const askId = await anAsk(workspace);
    const other = await testWorkspace();
    await expect(
      answerAsk(other.scope, { kind: 'ask', askId }, given(), now),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      answerAsk(workspace.scope, { kind: 'ask', askId }, given({ score: 8 }), now),
    ).rejects.toMatchObject({ code: 'invalid' });
    await answerAsk(workspace.scope, { kind: 'ask', askId }, given(), now);
    await expect(
      answerAsk(workspace.scope, { kind: 'ask', askId }, given({ score: 0 }), now),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await answersOf()).toMatchObject([{ score: 2 }]);
  });

  test('opened counts once, also when it is answered later', async () => {
    const { scope } = workspace;
    const askId = await anAsk(workspace);
    await Promise.all([startAsk(scope, askId, now), startAsk(scope, askId, now)]);
    expect(await askOf(askId)).toMatchObject({ state: 'started', startedAt: now, openedAt: now });
    await answerAsk(scope, { kind: 'ask', askId }, given(), later);
    expect(await daySums()).toEqual([
      { day: '2026-03-02', by: 'invitation', opened: 1, started: 1, answered: 1 },
    ]);
  });
});

describe('an answer that looks automated', () => {
  test('is held back, and a person after it frees it with their own', async () => {
    const { scope } = workspace;
    const askId = await anAsk(workspace);
    const held = await answerAsk(
      scope,
      { kind: 'ask', askId },
      given({ score: 7, quarantineReason: 'robot' }),
      now,
    );
    expect(held).toMatchObject({ outcome: 'added', state: 'quarantined' });
    expect(await askOf(askId)).toMatchObject({ state: 'sent', answeredAt: null });
    expect(await daySums()).toEqual([]);
    expect(await rollupDifferences(scope)).toEqual([]);

    const freed = await answerAsk(scope, { kind: 'ask', askId }, given(), later);
    expect(freed).toMatchObject({ outcome: 'changed', state: 'counted' });
    expect(await answersOf()).toMatchObject([{ score: 2, state: 'counted' }]);
    expect(await askOf(askId)).toMatchObject({ state: 'answered', answeredAt: later });
    expect((await daySums())[0]).toMatchObject({ answered: 1 });
    expect(await rollupDifferences(scope)).toEqual([]);
  });

  test('changes nothing of what a person said', async () => {
    const { scope } = workspace;
    const askId = await anAsk(workspace);
    await answerAsk(scope, { kind: 'ask', askId }, given(), now);
    const robot = given({ score: 7, quarantineReason: 'robot' });
    const after = await answerAsk(scope, { kind: 'ask', askId }, robot, later);
    expect(after).toMatchObject({ outcome: 'same', state: 'counted' });
    expect(await answersOf()).toMatchObject([{ score: 2, state: 'counted' }]);
  });
});

describe('a public place', () => {
  async function place(parts: Partial<OpenPlace> = {}): Promise<OpenPlace> {
    const ask = await askOf(await anAsk(workspace));
    return {
      kind: 'public',
      surveyId: ask?.surveyId ?? '',
      surveyVersionId: workspace.versions.ces,
      touchpointId: workspace.touchpoints.support,
      channelId: workspace.channels.chat,
      windowDays: 28,
      by: 'qr',
      once: newId(),
      ...parts,
    };
  }

  test('takes one answer of each who knows its name, and lets them change it', async () => {
    const { scope } = workspace;
    const mine = await place();
    await Promise.all([1, 2, 3].map(() => answerAsk(scope, mine, given(), now)));
    await answerAsk(scope, mine, given({ score: 3, comment: 'Still' }), later);
    await answerAsk(scope, { ...mine, once: newId() }, given({ score: 7 }), later);
    expect((await answersOf()).map(({ score, source }) => [score, source]).sort()).toEqual([
      [3, 'link'],
      [7, 'link'],
    ]);
    expect(await daySums()).toEqual([
      { day: '2026-03-03', by: 'qr', opened: 0, started: 0, answered: 2 },
    ]);
    expect(await rollupDifferences(scope)).toEqual([]);
  });

  test('lets nobody change an answer after its window', async () => {
    const { scope } = workspace;
    const mine = await place({ windowDays: 1 });
    await answerAsk(scope, mine, given(), now);
    const late = new Date('2026-03-04T09:00:01Z');
    expect(await answerAsk(scope, mine, given({ score: 7 }), late)).toEqual({ outcome: 'closed' });
    expect(await answersOf()).toMatchObject([{ score: 2 }]);
  });

  test('knows who answered only where it is told', async () => {
    const { scope } = workspace;
    await answerAsk(
      scope,
      await place({ customer: { externalId: 'c-1', email: 'c@example.com' } }),
      given(),
      now,
    );
    await answerAsk(scope, await place(), given({ score: 4 }), now);
    const known = (await answersOf()).map(({ score, customerId }) => [score, customerId !== null]);
    expect(known.sort()).toEqual([
      [2, true],
      [4, false],
    ]);
  });
});
