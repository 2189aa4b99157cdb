import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { type NewResponse, recordResponses } from '@/db/mutations/record-responses';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { surveys, surveyVersions } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { answerMetric } from '@/lib/api/answer-metric';
import { metricAnswer } from '@/lib/api/metric-answer';
import { partCsv } from '@/lib/exports/part-csv';
import { viewParts } from '@/lib/exports/view-parts';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { addDays } from '@/lib/metrics/period';
import { addCounts, countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { wordsIn } from '@/lib/words/words-in';
import { boardReport } from './board';
import { type MetricReport, metricReport, metricTotals } from './metric-report';
import { overview } from './overview';
import { responseList } from './response-list';
import { parseResponseQuery } from './response-query';

const t = wordsIn('en');

// Four hours behind UTC in summer, five in winter: answers given late belong to the day before.
const timeZone = 'America/New_York';
const weekStart = 0;
const now = new Date('2026-06-25T02:00:00Z');
const firstDay = '2025-01-01';

let workspace: TestWorkspace;
let catalog: Catalog;

/** A second CES survey, on another scale and in the other direction. */
async function effortVersion(): Promise<string> {
  const { workspaceId } = workspace.scope;
  const [surveyId, id] = [newId(), newId()];
  await db
    .insert(surveys)
    .values({ workspaceId, id: surveyId, key: 'effort', name: 'Effort', metric: 'ces' });
  await db.insert(surveyVersions).values({
    workspaceId,
    id,
    surveyId,
    version: 1,
    question: 'How much effort was it?',
    direction: 'effort',
    lowLabel: 'Little',
    highLabel: 'Much',
    scaleMin: 1,
    scaleMax: 5,
  });
  return id;
}

/** Some 900 answers over a year and a half, the same in every run. */
function invented(effort: string): NewResponse[] {
  const scales = [
    [workspace.versions.ces, 1, 7],
    [workspace.versions.csat, 1, 5],
    [workspace.versions.nps, 0, 10],
    [effort, 1, 5],
  ] as const;
  return Array.from({ length: 900 }, (_, at) => {
    const seed = (at * 7919 + 104_729) % 99_991;
    const step = (size: number, part: number) => Math.floor(seed / part) % size;
    const [surveyVersionId, min, max] = scales[step(4, 1)] ?? scales[0];
    const day = addDays(firstDay, step(539, 17));
    return workspace.answer({
      surveyVersionId,
      touchpointId: workspace.touchpoints[step(3, 3) === 0 ? 'signup' : 'support'],
      channelId: workspace.channels[step(5, 7) === 0 ? 'phone' : 'chat'],
      score: min + step(max - min + 1, 13),
      answeredAt: new Date(`${day}T${step(2, 19) === 0 ? '03' : '15'}:30:00Z`),
      language: ['de', 'en', undefined][step(3, 23)],
      attributes: step(3, 11) === 0 ? {} : { plan: step(2, 29) === 0 ? 'Pro' : 'Starter' },
    });
  });
}

beforeAll(async () => {
  workspace = await testWorkspace(timeZone);
  const recorded = await recordResponses(workspace.scope, invented(await effortVersion()));
  const ids = recorded.map(({ id }) => id);
  await setResponseState(workspace.scope, ids.slice(0, 60), 'withdrawn');
  await setResponseState(workspace.scope, ids.slice(40, 90), 'quarantined');
  await setResponseState(workspace.scope, ids.slice(20, 50), 'counted');
  catalog = await loadCatalog(workspace.scope);
});

const maybe = (name: string, ...values: string[]) =>
  fc.option(fc.constantFrom(...values), { nil: null }).map((value) => ({ name, value }));

/** Addresses as people and links write them. */
const addresses = fc
  .tuple(
    fc.oneof(
      maybe('period', 'last-30-days', 'last-12-months', 'this-year', 'last-quarter', 'all-time'),
      fc.record({
        name: fc.constant('from'),
        value: fc.integer({ min: 0, max: 530 }).map((n) => addDays(firstDay, n)),
      }),
    ),
    maybe('compare', 'year', 'none'),
    maybe('interval', 'day', 'week', 'month', 'quarter'),
    maybe('touchpoint', 'support', 'signup', 'support,signup'),
    maybe('channel', 'phone', 'chat'),
    maybe('survey', 'ces', 'effort', 'ces,nps,csat'),
    maybe('language', 'de', 'en'),
    maybe('attr.plan', 'Pro', 'Starter'),
    maybe('by', 'touchpoint', 'channel', 'survey', 'attr.plan', 'attr.language'),
    maybe('method', 'mean', 'net', 'net-decided', 'pomp', 'satisfied', 'nps', 'nonsense'),
    maybe('scale', '1-7-ease', '1-5-effort', '1-5-ease', '0-10-ease'),
  )
  .map((params) => {
    const search = new URLSearchParams();
    for (const { name, value } of params) if (value !== null) search.set(name, value);
    return search;
  });

function queryOf(search: URLSearchParams): MetricQuery {
  return parseMetricQuery(Object.fromEntries(search), { timeZone, weekStart, now, catalog }).query;
}

/** What may be compared of a report with what the API says of it. */
function said(
  value: number | null,
  n: number,
  change: { verdict: string; difference: number } | null,
  buckets: readonly (readonly [string, number | null, number])[],
) {
  const { verdict, difference } = change ?? { verdict: null, difference: null };
  return { value, n, verdict, difference, buckets };
}

function saidByReport({ score, change, buckets }: MetricReport) {
  const points = buckets.map(
    (one) => [one.bucket.start, one.score?.value ?? null, one.score?.n ?? 0] as const,
  );
  return said(score?.value ?? null, score?.n ?? 0, change, points);
}

function withoutTrends({ buckets, groups, ...rest }: MetricReport) {
  return { ...rest, groups: groups.map(({ buckets: own, ...group }) => group) };
}

async function saidByApi(metric: MetricId, search: URLSearchParams) {
  const { scope } = workspace;
  const response = await answerMetric(new Request(`http://localhost/metric?${search}`), {
    scope,
    workspace: { id: scope.workspaceId, name: 'Test', timeZone, weekStart, isSample: false },
    now,
    params: { metric },
  });
  const { value, n, change, buckets } = metricAnswer.parse(await response.json());
  return said(
    value,
    n,
    change,
    buckets.map((one) => [one.start, one.value, one.n] as const),
  );
}

function asked(metric: MetricId) {
  return parseResponseQuery({ metric }).asked;
}

describe('one query, the same numbers everywhere', () => {
  test('card, metric page, board, list of answers and API agree', async () => {
    const { scope } = workspace;
    await fc.assert(
      fc.asyncProperty(addresses, fc.constantFrom(...metricIds), async (search, metric) => {
        const query = queryOf(search);
        const [{ tiles }, report, totals, board, list, api] = await Promise.all([
          overview(t, scope, catalog, query),
          metricReport(t, scope, catalog, metric, query),
          metricTotals(t, scope, catalog, metric, query),
          boardReport(t, scope, catalog, metric, query, false),
          responseList(scope, catalog, query, asked(metric), false),
          saidByApi(metric, search),
        ]);
        const tile = tiles.find((one) => one.metric === metric);
        if (!tile || !report || !totals || !board) throw new Error(`nothing measures ${metric}`);
        const answers = countAnswers(report.counts);

        expect({ ...tile, groups: [] }).toEqual({ ...report, groups: [] });
        expect(totals).toEqual(withoutTrends(report));
        expect(addCounts(...report.buckets.map(({ counts }) => counts))).toEqual(report.counts);
        expect(list).toMatchObject({ total: answers, counts: report.counts });
        expect(list.answers).toHaveLength(Math.min(answers, 50));
        expect(api).toEqual(saidByReport(report));
        for (const other of [board, list]) {
          expect(other.series?.definition).toEqual(report.series.definition);
        }
        if (answers >= hiddenBelow && report.score) {
          expect(board.total).toMatchObject({ counts: report.counts, score: report.score });
        } else expect(board.total.kind).not.toBe('open');
        if (query.by) {
          expect(addCounts(...report.groups.map(({ counts }) => counts))).toEqual(report.counts);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  }, 90_000);

  test('exported tables and their CSV have the figures of the pages', async () => {
    const { scope } = workspace;
    const reader = {
      scope,
      role: 'admin',
      workspace: { name: 'Test', timeZone, weekStart },
      now,
      userId: null,
    } as const;
    await fc.assert(
      fc.asyncProperty(addresses, fc.constantFrom(...metricIds), async (search, metric) => {
        const query = queryOf(search);
        const report = await metricReport(t, scope, catalog, metric, query);
        if (!report) throw new Error(`nothing measures ${metric}`);
        const { parts } = await viewParts(t, reader, `/metrics/${metric}?${search}`, now);
        const trend = parts.find(({ id }) => id === 'trend');
        if (countAnswers(report.counts) < hiddenBelow) {
          expect(trend).toBeUndefined();
          return;
        }
        if (!trend) throw new Error('the view has no trend');
        search.set('show', 'shares');
        const divided = await viewParts(t, reader, `/metrics/${metric}?${search}`, now);
        const shares = divided.parts.find(({ id }) => id === 'trend');
        if (shares?.picture?.kind !== 'shares') throw new Error('the view has no shares');
        expect(shares.table).toEqual(trend.table);
        expect(
          shares.picture.shares.points.map(({ bands }) => bands?.reduce((sum, n) => sum + n, 0)),
        ).toEqual(
          report.buckets.map(({ counts, score }) => (score ? countAnswers(counts) : undefined)),
        );
        const at = (key: string) => trend.table.columns.findIndex((column) => column.key === key);
        const shown = report.buckets.map(({ score }) => [score?.value ?? null, score?.n ?? 0]);
        expect(trend.table.rows.map((row) => [row[at('value')], row[at('n')]])).toEqual(shown);

        const [, ...lines]: string[][] = parse(partCsv(t, trend, false));
        const read = (text = '') => (text === '' ? null : Number(text));
        expect(lines.map((line) => [read(line[at('value')]), read(line[at('n')])])).toEqual(shown);
      }),
      { numRuns: 15, seed: 7 },
    );
  }, 90_000);

  test('a bridged board holds the answers of every scale, each at its own POMP', async () => {
    const { scope } = workspace;
    const reader = {
      scope,
      role: 'admin',
      workspace: { name: 'Test', timeZone, weekStart },
      now,
      userId: null,
    } as const;
    const keys = ['1-7-ease', '1-5-effort'];
    await fc.assert(
      fc.asyncProperty(addresses, async (search) => {
        search.delete('scale');
        search.delete('method');
        const alone = await Promise.all(
          keys.map((scale) => {
            const own = new URLSearchParams(search);
            own.set('scale', scale);
            own.set('method', 'pomp');
            return metricReport(t, scope, catalog, 'ces', queryOf(own));
          }),
        );
        const scores = alone.flatMap((report) => report?.score ?? []);
        const n = scores.reduce((sum, one) => sum + one.n, 0);
        const { parts } = await viewParts(t, reader, `/board?bridge=on&${search}`, now);
        const [part] = parts;
        if (n < hiddenBelow || !part) return;
        const at = (key: string) => part.table.columns.findIndex((column) => column.key === key);
        const total = part.table.rows.at(-1) ?? [];
        expect(total[at('n')]).toBe(n);
        const mean = scores.reduce((sum, one) => sum + one.n * one.value, 0) / n;
        expect(total[at('value')]).toBeCloseTo(mean, 8);
        expect(part.title).toContain('Approximate: scales bridged by POMP');
        for (const [place, report] of alone.entries()) {
          const own = total[at(`${keys[place]}-n`)];
          if (own !== null && own !== undefined) expect(own).toBe(report?.score?.n);
        }
      }),
      { numRuns: 15, seed: 7 },
    );
  }, 90_000);
});
