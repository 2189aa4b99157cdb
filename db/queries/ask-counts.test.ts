import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { answerAsk } from '@/db/mutations/answer-ask';
import { type AskDelta, askSteps, moveAskDays } from '@/db/mutations/ask-days';
import { startAsk } from '@/db/mutations/open-ask';
import { askDays, asks } from '@/db/schema';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { QueryFilters } from '@/lib/metric-query';
import { addAsks, askCounts } from './ask-counts';
import { askedGroups } from './asked-groups';
import { loadCatalog } from './catalog';

const noFilters: QueryFilters = { touchpoint: [], channel: [], survey: [], attributes: {} };
const march = { from: '2026-03-01', to: '2026-03-31' };
const now = new Date('2026-03-03T12:00:00Z');

/** Numbers that look random and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** An invitation that was sent, as the mailing leaves it. */
async function sent(workspace: TestWorkspace, roll: () => number): Promise<string> {
  const bounced = roll() < 0.15;
  const { touchpoints, channels } = workspace;
  const id = await anAsk(workspace, {
    metric: roll() < 0.5 ? 'ces' : 'nps',
    touchpointId: roll() < 0.5 ? touchpoints.support : touchpoints.signup,
    channelId: roll() < 0.5 ? channels.phone : channels.chat,
    sentDay: `2026-03-0${1 + Math.floor(roll() * 3)}`,
    state: bounced ? 'bounced' : 'sent',
    failure: bounced ? 'bounced' : null,
  });
  const [ask] = await db
    .select()
    .from(asks)
    .where(and(eq(asks.workspaceId, workspace.scope.workspaceId), eq(asks.id, id)));
  if (!ask?.sentDay) throw new Error('it was sent');
  const delta: AskDelta = {
    ...ask,
    day: ask.sentDay,
    invited: 1,
    ...(bounced ? { bounced: 1 } : { delivered: 1 }),
  };
  await db.transaction((tx) => moveAskDays(workspace.scope, [pick(delta)], tx));
  return id;
}

function pick({ day, surveyId, touchpointId, channelId, by, ...rest }: AskDelta): AskDelta {
  const counts = Object.fromEntries(askSteps.map((step) => [step, rest[step] ?? 0]));
  return { day, surveyId, touchpointId, channelId, by, ...counts };
}

test('the rollup is a recount of the invitations, whatever became of them', async () => {
  const workspace = await testWorkspace();
  const { scope } = workspace;
  const roll = dice(7);
  for (let each = 0; each < 40; each += 1) {
    const id = await sent(workspace, roll);
    if (roll() < 0.6) await startAsk(scope, id, now);
    if (roll() < 0.2) await startAsk(scope, id, now);
    const answer = { score: 3, language: 'en', quarantineReason: roll() < 0.2 ? 'fast' : null };
    if (roll() < 0.5) await answerAsk(scope, { kind: 'ask', askId: id }, answer, now);
    if (roll() < 0.3) await answerAsk(scope, { kind: 'ask', askId: id }, answer, now);
  }
  const rollup = await db.execute(sql`
    select day::text, survey_id, touchpoint_id, channel_id, sum(invited)::int as invited,
      sum(delivered)::int as delivered, sum(bounced)::int as bounced, sum(opened)::int as opened,
      sum(started)::int as started, sum(answered)::int as answered
    from ask_days where workspace_id = ${scope.workspaceId} group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
  const recount = await db.execute(sql`
    select sent_day::text as day, survey_id, touchpoint_id, channel_id, count(*)::int as invited,
      (count(*) filter (where sent_bounced = 0))::int as delivered, sum(sent_bounced)::int as bounced,
      count(opened_at)::int as opened, count(started_at)::int as started,
      count(answered_at)::int as answered
    from (select *, case when failure = 'bounced' then 1 else 0 end as sent_bounced from asks
      where workspace_id = ${scope.workspaceId}) a
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
  expect([...rollup]).toEqual([...recount]);
  expect(rollup.length).toBeGreaterThan(8);
});

test('counts are cut by time and place and narrowed by filters', async () => {
  const { scope, touchpoints, channels, versions } = await testWorkspace();
  const catalog = await loadCatalog(scope);
  const surveyId = catalog.versions.find(({ id }) => id === versions.ces)?.surveyId ?? '';
  const cell = { surveyId, channelId: channels.phone, by: 'invitation' as const };
  const { support, signup } = touchpoints;
  await db.transaction((tx) =>
    moveAskDays(
      scope,
      [
        {
          ...cell,
          touchpointId: support,
          day: '2026-03-02',
          invited: 10,
          delivered: 9,
          answered: 3,
        },
        { ...cell, touchpointId: signup, day: '2026-03-09', invited: 5, delivered: 5, answered: 1 },
        { ...cell, touchpointId: signup, day: '2026-02-20', invited: 7, delivered: 7 },
        { ...cell, touchpointId: support, day: '2026-03-02', by: 'link', started: 4, answered: 2 },
      ],
      tx,
    ),
  );
  const request = { spans: [march], interval: null, weekStart: 1 as const, filters: noFilters };
  const byPlace = await askCounts(scope, catalog, { ...request, by: ['touchpoint', 'channel'] });
  expect(byPlace).toHaveLength(3);
  expect(
    byPlace.find(({ by, group }) => by === 'invitation' && group[0] === 'signup'),
  ).toMatchObject({
    span: 0,
    bucket: null,
    group: ['signup', 'phone'],
    counts: { invited: 5, answered: 1 },
  });
  const weeks = await askCounts(scope, catalog, { ...request, interval: 'week', by: [] });
  expect(weeks.map(({ bucket }) => bucket).sort()).toEqual([
    '2026-03-02',
    '2026-03-02',
    '2026-03-09',
  ]);
  const filters = { ...noFilters, touchpoint: ['support'], survey: ['ces'] };
  const narrowed = await askCounts(scope, catalog, { ...request, filters, by: [] });
  expect(addAsks(narrowed.map(({ counts }) => counts))).toMatchObject({ invited: 10, started: 4 });
  const elsewhere = { ...noFilters, channel: ['chat'] };
  expect(await askCounts(scope, catalog, { ...request, filters: elsewhere, by: [] })).toEqual([]);
  expect(await askCounts(scope, catalog, { ...request, spans: [], by: [] })).toEqual([]);
});

test('who was asked and who answered, by what is known of them', async () => {
  const workspace = await testWorkspace();
  const { scope } = workspace;
  for (const [plan, answered] of [
    ['Pro', true],
    ['Pro', false],
    ['Free', false],
    [null, true],
  ] as const) {
    const { id: customerId } = await aCustomer(workspace);
    if (plan) {
      await db.execute(sql`
        update customers set attributes = ${JSON.stringify({ plan })}::jsonb
        where workspace_id = ${scope.workspaceId} and id = ${customerId}`);
    }
    await anAsk(workspace, { customerId, ...(answered ? { answeredAt: now } : {}) });
  }
  await anAsk(workspace, { state: 'bounced' });
  await anAsk(workspace, { isTrial: true });
  const groups = await askedGroups(scope, await loadCatalog(scope), {
    period: march,
    filters: noFilters,
  });
  expect(groups.filter(({ attribute }) => attribute === 'plan').toSorted(byValue)).toEqual([
    { attribute: 'plan', value: null, asked: 1, answered: 1 },
    { attribute: 'plan', value: 'Free', asked: 1, answered: 0 },
    { attribute: 'plan', value: 'Pro', asked: 2, answered: 1 },
  ]);
  expect(await db.$count(askDays, eq(askDays.workspaceId, scope.workspaceId))).toBe(0);
});

function byValue(a: { value: string | null }, b: { value: string | null }): number {
  return (a.value ?? '').localeCompare(b.value ?? '');
}
