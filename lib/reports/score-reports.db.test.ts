import { beforeAll, expect, test } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { loadCatalog } from '@/db/queries/catalog';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { parseMetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { wordsIn } from '@/lib/words/words-in';
import { metricReport } from './metric-report';
import { sharedReport } from './score-reports';

const t = wordsIn('en');

let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await testWorkspace();
  const { scope, versions, channels, answer } = workspace;
  await recordResponses(scope, [
    ...[3, 4, 6, 7].map((score) => answer({ surveyVersionId: versions.ces, score })),
    ...[2, 5].map((score) =>
      answer({ surveyVersionId: versions.ces, score, channelId: channels.chat }),
    ),
    ...[9, 10, 3].map((score) => answer({ score })),
  ]);
});

test.each<[MetricId, Record<string, string>]>([
  ['ces', {}],
  ['nps', {}],
  ['csat', {}],
  ['ces', { channel: 'chat' }],
  ['ces', { interval: 'month', compare: 'none' }],
  ['nps', { answers: 'latest' }],
])('a card of %s under %j has the numbers of its page', async (metric, params) => {
  const { scope } = workspace;
  const catalog = await loadCatalog(scope);
  const now = new Date('2026-03-31T12:00:00Z');
  const context = { timeZone: 'UTC', weekStart: 1, now, catalog } as const;
  const { query } = parseMetricQuery({ period: 'last-90-days', ...params }, context);
  const [card, page] = await Promise.all([
    sharedReport(t, scope, catalog, metric, query),
    metricReport(t, scope, catalog, metric, { ...query, by: null }),
  ]);
  expect(card && { ...card, latest: null }).toEqual(page && { ...page, latest: null });
});
