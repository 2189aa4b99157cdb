import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { db } from '@/db/client';
import { valueDifferences } from '@/db/mutations/value-check';
import { loadCatalog } from '@/db/queries/catalog';
import { listRefusals } from '@/db/queries/imports';
import { fitBasis } from '@/db/queries/order-scores';
import type { Scope } from '@/db/scope';
import { testWorkspace } from '@/db/testing/workspace';
import { parseMapping } from '@/lib/csv/mapping';
import { fitState } from '@/lib/jobs/clv-fit';
import { parseMetricQuery } from '@/lib/metric-query';
import { revenueAtRisk } from '@/lib/metrics/churn/revenue-at-risk';
import { survivalAt } from '@/lib/metrics/survival/survival-at';
import { churnReport } from '@/lib/reports/churn-report';
import { percent } from '@/lib/reports/churn-words';
import { stayRows } from '@/lib/reports/stay-rows';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { tell } from '@/lib/words/told';
import { wordsIn } from '@/lib/words/words-in';
import { importLocalFile } from './local-import';
import { suggestLocalMapping } from './suggest-local-mapping';
import { undoImport } from './undo-import';

const t = wordsIn('en');

const now = new Date('2026-06-30T12:00:00Z');
const options = { timeZone: 'UTC', clock: () => now, dryRun: false };

function mappingOf(input: unknown) {
  const parsed = parseMapping(wordsIn('en'), input);
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  return parsed.mapping;
}

/** Imports a text as a file. */
async function importText(scope: Scope, text: string, mapping: unknown, dryRun = false) {
  const folder = await mkdtemp(join(tmpdir(), 'ergograph-'));
  const path = join(folder, 'file.csv');
  try {
    await writeFile(path, text);
    return await importLocalFile(scope, path, mappingOf(mapping), { ...options, dryRun });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function rowsOf<Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) {
  return [...(await db.execute<Row>(query))];
}

const subscriptions = {
  holds: 'subscriptions',
  columns: {
    id: { role: 'recordId' },
    customer: { role: 'customerId' },
    mail: { role: 'customerEmail' },
    plan: { role: 'plan' },
    amount: { role: 'amount' },
    currency: { role: 'currency' },
    from: { role: 'startedOn', format: 'ISO' },
    to: { role: 'endedOn', format: 'ISO' },
    why: { role: 'cancelReason' },
    country: { role: 'attribute', key: 'country', name: 'Country' },
  },
};

const header = 'id,customer,mail,plan,amount,currency,from,to,why,country';

describe('a file of subscriptions', () => {
  test('goes in once, and refuses by line what the door refuses', async () => {
    const { scope } = await testWorkspace();
    const text = [
      header,
      's1,a,a@x.org,Pro,29,EUR,2026-01-05,,,AT',
      's2,b,,Basic,9,EUR,2026-01-05,2026-03-05,too dear,DE',
      's3,c,,Pro,-5,EUR,2026-01-05,,,',
      's4,c,,Pro,29,EUR,2026-03-05,2026-01-05,,',
      's5,c,,Pro,29,EUR,2027-01-05,,,',
      's6,c,,Pro,29,USD,2026-01-05,,,',
      's2,b,,Basic,9,EUR,2026-02-05,2026-04-05,,',
      's1,a,b@x.org,Pro,29,EUR,2026-01-05,,,',
      's7,d,,Pro,29,EUR,2026-02-30,,,',
    ].join('\n');
    const dry = await importText(scope, text, subscriptions, true);
    const first = await importText(scope, text, subscriptions);
    expect(first.report).toMatchObject({ problems: [], ready: 2, known: 0, linesRefused: 7 });
    expect(dry.report).toEqual(first.report);
    expect(first.row).toMatchObject({ state: 'done', answersAdded: 2, linesRefused: 7 });
    const refusals = await listRefusals(scope, first.importId ?? '', { after: null, limit: 50 });
    // They are kept as messages: each reader has them in their own language.
    expect(refusals.map(({ reason }) => tell(wordsIn('pl'), reason))).toContain(
      'Nie ma takiego dnia',
    );
    expect(refusals.map(({ line, reason }) => [line, inEnglish(reason).split('.')[0]])).toEqual([
      [4, 'The amount is negative'],
      [5, 'It ends (2026-01-05) before it starts (2026-03-05)'],
      [6, 'The start (2027-01-05) lies in the future; here it is 2026-06-30'],
      [7, 'There is no rate for USD, so an amount of 2026-01-05 cannot be counted in EUR'],
      [8, 'It overlaps the terms of the same subscription from 2026-01-05 to 2026-03-05'],
      [9, 'The customer “a” has another e-mail address in a row before: a@x'],
      [10, 'No such day'],
    ]);

    const again = await importText(scope, text, subscriptions);
    expect(again.report).toMatchObject({ ready: 0, known: 2 });
    expect(again.row).toMatchObject({ answersAdded: 0, answersKnown: 2 });
    const corrected = await importText(scope, text.replace('Pro,29', 'Pro,39'), subscriptions);
    expect(corrected.report).toMatchObject({ ready: 1, changed: 1, known: 1 });
    expect(await valueDifferences(scope)).toEqual([]);
    const { attributes } = await loadCatalog(scope);
    expect(attributes.map(({ key }) => key)).toContain('country');
    await expect(undoImport(scope, first.importId ?? '', options)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('of events begins terms and ends them, once', async () => {
    const { scope } = await testWorkspace();
    const events = {
      holds: 'subscriptions',
      columns: {
        id: { role: 'recordId' },
        customer: { role: 'customerId' },
        plan: { role: 'plan', intervals: { Yearly: 'year' } },
        day: { role: 'startedOn', format: 'ISO' },
        event: { role: 'event' },
        amount: { role: 'amount' },
      },
      currency: 'EUR',
    };
    const text = [
      'id,customer,plan,day,event,amount',
      's1,a,Monthly,2026-01-05,start,10',
      's2,b,Yearly,2026-01-05,start,240',
      's1,a,Monthly,2026-02-05,updated,15',
      's1,a,,2026-03-05,cancelled,',
      's1,a,Monthly,2026-05-05,start,15',
      's3,c,,2026-03-05,cancelled,',
    ].join('\n');
    const dry = await importText(scope, text, events, true);
    const first = await importText(scope, text, events);
    expect(first.report).toMatchObject({ problems: [], ready: 5, changed: 1, linesRefused: 1 });
    expect(dry.report).toEqual(first.report);
    const moved = await rowsOf<{ said: string }>(sql`
      select external_id || ' ' || day || ' ' || kind || ' ' || m.amount::float8 as said
      from mrr_movements m
      join customers c on c.workspace_id = m.workspace_id and c.id = m.customer_id
      where m.workspace_id = ${scope.workspaceId} order by external_id, day
    `);
    expect(moved.map(({ said }) => said)).toEqual([
      'a 2026-01-05 new 10',
      'a 2026-02-05 expansion 5',
      'a 2026-03-05 churn -15',
      'a 2026-05-05 reactivation 15',
      'b 2026-01-05 new 20',
    ]);
    const again = await importText(scope, text, events);
    expect(again.report).toMatchObject({ ready: 0, known: 5, linesRefused: 1 });
    expect(await valueDifferences(scope)).toEqual([]);
  });

  test('of several batches is checked as it is then written', async () => {
    const { scope } = await testWorkspace();
    const lines = Array.from({ length: 1_500 }, (_, n) => `s${n},c${n},,Pro,1,EUR,2026-01-05,,,`);
    const overlapping = 's3,c3,,Pro,1,EUR,2025-12-05,2026-02-05,,';
    const done = await importText(scope, [header, ...lines, overlapping].join('\n'), subscriptions);
    expect(done.report).toMatchObject({ ready: 1_500, linesRefused: 1 });
    expect(done.row).toMatchObject({ answersAdded: 1_500, linesRefused: 1 });
    expect(await valueDifferences(scope)).toEqual([]);
  });

  test('an earlier stop goes on behind the batch it ended with', async () => {
    const { scope } = await testWorkspace();
    const folder = await mkdtemp(join(tmpdir(), 'ergograph-'));
    const path = join(folder, 'many.csv');
    const lines = Array.from({ length: 2_200 }, (_, n) => `s${n},c${n},,Pro,1,EUR,2026-01-05,,,`);
    await writeFile(path, [header, ...lines].join('\n'));
    const stop = new AbortController();
    const mapping = mappingOf(subscriptions);
    const onProgress = (step: string, linesRead: number) => {
      if (step === 'importing' && linesRead === 1_000) stop.abort();
    };
    const half = await importLocalFile(scope, path, mapping, {
      ...options,
      onProgress,
      signal: stop.signal,
    });
    expect(half.row).toMatchObject({ state: 'cancelled', linesRead: 1_000, answersAdded: 1_000 });
    const whole = await importLocalFile(scope, path, mapping, options);
    expect(whole).toMatchObject({ from: 1_000, importId: half.importId });
    expect(whole.row).toMatchObject({ state: 'done', answersAdded: 2_200, answersKnown: 0 });
    await rm(folder, { recursive: true });
  });
});

test('orders and customers go in by their doors, and the models are fitted next', async () => {
  const { scope } = await testWorkspace();
  const orders = {
    holds: 'orders',
    columns: {
      who: { role: 'customerId' },
      day: { role: 'orderedAt', format: 'YYYYMMDD' },
      paid: { role: 'amount' },
    },
    currency: 'EUR',
  };
  const text =
    'who,day,paid\na,20260105,10\na,20260105,10\nb,20260630,5\nc,20260701,5\nc,20260101,-5';
  const first = await importText(scope, text, orders);
  expect(first.report).toMatchObject({ ready: 3, linesRefused: 2 });
  const refusals = await listRefusals(scope, first.importId ?? '', { after: null, limit: 50 });
  expect(refusals.map(({ line, reason }) => [line, inEnglish(reason)])).toEqual([
    [5, expect.stringMatching(/^It lies in the future \(2026-07-01/)],
    [6, expect.stringMatching(/^The amount is negative/)],
  ]);
  expect((await fitState(scope)).job).toMatchObject({ state: 'waiting' });
  expect((await importText(scope, text, orders)).report).toMatchObject({ ready: 0, known: 3 });

  const customers = {
    holds: 'customers',
    columns: {
      id: { role: 'customerId' },
      name: { role: 'customerName' },
      plan: { role: 'attribute', key: 'plan', name: 'Plan' },
    },
  };
  const people = 'id,name,plan\na,Anna,Pro\nd,Dora,Basic\n,Nobody,Pro';
  const told = await importText(scope, people, customers);
  expect(told.report).toMatchObject({ ready: 2, changed: 1, linesRefused: 1 });
  expect((await importText(scope, people, customers)).report).toMatchObject({ ready: 0, known: 2 });
  expect(await valueDifferences(scope)).toEqual([]);
});

const folder = inject('referenceData');
/** The month of the file is over. */
const later = new Date('2026-07-01T12:00:00Z');

/** A workspace with a file of the reference data in it, mapped by one of the examples of the docs. */
async function realRun(file: string, example: string) {
  const options = { timeZone: 'UTC', clock: () => later, dryRun: false };
  const { scope } = await testWorkspace();
  const path = join(folder ?? '', file);
  const mapping = mappingOf(
    JSON.parse(await readFile(`docs/examples/${example}.mapping.json`, 'utf8')),
  );
  const first = await importLocalFile(scope, path, mapping, options);
  expect(first.report.problems).toEqual([]);
  const again = await importLocalFile(scope, path, mapping, options);
  expect(again.added).toBe(0);
  expect(again.report.known).toBe(first.added);
  return { scope, path, first };
}

describe.runIf(folder)('the reference data', () => {
  test('contracts of a telephone company give the published survival and revenue at risk', async () => {
    const file = 'telco/Telco-Customer-Churn.csv';
    const { scope, path, first } = await realRun(file, 'telco-subscriptions');
    expect(first.added).toBe(7_043);
    const rows = await rowsOf<{
      plan: string;
      customers: number;
      churned: number;
      mrr: number;
    }>(sql`
      select plan, count(*)::int as customers, count(ended_on)::int as churned,
        coalesce(sum(mrr_base) filter (where ended_on is null), 0)::float8 as mrr
      from subscriptions where workspace_id = ${scope.workspaceId} group by plan order by plan
    `);
    const churned = rows.reduce((sum, row) => sum + row.churned, 0);
    expect(churned / 7_043).toBeCloseTo(0.2654, 4);
    const risk = revenueAtRisk(
      rows.map((row) => ({ ...row, segment: row.plan, activeMrr: row.mrr })),
    );
    expect(risk?.atRisk).toBeCloseTo(70_282, 0);

    const { query } = parseMetricQuery(
      { from: '2026-06-01', to: '2026-06-30' },
      { timeZone: 'UTC', weekStart: 1, now: later, catalog: await loadCatalog(scope) },
    );
    const report = await churnReport(scope, query);
    const curve = report?.survival[0]?.curve;
    const at = (month: number) => (curve ? survivalAt(curve, month)?.survival : undefined);
    expect([12, 24, 48, 72].map(at)).toEqual([
      expect.closeTo(0.8432, 4),
      expect.closeTo(0.7887, 4),
      expect.closeTo(0.7088, 4),
      expect.closeTo(0.5928, 4),
    ]);
    const shown = stayRows(curve ? [curve] : [], [12, 24, 48, 72]);
    expect(shown.map(({ groups: [all] }) => percent(t, all?.share ?? null))).toEqual([
      '84.32 %',
      '78.87 %',
      '70.88 %',
      '59.28 %',
    ]);
    expect((await suggestLocalMapping(scope, path, 'UTC', now)).name).toBe('telephone contracts');
  }, 300_000);

  test('orders of CDNOW: 2,357 customers and their 6,919 purchases', async () => {
    const { scope, first } = await realRun('cdnow/CDNOW_sample.txt', 'cdnow-orders');
    expect(first.report).toMatchObject({ lines: 6_919, linesRefused: 0, ready: 6_919 });
    const [sums] = await rowsOf<{ customers: number; repeats: number }>(sql`
      select count(*)::int as customers, sum(purchases - 1)::int as repeats
      from order_customers where workspace_id = ${scope.workspaceId}
    `);
    expect(sums?.customers).toBe(2_357);
    expect(await fitBasis(scope)).not.toBeNull();
  }, 300_000);
});
