import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type NewResponse, recordResponses } from '@/db/mutations/record-responses';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { type MetricQuery, parseMetricQuery, printMetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { addDays, type Period } from '@/lib/metrics/period';
import { countAnswers, scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { filterCounts } from './filter-counts';
import { metricReport } from './metric-report';
import { overview } from './overview';
import { waysOut } from './ways-out';

const t = wordsIn('en');

/** What a recount needs to know of an answer. */
type Told = {
  metric: MetricId;
  touchpoint: 'support' | 'signup';
  channel: 'phone' | 'chat';
  plan: string | null;
  score: number;
  day: string;
};

const highest = { ces: 7, csat: 5, nps: 10 } as const;
const lowest = { ces: 1, csat: 1, nps: 0 } as const;
const firstDay = '2026-01-01';
const now = new Date('2026-06-24T12:00:00Z');

let workspace: TestWorkspace;
let catalog: Catalog;
const told: Told[] = [];

/** Some 600 answers over half a year, the same in every run. */
function invented(): Told[] {
  const pick = <T>(from: readonly T[], seed: number): T => {
    const found = from[seed % from.length];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  return Array.from({ length: 600 }, (_, at) => {
    const seed = (at * 7919 + 104_729) % 99_991;
    const metric = pick(metricIds, seed);
    return {
      metric,
      touchpoint: pick(['support', 'signup'] as const, Math.floor(seed / 3)),
      channel: pick(['phone', 'chat'] as const, Math.floor(seed / 7)),
      plan: pick(['Pro', 'Starter', null], Math.floor(seed / 11)),
      score: lowest[metric] + (Math.floor(seed / 13) % (highest[metric] - lowest[metric] + 1)),
      day: addDays(firstDay, Math.floor(seed / 17) % 170),
    };
  });
}

function toResponse(one: Told, at: number): NewResponse {
  return workspace.answer({
    surveyVersionId: workspace.versions[one.metric],
    touchpointId: workspace.touchpoints[one.touchpoint],
    channelId: workspace.channels[one.channel],
    score: one.score,
    answeredAt: new Date(`${one.day}T10:00:00Z`),
    idempotencyKey: `answer-${at}`,
    ...(one.plan
      ? { customer: { externalId: `customer-${one.plan}`, attributes: { plan: one.plan } } }
      : {}),
  });
}

function ask(address: string): MetricQuery {
  const search = new URLSearchParams(address);
  const params = Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
  const context = { timeZone: 'UTC', weekStart: 1 as const, now, catalog };
  const { query, notices } = parseMetricQuery(params, context);
  expect(notices).toEqual([]);
  return query;
}

function isMatch(one: Told, { filters }: MetricQuery, period: Period): boolean {
  const wanted = (chosen: readonly string[] | undefined, value: string | null) =>
    !chosen?.length || (value !== null && chosen.includes(value));
  return (
    period.from <= one.day &&
    one.day <= period.to &&
    wanted(filters.touchpoint, one.touchpoint) &&
    wanted(filters.channel, one.channel) &&
    wanted(filters.survey, one.metric) &&
    wanted(filters.attributes.plan, one.plan)
  );
}

function recount(metric: MetricId, query: MetricQuery, period: Period) {
  const by: Record<number, number> = {};
  for (const one of told) {
    if (one.metric === metric && isMatch(one, query, period))
      by[one.score] = (by[one.score] ?? 0) + 1;
  }
  return scoreCounts(by);
}

const some = (choices: readonly string[]) => fc.subarray([...choices], { maxLength: 2 });

const addresses = fc
  .record({
    period: fc.oneof(
      fc.constantFrom('period=last-30-days', 'period=this-quarter', 'period=all-time', ''),
      fc
        .tuple(fc.integer({ min: 0, max: 170 }), fc.integer({ min: 0, max: 60 }))
        .map(
          ([from, days]) => `from=${addDays(firstDay, from)}&to=${addDays(firstDay, from + days)}`,
        ),
    ),
    compare: fc.constantFrom('', 'compare=year', 'compare=none'),
    interval: fc.constantFrom('', 'interval=day', 'interval=month', 'interval=quarter'),
    touchpoint: some(['support', 'signup']),
    channel: some(['phone', 'chat']),
    survey: some(['ces', 'csat', 'nps']),
    plan: some(['Pro', 'Starter']),
  })
  .map(({ period, compare, interval, touchpoint, channel, survey, plan }) =>
    [
      period,
      compare,
      interval,
      ...Object.entries({ touchpoint, channel, survey }).map(([name, keys]) =>
        keys.length > 0 ? `${name}=${keys.join(',')}` : '',
      ),
      ...plan.map((value) => `attr.plan=${value}`),
    ]
      .filter((part) => part !== '')
      .join('&'),
  );

beforeAll(async () => {
  workspace = await testWorkspace();
  told.push(...invented());
  await recordResponses(workspace.scope, told.map(toResponse));
  catalog = await loadCatalog(workspace.scope);
});

describe('one filter moves every tile', () => {
  test('a tile equals the page of its metric and a recount of the answers, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(addresses, async (address) => {
        const query = ask(address);
        const { tiles } = await overview(t, workspace.scope, catalog, query);
        expect(tiles.map(({ metric }) => metric)).toEqual(metricIds);
        for (const tile of tiles) {
          expect(tile).toEqual(await metricReport(t, workspace.scope, catalog, tile.metric, query));
          expect(tile.counts).toEqual(recount(tile.metric, query, query.period));
          if (query.comparison) {
            expect(tile.beforeCounts).toEqual(recount(tile.metric, query, query.comparison));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the cells of the tables add up to the tiles', async () => {
    const query = ask('');
    const { tiles, movements, hardest } = await overview(t, workspace.scope, catalog, query);
    const cells = movements && movements.tested + movements.tooFew;
    expect(cells).toBe(3 * 2 * 2);
    expect(hardest?.of.metric).toBe('ces');
    const ces = tiles.find(({ metric }) => metric === 'ces');
    const inCells = hardest?.cells.reduce((sum, { counts }) => sum + countAnswers(counts), 0) ?? 0;
    expect(inCells).toBeLessThanOrEqual(countAnswers(ces?.counts ?? []));
  });

  test('without a comparison nothing has changed', async () => {
    const { movements } = await overview(t, workspace.scope, catalog, ask('compare=none'));
    expect(movements).toBeNull();
  });
});

describe('filter counts', () => {
  test('each choice has what one would see after choosing it alone', async () => {
    await fc.assert(
      fc.asyncProperty(addresses, async (address) => {
        const query = ask(address);
        const counts = await filterCounts(workspace.scope, catalog, query, metricIds);
        const alone = {
          ...query,
          filters: { ...query.filters, channel: ['phone'] },
        };
        const seen = told.filter((one) => isMatch(one, alone, query.period)).length;
        expect(counts.get('channel')?.get('phone') ?? 0).toBe(seen);
        const pro = {
          ...query,
          filters: { ...query.filters, attributes: { plan: ['Pro'] } },
        };
        const ofPro = told.filter((one) => isMatch(one, pro, query.period)).length;
        expect(counts.get('attr.plan')?.get('Pro') ?? 0).toBe(ofPro);
      }),
      { numRuns: 20 },
    );
  });
});

describe('ways out of a view without answers', () => {
  test('tell the last day, a period that holds it, and what each filter hides', async () => {
    const query = ask('from=2025-01-01&to=2025-02-01&channel=phone');
    const ways = await waysOut(t, workspace.scope, catalog, query, metricIds);
    const phone = told.filter(({ channel }) => channel === 'phone');
    const last = phone
      .map(({ day }) => day)
      .sort()
      .at(-1);
    expect(ways.lastDay).toBe(last);
    expect(ways.period?.to).toBe(last);
    expect(ways.period?.n).toBe(phone.length);
    expect(ways.drops).toEqual([]);
  });

  test('a filter that hides answers is offered to be dropped, with their number', async () => {
    const query = ask('from=2026-03-01&to=2026-03-20&channel=phone&attr.plan=Pro');
    const ways = await waysOut(t, workspace.scope, catalog, query, ['nps']);
    const without = { ...query, filters: { ...query.filters, channel: [] } };
    const seen = told.filter((one) => one.metric === 'nps' && isMatch(one, without, query.period));
    expect(ways.drops.find(({ name }) => name === 'Phone')?.n ?? 0).toBe(seen.length);
    expect(ways.drops.map(({ name }) => name)).toContain('all filters');
    expect(printMetricQuery(ways.drops.find(({ name }) => name === 'Phone')?.query ?? query)).toBe(
      '?from=2026-03-01&to=2026-03-20&attr.plan=Pro',
    );
  });

  test('where there never was an answer, there is no period to offer', async () => {
    const empty = await testWorkspace();
    const bare = await loadCatalog(empty.scope);
    const ways = await waysOut(t, empty.scope, bare, ask(''), metricIds);
    expect(ways).toEqual({ lastDay: null, period: null, drops: [] });
  });
});
