import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { findResponse } from '@/db/queries/responses';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { parseMetricQuery } from '@/lib/metric-query';
import { countAnswers } from '@/lib/metrics/score-counts';
import type { SearchParams } from '@/lib/query-params';
import { wordsIn } from '@/lib/words/words-in';
import { metricReport } from './metric-report';
import { responseList } from './response-list';
import { parseResponseQuery } from './response-query';

const t = wordsIn('en');

let workspace: TestWorkspace;
let catalog: Catalog;

const dice = (() => {
  let state = 7;
  return (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
})();

const lowest = { ces: 1, csat: 1, nps: 0 };
const points = { ces: 7, csat: 5, nps: 11 };
const pick = <Choice>(first: Choice, ...more: Choice[]): Choice =>
  [first, ...more][dice(more.length + 1)] ?? first;

beforeAll(async () => {
  workspace = await testWorkspace('America/New_York');
  const { answer, channels, touchpoints, versions, scope } = workspace;
  const rows = Array.from({ length: 400 }, (_, at) => {
    const metric = pick('ces', 'csat', 'nps');
    return answer({
      surveyVersionId: versions[metric],
      score: lowest[metric] + dice(points[metric]),
      touchpointId: pick(touchpoints.support, touchpoints.signup),
      channelId: pick(channels.phone, channels.phone, channels.chat),
      answeredAt: new Date(Date.UTC(2026, 2, 1) + dice(40 * 24 * 60) * 60_000),
      customer: {
        externalId: `c${at % 90}`,
        attributes: { plan: pick('pro', 'starter', 'scale') },
      },
      language: pick('pl', 'en', undefined),
    });
  });
  const recorded = await recordResponses(scope, rows);
  await setResponseState(
    scope,
    recorded.slice(0, 25).map(({ id }) => id),
    'withdrawn',
  );
  await setResponseState(
    scope,
    recorded.slice(25, 40).map(({ id }) => id),
    'quarantined',
  );
  catalog = await loadCatalog(scope);
});

const someOf = (...choices: string[]) =>
  fc.option(fc.subarray(choices, { minLength: 1 }), { nil: undefined });
const day = fc
  .integer({ min: 0, max: 45 })
  .map((n) => new Date(Date.UTC(2026, 1, 26 + n)).toISOString().slice(0, 10));

const addresses: fc.Arbitrary<SearchParams> = fc
  .record({
    days: fc.tuple(day, day).map((two) => two.toSorted()),
    metric: fc.constantFrom('ces', 'csat', 'nps'),
    touchpoint: someOf('support', 'signup'),
    channel: someOf('phone', 'chat'),
    survey: someOf('ces', 'csat', 'nps'),
    plan: someOf('pro', 'starter', 'scale'),
    language: someOf('pl', 'en'),
    points: someOf('0', '1', '3', '4', '5', '7', '9'),
  })
  .map(({ days: [from, to], metric, touchpoint, channel, survey, plan, language, points }) => ({
    from,
    to,
    metric,
    touchpoint: touchpoint?.join(','),
    channel: channel?.join(','),
    survey: survey?.join(','),
    'attr.plan': plan,
    language,
    points: points?.join(','),
  }));

/** Every answer of a list, page by page. */
async function walk(params: SearchParams) {
  const { query } = parseMetricQuery(params, {
    timeZone: 'America/New_York',
    weekStart: 1,
    now: new Date('2026-04-15T12:00:00Z'),
    catalog,
    alsoKnown: ['metric', 'points'],
  });
  const { asked } = parseResponseQuery(params);
  const found: string[] = [];
  const scores: number[] = [];
  for (let cursor = asked.cursor, first = true; cursor || first; first = false) {
    const page = await responseList(workspace.scope, catalog, query, { ...asked, cursor }, true);
    found.push(...page.answers.map(({ id }) => id));
    scores.push(...page.answers.map(({ score }) => score));
    cursor = page.older;
    if (!cursor) return { query, asked, found, scores, total: page.total };
  }
  throw new Error('a list ends');
}

describe('responseList', () => {
  it('holds as many answers as the tile of the same query counts', async () => {
    await fc.assert(
      fc.asyncProperty(addresses, async (params) => {
        const { query, asked, found, scores, total } = await walk(params);
        const metric = asked.metric ?? 'nps';
        const report = await metricReport(t, workspace.scope, catalog, metric, query);
        const counts = report?.counts ?? [];
        const points = asked.points.length > 0 ? asked.points : counts.map((_, point) => point);
        const tile = points.reduce((sum, point) => sum + (counts[point] ?? 0), 0);
        expect(found).toHaveLength(tile);
        expect(total).toBe(tile);
        expect(new Set(found).size).toBe(found.length);
        points.forEach((point) => {
          expect(scores.filter((score) => score === point)).toHaveLength(counts[point] ?? 0);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('across metrics it holds every counted answer', async () => {
    const { found, total } = await walk({ from: '2026-02-01', to: '2026-05-01' });
    expect(found).toHaveLength(360);
    expect(total).toBe(360);
  });

  it('counts states and searches one by one', async () => {
    const span = { from: '2026-02-01', to: '2026-05-01' };
    expect((await walk({ ...span, state: 'withdrawn' })).total).toBe(25);
    expect((await walk({ ...span, state: 'quarantined' })).found).toHaveLength(15);
    expect((await walk({ ...span, q: 'nobody wrote this' })).total).toBe(0);
  });

  it('narrows to one customer for who may read people, and for nobody else', async () => {
    const span = { from: '2026-02-01', to: '2026-05-01' };
    const { scope, answer } = workspace;
    const told = answer({
      idempotencyKey: 'of-one-customer',
      customer: { externalId: 'the-one' },
      answeredAt: new Date('2026-03-01T12:00:00Z'),
    });
    const [recorded] = await recordResponses(scope, [told]);
    const one = recorded && (await findResponse(scope, recorded.id, true));
    const customer = one?.person?.customer?.id ?? '';
    const { found, total } = await walk({ ...span, customer });
    expect([found, total]).toEqual([[recorded?.id], 1]);
    const { query, asked } = await walk({ ...span, customer });
    const hidden = await responseList(scope, catalog, query, asked, false);
    expect(hidden.total).toBeGreaterThan(1);
    await setResponseState(scope, found, 'withdrawn');
  });

  it('says how the scores spread whatever points are asked for', async () => {
    const span = { from: '2026-02-01', to: '2026-05-01', metric: 'nps' };
    const { query, asked } = await walk({ ...span, points: '9' });
    const list = await responseList(workspace.scope, catalog, query, asked, true);
    expect(countAnswers(list.counts ?? [])).toBe((await walk(span)).total);
  });
});
