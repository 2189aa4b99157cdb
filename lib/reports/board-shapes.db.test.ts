import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type NewResponse, recordResponses } from '@/db/mutations/record-responses';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { type Dimension, type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import { addDays, bucketStart } from '@/lib/metrics/period';
import { noCounts } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { wordsIn } from '@/lib/words/words-in';
import { askedBoard } from './asked-board';
import type { BoardCell, BoardReport } from './board';
import { parseBoardAddress } from './board-address';
import { narrowedTo } from './board-shape';
import { metricReport } from './metric-report';

const t = wordsIn('en');

const firstDay = '2026-01-01';
const now = new Date('2026-06-24T12:00:00Z');

/** What a recount needs to know of an answer. */
type Told = { groups: Record<string, string>; score: number; day: string };

let workspace: TestWorkspace;
let catalog: Catalog;
let told: Told[] = [];

const plans = ['Pro', 'Starter', null] as const;
const languages = ['en', 'de', null] as const;

function invented(): { told: Told; response: NewResponse }[] {
  return Array.from({ length: 700 }, (_, at) => {
    const seed = (at * 7919 + 104_729) % 99_991;
    const step = <T>(from: readonly T[], part: number): T => {
      const found = from[Math.floor(seed / part) % from.length];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    };
    const [touchpoint, channel] = [
      step(['support', 'signup'] as const, 3),
      step(['phone', 'chat'] as const, 7),
    ];
    const [plan, language] = [step(plans, 11), step(languages, 23)];
    const score = Math.floor(seed / 13) % 11;
    const day = addDays(firstDay, Math.floor(seed / 17) % 175);
    return {
      told: {
        groups: {
          touchpoint,
          channel,
          survey: 'nps',
          'attr.plan': plan ?? '',
          'attr.language': language ?? '',
        },
        score,
        day,
      },
      response: workspace.answer({
        touchpointId: workspace.touchpoints[touchpoint],
        channelId: workspace.channels[channel],
        score,
        answeredAt: new Date(`${day}T10:00:00Z`),
        idempotencyKey: `answer-${at}`,
        ...(language ? { language } : {}),
        attributes: plan ? { plan } : {},
      }),
    };
  });
}

beforeAll(async () => {
  workspace = await testWorkspace();
  const all = invented();
  told = all.map((one) => one.told);
  await recordResponses(
    workspace.scope,
    all.map(({ response }) => response),
  );
  catalog = await loadCatalog(workspace.scope);
});

function ask(address: string): { query: MetricQuery; search: URLSearchParams } {
  const search = new URLSearchParams(address);
  const context = { timeZone: 'UTC', weekStart: 1 as const, now, catalog };
  const alsoKnown = ['rows', 'cols', 'view', 'metric'];
  const params = Object.fromEntries(search);
  return { query: parseMetricQuery(params, { ...context, alsoKnown }).query, search };
}

async function board(address: string, protect = false): Promise<BoardReport> {
  const { query, search } = ask(`metric=nps&${address}`);
  const asked = parseBoardAddress(Object.fromEntries(search), catalog);
  expect(asked.notices).toEqual([]);
  const found = await askedBoard(t, workspace.scope, catalog, asked.address, query, protect);
  if (!found) throw new Error('nothing asks for NPS');
  return found.report;
}

/** Answers by score, of those that a test lets through. */
function recount(isMine: (one: Told) => boolean): number[] {
  const counts = [...noCounts];
  for (const one of told) if (isMine(one)) counts[one.score] = (counts[one.score] ?? 0) + 1;
  return counts;
}

const size = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);

function expectCell(cell: BoardCell | null, counts: readonly number[], place: string) {
  const n = size(counts);
  if (n >= hiddenBelow) expect(cell, place).toMatchObject({ kind: 'open', counts });
  else if (n > 0) expect(cell, place).toEqual({ kind: 'hidden', reason: 'small' });
  else expect(cell?.kind ?? 'silent', place).toBe('silent');
}

const dimensions: Dimension[] = ['touchpoint', 'channel', 'survey', 'attr.plan', 'attr.language'];
const periods = ['last-90-days', 'last-30-days', 'this-year', 'last-quarter'] as const;

describe('a board of any two dimensions', () => {
  test('is a recount of the answers, cells and totals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(dimensions, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...periods),
        fc.constantFrom('grid', 'trends'),
        async ([rows, columns], preset, view) => {
          if (!rows || !columns) throw new Error('two are asked for');
          const address = `period=${preset}&rows=${rows}&cols=${columns}&view=${view}`;
          const found = await board(address);
          const { period } = ask(address).query;
          const inside = ({ day }: Told) => period.from <= day && day <= period.to;
          expectCell(found.total, recount(inside), 'all');
          for (const row of found.rows) {
            const ofRow = (one: Told) => inside(one) && one.groups[rows] === row.key;
            expectCell(row.total, recount(ofRow), row.name);
            for (const [at, column] of found.columns.entries()) {
              const isMine = (one: Told) => ofRow(one) && one.groups[columns] === column.key;
              expectCell(row.cells[at] ?? null, recount(isMine), `${row.name}, ${column.name}`);
            }
          }
          const lines = new Set(told.filter(inside).map(({ groups }) => groups[rows]));
          expect(found.rows.map(({ key }) => key)).toEqual(expect.arrayContaining([...lines]));
        },
      ),
      { numRuns: 25, seed: 11 },
    );
  }, 60_000);

  test('a trend adds up to its cell', async () => {
    const { query, search } = ask('metric=nps&rows=touchpoint&cols=attr.plan&view=trends');
    const { address } = parseBoardAddress(Object.fromEntries(search), catalog);
    const found = await askedBoard(t, workspace.scope, catalog, address, query, false);
    const trend = found?.trend?.('support', 'Pro') ?? [];
    const asked = narrowedTo(query, 'touchpoint', 'support');
    const narrowed = asked && narrowedTo(asked, 'attr.plan', 'Pro');
    if (!narrowed) throw new Error('both can be filtered');
    const report = await metricReport(t, workspace.scope, catalog, 'nps', {
      ...narrowed,
      by: null,
    });
    expect(trend.map(({ value }) => value)).toEqual(
      report?.buckets.map(({ score }) => score?.value ?? null),
    );
  });

  test('answers without the attribute have a line of their own, which cannot be filtered', async () => {
    const found = await board('rows=attr.plan&period=this-year');
    expect(found.rows.map(({ name }) => name).toSorted()).toEqual(['Not stated', 'Pro', 'Starter']);
    expect(found).toMatchObject({ rowName: 'Plan', columnName: 'Channel' });
    const { query } = ask('');
    expect(narrowedTo(query, 'attr.plan', '')).toBeNull();
    expect(narrowedTo(query, 'attr.plan', 'Pro')?.filters.attributes).toEqual({ plan: ['Pro'] });
  });

  test('nothing that matches is an empty board', async () => {
    expect((await board('from=2019-01-01&to=2019-02-01')).rows).toEqual([]);
    expect((await board('from=2019-01-01&to=2019-02-01&view=periods')).rows).toEqual([]);
  });
});

describe('a board of periods', () => {
  test('has the last eight months, each compared with the one before', async () => {
    const found = await board('view=periods&interval=month&period=this-year');
    expect(found.columns.map(({ key }) => key).slice(-3)).toEqual([
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ]);
    expect(found.columns).toHaveLength(8);
    expect(found.columns.at(-1)?.name).toBe('Jun 2026, partial');
    const inMonth = (month: string) => (one: Told) =>
      one.groups.touchpoint === 'support' && bucketStart(one.day, 'month', 1) === month;
    const support = found.rows.find(({ key }) => key === 'support');
    const cell = support?.cells.at(-2);
    expect(cell).toMatchObject({
      kind: 'open',
      counts: recount(inMonth('2026-05-01')),
      beforeCounts: recount(inMonth('2026-04-01')),
    });
    // All months together have nothing before them.
    expect(support?.total).toMatchObject({ kind: 'open', change: null });
  });
});
