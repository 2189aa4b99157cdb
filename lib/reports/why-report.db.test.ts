import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type NewResponse, recordResponses } from '@/db/mutations/record-responses';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import { metricIds } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { metricReport } from './metric-report';
import { segmentReport } from './segment-report';
import { narrowedTo } from './why-address';
import { type WhyReport, whyReport } from './why-report';
import { whySteps } from './why-steps';
import { whyHeadline } from './why-words';

const t = wordsIn('en');

const now = new Date('2026-06-24T12:00:00Z');
let workspace: TestWorkspace;
let catalog: Catalog;

/** So many answers of a score in a place; before means in the 90 days before the last 90. */
type Told = {
  channel: 'phone' | 'chat';
  touchpoint: 'support' | 'signup';
  plan?: string;
  isBefore: boolean;
  scores: Readonly<Record<number, number>>;
};

const told: readonly Told[] = [
  { channel: 'phone', touchpoint: 'support', isBefore: true, scores: { 5: 40, 6: 40 } },
  {
    channel: 'phone',
    touchpoint: 'support',
    plan: 'Pro',
    isBefore: false,
    scores: { 2: 60, 3: 50 },
  },
  { channel: 'chat', touchpoint: 'support', plan: 'Pro', isBefore: true, scores: { 6: 50, 7: 50 } },
  { channel: 'chat', touchpoint: 'support', isBefore: false, scores: { 6: 30, 7: 30 } },
  { channel: 'chat', touchpoint: 'signup', isBefore: true, scores: { 4: 20, 7: 40 } },
  {
    channel: 'chat',
    touchpoint: 'signup',
    plan: 'Starter',
    isBefore: false,
    scores: { 5: 40, 7: 20 },
  },
];

function answersOf(
  { versions, touchpoints, channels, answer }: TestWorkspace,
  { channel, touchpoint, plan, isBefore, scores }: Told,
): NewResponse[] {
  return metricIds.flatMap((metric) =>
    Object.entries(scores).flatMap(([score, n]) =>
      Array.from({ length: n }, (_, at) =>
        answer({
          surveyVersionId: versions[metric],
          touchpointId: touchpoints[touchpoint],
          channelId: channels[channel],
          score: metric === 'csat' ? Math.min(5, Number(score)) : Number(score),
          answeredAt: new Date(isBefore ? '2026-02-02T10:00:00Z' : '2026-05-05T10:00:00Z'),
          ...(plan ? { customer: { externalId: `${plan}-${at % 70}`, attributes: { plan } } } : {}),
        }),
      ),
    ),
  );
}

function ask(address: string): MetricQuery {
  const search = new URLSearchParams(address);
  const params = Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
  const { query, notices } = parseMetricQuery(params, {
    timeZone: 'UTC',
    weekStart: 1,
    now,
    catalog,
  });
  expect(notices).toEqual([]);
  return query;
}

async function why(address: string, metric: (typeof metricIds)[number] = 'ces') {
  const report = await whyReport(t, workspace.scope, catalog, metric, ask(address));
  if (!report) throw new Error('no survey');
  return report;
}

beforeAll(async () => {
  workspace = await testWorkspace();
  await recordResponses(
    workspace.scope,
    told.flatMap((one) => answersOf(workspace, one)),
  );
  catalog = await loadCatalog(workspace.scope);
});

function sumOfParts({ split }: WhyReport): number {
  return (split?.groups ?? []).reduce(
    (sum, { mix, rate }) => sum + mix.value + (rate?.value ?? 0),
    0,
  );
}

/** A value of a parameter, or mostly none. */
function seldom(...values: readonly string[]) {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );
}

const addresses = fc
  .record({
    by: fc.constantFrom('', 'channel', 'touchpoint', 'survey', 'attr.plan'),
    compare: seldom('year', 'none'),
    period: seldom('this-year', 'last-30-days', 'all-time'),
    channel: seldom('phone', 'chat', 'phone,chat'),
    touchpoint: seldom('support', 'signup'),
    'attr.plan': seldom('Pro', 'Starter'),
    answers: seldom('latest'),
    method: fc.constantFrom('', 'mean', 'net', 'net-decided', 'pomp'),
  })
  .map((params) => {
    const given = Object.entries(params).filter(([, value]) => value !== '');
    return new URLSearchParams(given).toString();
  });

describe('the parts', () => {
  it('sum to the change of the metric page, whatever is asked', async () => {
    let splits = 0;
    await fc.assert(
      fc.asyncProperty(addresses, fc.constantFrom(...metricIds), async (address, metric) => {
        const query = ask(address);
        const [report, page] = await Promise.all([
          whyReport(t, workspace.scope, catalog, metric, query),
          metricReport(t, workspace.scope, catalog, metric, query),
        ]);
        expect(report?.score?.value).toBe(page?.score?.value);
        expect(report?.change?.difference).toBe(page?.change?.difference);
        expect(report?.change?.verdict).toBe(page?.change?.verdict);
        if (!report?.split) {
          expect(report?.refusal).not.toBeNull();
          return;
        }
        splits++;
        const difference = report.change?.difference ?? Number.NaN;
        expect(Math.abs(sumOfParts(report) - difference)).toBeLessThan(1e-10);
        const steps = whySteps(t, report, query);
        const [first, ...rest] = steps;
        const end = rest
          .slice(0, -1)
          .reduce((at, { value }) => at + value, first?.value ?? Number.NaN);
        expect(end).toBeCloseTo(report.change?.to ?? Number.NaN, 10);
        const answers = (side: 'now' | 'before') =>
          report.split?.groups.reduce((sum, group) => sum + group[side].n, 0);
        expect(answers('now')).toBe(report.score?.n);
        expect(answers('before')).toBe(report.before?.n);
      }),
      { numRuns: 120 },
    );
    expect(splits).toBeGreaterThan(15);
  });

  it('name what moved, in words', async () => {
    const report = await why('by=channel');
    expect(whyHeadline(t, report)).toMatch(
      /^CES fell 1\.69: Phone \(−1\.24\) and Chat \(−0\.14\) got harder, and more answers came by Phone \(−0\.32\)\.$/,
    );
    expect(report.split?.groups.map(({ name }) => name)).toEqual(['Phone', 'Chat']);
  });

  it('filters commute: a group alone is the group within the whole', async () => {
    const whole = await why('by=channel');
    for (const group of whole.split?.groups ?? []) {
      const narrowed = narrowedTo(ask('by=touchpoint'), 'channel', group.keys);
      const alone = narrowed && (await whyReport(t, workspace.scope, catalog, 'ces', narrowed));
      expect(alone?.score?.value).toBe(group.now.value);
      expect(alone?.before?.value).toBe(group.before.value);
      expect(alone?.score?.n).toBe(group.now.n);
    }
  });

  it('keep answers without the attribute as a group that no filter can name', async () => {
    const report = await why('by=attr.plan');
    const unnamed = report.split?.groups.find(({ keys }) => keys.includes(null));
    expect(unnamed?.name).toBe('Not stated');
    expect(narrowedTo(ask(''), 'attr.plan', unnamed?.keys ?? [])).toBeNull();
  });

  it('take the first dimension that the filters leave open', async () => {
    expect((await why('')).by).toBe('channel');
    expect((await why('channel=phone')).by).toBe('touchpoint');
    expect((await why('channel=phone,chat')).by).toBe('channel');
  });
});

describe('there is no split', () => {
  it.each([
    ['compare=none', 'not-compared'],
    ['period=all-time', 'not-compared'],
    ['compare=year', 'none-before'],
    ['from=2026-02-02&to=2026-02-02&compare=previous', 'none-before'],
    ['channel=phone&by=channel', 'one-group'],
    ['by=survey', 'one-group'],
  ])('%s: %s', async (address, refusal) => {
    const report = await why(address);
    expect([report.refusal, report.split]).toEqual([refusal, null]);
  });

  it('where there are too few answers', async () => {
    const lone = await testWorkspace();
    const rows = [false, true].flatMap((isBefore) =>
      answersOf(lone, { channel: 'phone', touchpoint: 'support', isBefore, scores: { 3: 20 } }),
    );
    await recordResponses(lone.scope, rows);
    const theirs = await loadCatalog(lone.scope);
    expect(await whyReport(t, lone.scope, theirs, 'ces', ask(''))).toMatchObject({
      refusal: 'few',
      split: null,
    });
  });
});

describe('two segments', () => {
  it('are the numbers of their own pages, and differ by what these differ', async () => {
    const queries = { a: ask('channel=phone'), b: ask('channel=chat') };
    const report = await segmentReport(t, workspace.scope, catalog, 'ces', queries);
    for (const side of ['a', 'b'] as const) {
      const page = await metricReport(t, workspace.scope, catalog, 'ces', queries[side]);
      expect(report?.[side].score).toEqual(page?.score);
    }
    const [a, b] = [report?.a.score?.value ?? 0, report?.b.score?.value ?? 0];
    expect(report?.difference).toMatchObject({ difference: a - b, verdict: 'real', better: false });
    expect(report?.inBoth).toBe(0);
  });

  it('count what is in both', async () => {
    const queries = { a: ask('channel=phone,chat'), b: ask('touchpoint=signup') };
    const report = await segmentReport(t, workspace.scope, catalog, 'ces', queries);
    expect(report?.inBoth).toBe(countAnswers(report?.b.counts ?? []));
  });

  it('have no difference where one has too few to be shown', async () => {
    const queries = { a: ask('channel=phone&touchpoint=signup'), b: ask('') };
    const report = await segmentReport(t, workspace.scope, catalog, 'ces', queries);
    expect(report?.difference).toBeNull();
  });
});
