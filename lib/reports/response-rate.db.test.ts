import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { moveAskDays } from '@/db/mutations/ask-days';
import { loadCatalog } from '@/db/queries/catalog';
import { aCustomer, anAsk } from '@/db/testing/asks';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { responseRateAnswer, responseRateAnswerOf } from '@/lib/api/response-rate-answer';
import { parseMetricQuery } from '@/lib/metric-query';
import { wordsIn } from '@/lib/words/words-in';
import { responseRateReport, responseRates } from './response-rate';
import { responseRateCsv } from './response-rate-csv';
import { differenceWords, whoAnswered } from './who-answered';

const t = wordsIn('en');

let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await testWorkspace();
  const { scope, touchpoints, channels, versions } = workspace;
  const catalog = await loadCatalog(scope);
  const surveyId = catalog.versions.find(({ id }) => id === versions.ces)?.surveyId ?? '';
  const cell = { surveyId, channelId: channels.phone, by: 'invitation' as const };
  const { support, signup } = touchpoints;
  const asked = (touchpointId: string, day: string, delivered: number, answered: number) => ({
    ...cell,
    touchpointId,
    day,
    invited: delivered + 10,
    bounced: 10,
    delivered,
    answered,
  });
  await db.transaction((tx) =>
    moveAskDays(
      scope,
      [
        asked(support, '2026-03-10', 1000, 300),
        asked(support, '2026-02-10', 1000, 200),
        asked(signup, '2026-03-11', 20, 5),
        asked(signup, '2026-02-11', 100, 20),
        { ...asked(signup, '2026-03-12', 0, 7), by: 'widget', invited: 0, bounced: 0, started: 9 },
      ],
      tx,
    ),
  );
});

async function query(params: Record<string, string> = {}) {
  const catalog = await loadCatalog(workspace.scope);
  return {
    catalog,
    ...parseMetricQuery(
      { from: '2026-03-01', to: '2026-03-31', interval: 'week', ...params },
      { timeZone: 'UTC', weekStart: 1, now: new Date('2026-04-02T12:00:00Z'), catalog },
    ),
  };
}

test('the page, the file and the API say the same of a period', async () => {
  const { catalog, query: asked } = await query();
  const report = await responseRateReport(t, workspace.scope, catalog, asked);
  expect(report.counts).toMatchObject({ invited: 1040, delivered: 1020, bounced: 20 });
  expect(report.rate).toMatchObject({ n: 1020, answered: 305 });
  expect(report.before).toMatchObject({ n: 1100, answered: 220 });
  expect(report.change?.verdict).toBe('real');
  expect(report.groups.map(({ names, change }) => [names, change?.verdict])).toEqual([
    [['Support case solved', 'Phone'], 'real'],
    [['Signup', 'Phone'], 'too-few'],
  ]);
  expect(report.buckets.map(({ rate }) => rate?.n ?? null)).toEqual([
    null,
    null,
    1020,
    null,
    null,
    null,
  ]);
  expect(report.openPlaces).toMatchObject([{ by: 'widget', started: 9, answered: 7 }]);
  const csv = responseRateCsv(report).trim().split(/\r?\n/);
  expect(csv).toHaveLength(4);
  expect(csv.at(-1)).toContain('1040,1020,20,0,0,305,');
  const said = responseRateAnswer.parse(
    responseRateAnswerOf(report, asked.period, [{ key: 'notices.no-page' }]),
  );
  expect(said).toMatchObject({
    answered: 305,
    notices: ['The link names no page of this list, so its beginning is shown.'],
    split: ['touchpoint', 'channel'],
  });
});

test('filters, split and the rate of each metric', async () => {
  const { catalog, query: asked } = await query({ by: 'touchpoint', touchpoint: 'signup' });
  const report = await responseRateReport(t, workspace.scope, catalog, asked);
  expect(report.groups.map(({ keys }) => keys)).toEqual([['signup']]);
  expect(report.rate).toMatchObject({ n: 20 });
  const rates = await responseRates(workspace.scope, catalog, (await query()).query);
  expect([...rates].map(([metric, { n }]) => [metric, n])).toEqual([['ces', 1020]]);
  const other = await testWorkspace();
  expect((await responseRates(other.scope, catalog, asked)).size).toBe(0);
});

test('a group that answers more is named, and one sentence warns', async () => {
  const { scope } = workspace;
  for (let each = 0; each < 120; each += 1) {
    const isPro = each % 2 === 0;
    const { id: customerId } = await aCustomer(workspace);
    await db.execute(sql`
      update customers set attributes = ${JSON.stringify({ plan: isPro ? 'Pro' : 'Free' })}::jsonb
      where workspace_id = ${scope.workspaceId} and id = ${customerId}`);
    const isAnswered = isPro ? each < 100 : each < 10;
    await anAsk(workspace, {
      customerId,
      sentDay: '2026-03-10',
      ...(isAnswered ? { answeredAt: new Date('2026-03-11T00:00:00Z') } : {}),
    });
  }
  const { catalog, query: asked } = await query();
  const groups = await whoAnswered(t, scope, catalog, asked);
  expect(groups.map(({ name, isReal }) => [name, isReal]).toSorted()).toEqual([
    ['Free', true],
    ['Pro', true],
  ]);
  expect(differenceWords(t, groups)).toMatch(/^Those who answered differ from those asked: Plan /);
  expect(
    differenceWords(
      t,
      groups.map((group) => ({ ...group, isReal: false })),
    ),
  ).toBeNull();
});
