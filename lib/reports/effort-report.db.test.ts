import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import type { NewResponse } from '@/db/mutations/record-responses';
import { recordResponses } from '@/db/mutations/record-responses';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { loadCatalog } from '@/db/queries/catalog';
import { surveys, surveyVersions } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { effortAnswerOf } from '@/lib/api/effort-answer';
import { askForEffortCount, effortCountUnderWay, keptEffort } from '@/lib/jobs/effort-count';
import { runJobNow } from '@/lib/jobs/run-job';
import { parseMetricQuery } from '@/lib/metric-query';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import type { EffortBandKey } from './effort-bands';
import { effortCsv } from './effort-csv';
import { type EffortPart, type EffortReport, effortReport } from './effort-report';
import type { EffortLag } from './effort-window';

/** The 90 days end on 30 June, so customers are counted who paid on 1 April. */
const now = new Date('2026-07-01T12:00:00Z');
const today = '2026-07-01';

async function report(
  { scope }: TestWorkspace,
  params: Record<string, string> = {},
  lag: EffortLag = '90',
) {
  const catalog = await loadCatalog(scope);
  const { query } = parseMetricQuery(params, { timeZone: 'UTC', weekStart: 1, now, catalog });
  return effortReport(scope, catalog, query, lag);
}

function told(found: Awaited<ReturnType<typeof report>>): EffortReport {
  if (typeof found === 'string') throw new Error(found);
  return found;
}

function partOf(found: EffortReport, metric: string): EffortPart {
  const part = found.parts.find((each) => each.metric === metric);
  if (!part) throw new Error(`no ${metric}`);
  return part;
}

function bandOf(part: EffortPart, key: EffortBandKey) {
  const band = part.bands.find((each) => each.key === key);
  if (!band) throw new Error(`no ${key}`);
  return band;
}

type Person = { score?: number; left?: string; answeredOn?: string; amount?: number };

/** Customers who pay 100 a month from January on, each with an effort answer of February. */
async function people(
  workspace: TestWorkspace,
  groups: readonly (Person & { of: number })[],
): Promise<void> {
  const everybody = groups.flatMap(({ of, ...person }, group) =>
    Array.from({ length: of }, (_, n) => ({ ...person, externalId: `c-${group}-${n}` })),
  );
  const rows = everybody.map(
    ({ externalId, left, amount = 100 }): NewSubscription => ({
      externalId: `s-${externalId}`,
      customer: { externalId },
      plan: 'Pro',
      amount,
      interval: 'month',
      currency: 'EUR',
      startedOn: '2026-01-01',
      ...(left ? { endedOn: left, cancelKind: 'voluntary' } : {}),
    }),
  );
  await putSubscriptions(workspace.scope, rows, { today, source: 'api' });
  await recordResponses(
    workspace.scope,
    everybody.flatMap(({ score, externalId, answeredOn = '2026-02-10' }) =>
      score === undefined ? [] : [effort(workspace, externalId, score, answeredOn)],
    ),
  );
}

function effort(
  workspace: TestWorkspace,
  externalId: string,
  score: number,
  day: string,
  parts: Partial<NewResponse> = {},
): NewResponse {
  return workspace.answer({
    surveyVersionId: workspace.versions.ces,
    score,
    answeredAt: new Date(`${day}T12:00:00Z`),
    customer: { externalId },
    ...parts,
  });
}

/** A second survey of satisfaction, on 1–7. */
async function anotherCsat({ scope: { workspaceId } }: TestWorkspace): Promise<string> {
  const [surveyId, id] = [newId(), newId()];
  await db
    .insert(surveys)
    .values({ workspaceId, id: surveyId, key: 'csat-7', name: 'CSAT 7', metric: 'csat' });
  await db.insert(surveyVersions).values({
    workspaceId,
    id,
    surveyId,
    version: 1,
    question: 'How was it?',
    scaleMin: 1,
    scaleMax: 7,
    direction: 'ease',
    lowLabel: 'Low',
    highLabel: 'High',
  });
  return id;
}

describe('what effort costs', () => {
  it('says what is missing', async () => {
    const workspace = await testWorkspace();
    expect(await report(workspace)).toBe('no-subscriptions');
    await people(workspace, [{ of: 1 }]);
    expect(told(await report(workspace))).toMatchObject({ parts: [], answers: 0 });
    await recordResponses(workspace.scope, [effort(workspace, 'nobody', 2, '2026-02-10')]);
    expect(told(await report(workspace))).toMatchObject({ parts: [], answers: 1 });
  });

  it('leaves out metrics that nobody who pays has answered, everywhere', async () => {
    const workspace = await testWorkspace();
    const { csat } = workspace.versions;
    await people(workspace, [{ of: 6, score: 2 }]);
    // Of people who pay nothing, and of one who had not answered by then.
    await recordResponses(workspace.scope, [
      effort(workspace, 'nobody', 5, '2026-02-10', { surveyVersionId: csat }),
      effort(workspace, 'c-0-0', 4, '2026-05-01', { surveyVersionId: csat }),
    ]);
    const found = told(await report(workspace));
    expect(found.parts.map(({ metric }) => metric)).toEqual(['ces']);
    expect(found.answers).toBe(7);
    // By now one customer has given both; nobody has recommended anything.
    expect(found.links.map((link) => [link.of, link.with, link.n])).toEqual([['ces', 'csat', 1]]);
    expect(found.drivers).toBeNull();
    expect(effortCsv(found)).not.toMatch(/^(?:CSAT|NPS),/m);
    const answer = effortAnswerOf(found, '90', []);
    expect(answer.state).toBe('counted');
    expect(answer.metrics.map(({ metric }) => metric)).toEqual(['ces']);
  });

  it('says by the API that there is nothing, where the page says so', async () => {
    const workspace = await testWorkspace();
    await people(workspace, [{ of: 3 }]);
    const found = await report(workspace);
    expect(effortAnswerOf(found, '90', [])).toMatchObject({
      state: 'no-answers',
      metrics: [],
      paying: 3,
    });
  });

  it('keeps a metric that was answered on a scale which is not shown', async () => {
    const workspace = await testWorkspace();
    await people(workspace, [{ of: 6, score: 2 }]);
    const { csat } = workspace.versions;
    const seven = await anotherCsat(workspace);
    await recordResponses(workspace.scope, [
      effort(workspace, 'c-0-0', 4, '2026-02-10', { surveyVersionId: csat }),
      effort(workspace, 'nobody', 4, '2026-02-10', { surveyVersionId: seven }),
      effort(workspace, 'nobody else', 4, '2026-02-10', { surveyVersionId: seven }),
    ]);
    const part = partOf(told(await report(workspace)), 'csat');
    expect(part.answered).toBe(0);
    expect(part.series.scales).toHaveLength(2);
  });

  it('counts who left within the lag by the latest answer before it', async () => {
    const workspace = await testWorkspace();
    await people(workspace, [
      // Hard: 40 paid on 1 April, 12 of them left by 30 June.
      { of: 28, score: 2 },
      { of: 12, score: 3, left: '2026-05-04' },
      // Easy: 100, 10 left. 6 on a scale of 1–7 is the first easy one.
      { of: 90, score: 7 },
      { of: 10, score: 6, left: '2026-06-30' },
      // Neutral: 31, one left.
      { of: 30, score: 4 },
      { of: 1, score: 5, left: '2026-04-02' },
      // Nobody who had left by 1 April is counted, whoever leaves after the lag has not left.
      { of: 5, score: 1, left: '2026-04-01' },
      { of: 6, left: '2026-07-01' },
      // Answered too late, so there is no answer of theirs.
      { of: 4, score: 1, answeredOn: '2026-04-02' },
    ]);
    const found = told(await report(workspace));
    expect(found.window).toEqual({ from: '2025-04-02', at: '2026-04-01', until: '2026-06-30' });
    expect(found.paying).toMatchObject({ customers: 181, left: 23 });

    const ces = partOf(found, 'ces');
    expect(
      ces.bands.map(({ key, customers, left, points }) => [key, customers, left, points]),
    ).toEqual([
      ['negative', 40, 12, [1, 2, 3]],
      ['neutral', 31, 1, [4, 5]],
      ['positive', 100, 10, [6, 7]],
      ['none', 10, 0, []],
    ]);
    expect(ces).toMatchObject({ answered: 171, tooNew: 4 });
    expect(found.answers).toBe(176);
    const hard = bandOf(ces, 'negative');
    expect(hard.rate).toBeCloseTo(0.3, 12);
    // Wilson of 12 of 40 and Newcombe against 10 of 100.
    expect(hard.interval?.low).toBeCloseTo(0.181, 3);
    expect(hard.interval?.high).toBeCloseTo(0.4543, 3);
    expect(hard.aboveBest?.difference).toBeCloseTo(0.2, 12);
    expect(bandOf(ces, 'positive').aboveBest).toBeNull();
    expect(bandOf(ces, 'none')).toMatchObject({ standing: 'few', rate: null });

    // 0.3 ÷ 0.1, √(1/12 − 1/40 + 1/10 − 1/100) = 0.38514.
    if (!ces.ratio?.estimable) throw new Error('no ratio');
    expect(ces.ratio.ratio).toBeCloseTo(3, 12);
    expect(ces.ratio.interval.low).toBeCloseTo(3 * Math.exp(-1.959964 * 0.3851407), 5);
    if (!ces.odds.estimable) throw new Error(ces.odds.reason);
    expect(ces.odds).toMatchObject({ n: 171, events: 23 });
    expect(ces.odds.oddsRatio).toBeGreaterThan(1);

    const [, first] = effortCsv(found).split('\r\n');
    expect(first).toMatch(/^CES,hard,1–3,40,12,0\.3,0\.18\d+,0\.45\d+,0\.(?:2|1999)/);
    expect(effortCsv('no-subscriptions')).toMatch(/^Metric,.*each\r\n$/);
  });

  it('weighs revenue by the bands of now, and values customers', async () => {
    const workspace = await testWorkspace();
    await people(workspace, [
      { of: 30, score: 2, amount: 50 },
      { of: 10, score: 2, left: '2026-05-04' },
      { of: 40, score: 7, amount: 200 },
    ]);
    // Who found it easy in February finds it hard by June.
    await recordResponses(workspace.scope, [effort(workspace, 'c-2-0', 1, '2026-06-01')]);
    const ces = partOf(told(await report(workspace)), 'ces');
    const hard = bandOf(ces, 'negative');
    expect(hard).toMatchObject({ customers: 40, left: 10, now: { customers: 31, mrr: 1700 } });
    expect(hard.atRisk).toBeCloseTo(1700 * 0.25, 9);
    expect(hard.value).toMatchObject({ reason: 'no-margin' });
    const easy = bandOf(ces, 'positive');
    expect(easy).toMatchObject({ now: { customers: 39, mrr: 7800 }, atRisk: 0 });
    expect(ces.atRisk).toMatchObject({ activeMrr: 9500, atRisk: 425 });
    expect(ces.ratio).toEqual({ estimable: false, reason: 'no-events' });
    // No easy answer was followed by leaving, every hard one had the same score.
    expect(ces.odds).toEqual({ estimable: false, reason: 'separation' });
  });

  it('takes only answers a filter asks for, and each scale by itself', async () => {
    const workspace = await testWorkspace();
    await people(workspace, [{ of: 6, score: 2 }, { of: 6 }]);
    const { chat } = workspace.channels;
    await recordResponses(workspace.scope, [
      effort(workspace, 'c-0-0', 7, '2026-03-01', { channelId: chat }),
      effort(workspace, 'c-1-0', 1, '2026-03-01', { channelId: chat }),
    ]);
    const byChat = partOf(told(await report(workspace, { channel: 'chat' })), 'ces');
    expect(byChat.bands.map(({ customers }) => customers)).toEqual([1, 0, 1, 10]);
    const all = partOf(told(await report(workspace)), 'ces');
    expect(all.bands.map(({ customers }) => customers)).toEqual([6, 0, 1, 5]);
  });

  it('links the latest scores of the same customers', async () => {
    const workspace = await testWorkspace();
    await people(workspace, [{ of: 4 }]);
    const { nps, ces } = workspace.versions;
    const score = (n: number, surveyVersionId: string, given: number) =>
      effort(workspace, `c-0-${n}`, given, '2026-03-01', { surveyVersionId });
    // The example of docs/metrics/links.md: 1, 2, 3, 4 and 2, 4, 3, 5 correlate 0.8.
    await recordResponses(
      workspace.scope,
      [2, 4, 3, 5].flatMap((given, n) => [score(n, ces, n + 1), score(n, nps, given)]),
    );
    const { links, drivers } = told(await report(workspace));
    const link = links.find((each) => each.of === 'ces' && each.with === 'nps');
    expect(link?.n).toBe(4);
    expect(link?.pearson.estimable && link.pearson.r).toBeCloseTo(0.8, 12);
    expect(link?.spearman.estimable && link.spearman.r).toBeCloseTo(0.8, 12);
    // Of one driver there is nothing to share, and nobody has said how satisfied they are.
    expect(drivers).toBeNull();
    await recordResponses(workspace.scope, [score(0, workspace.versions.csat, 4)]);
    expect(told(await report(workspace)).drivers).toMatchObject({
      outcome: 'nps',
      n: 1,
      found: { reason: 'too-few' },
    });
  });

  it('keeps the same counts when a job counts', async () => {
    const workspace = await testWorkspace();
    const { scope } = workspace;
    await people(workspace, [
      { of: 3, score: 2 },
      { of: 2, score: 7 },
    ]);
    expect(await keptEffort(scope)).toBeNull();
    await askForEffortCount(scope);
    const job = await effortCountUnderWay(scope);
    expect(await runJobNow(scope, job?.id ?? '')).toBe('done');
    const kept = await keptEffort(scope);
    expect(kept?.lags.map(({ lag }) => lag)).toEqual(['30', '60', '90', '180']);
    expect(kept?.now.rows).toContainEqual({
      series: null,
      score: null,
      customers: 5,
      left: 0,
      mrr: 500,
    });
    expect(await effortCountUnderWay(scope)).toBeNull();
  });
});
