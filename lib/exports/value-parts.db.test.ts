import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type * as z from 'zod';
import { putOrders } from '@/db/mutations/orders';
import { recordResponses } from '@/db/mutations/record-responses';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { setTarget } from '@/db/mutations/targets';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { answerChurn } from '@/lib/api/answer-churn';
import { answerClv } from '@/lib/api/answer-clv';
import { churnAnswer } from '@/lib/api/churn-answer';
import { clvAnswer } from '@/lib/api/clv-answer';
import type { Role } from '@/lib/auth/roles';
import { askForFit, fitState } from '@/lib/jobs/clv-fit';
import { runJobNow } from '@/lib/jobs/run-job';
import { simulatedOrders } from '@/lib/jobs/testing/simulated-orders';
import { planKey } from '@/lib/value/vocabulary';
import { formatNumber } from '@/lib/words/figures';
import { wordsIn } from '@/lib/words/words-in';
import type { ExportPart } from './export-part';
import { pageParts } from './page-parts';
import { partCsv } from './part-csv';
import { partSvg } from './part-picture';
import { partsXlsx } from './parts-xlsx';
import { reportPdf } from './report-pdf';
import { pdfText } from './testing/pdf-text';
import { unzipped } from './testing/unzipped';
import { viewParts } from './view-parts';

// A slow machine fits models and embeds typefaces in its own time.
vi.setConfig({ testTimeout: 120_000 });

const t = wordsIn('en');
const today = '2026-06-30';
const now = new Date('2026-06-30T12:00:00Z');

let workspace: TestWorkspace;

const readerAs = (role: Role) =>
  ({
    scope: workspace.scope,
    role,
    workspace: { name: 'Test', timeZone: 'UTC', weekStart: 1 },
    now,
    userId: null,
  }) as const;

async function partsOf(address: string, role: Role = 'admin'): Promise<readonly ExportPart[]> {
  return (await viewParts(t, readerAs(role), address, now)).parts;
}

/** 120 customers on two plans, of whom some leave month by month. */
function subscriptions() {
  return Array.from({ length: 120 }, (_, n) => {
    const joined = `2025-${String(1 + (n % 9)).padStart(2, '0')}-10`;
    return {
      externalId: `s-${n}`,
      customer: { externalId: `c-${n}`, attributes: { country: n % 2 ? 'DE' : 'GB' } },
      plan: n % 3 === 0 ? 'Team' : 'Pro',
      amount: n % 3 === 0 ? 250 : 100,
      interval: 'month',
      currency: 'USD',
      startedOn: joined,
      endedOn: n % 7 === 0 ? `2026-0${1 + (n % 5)}-20` : null,
      ...(n % 7 === 0 ? { cancelKind: 'voluntary' as const, cancelReason: '=Price' } : {}),
    } as const;
  });
}

beforeAll(async () => {
  workspace = await testWorkspace();
  const { scope, answer, versions } = workspace;
  await recordResponses(
    scope,
    Array.from({ length: 60 }, (_, at) =>
      answer({
        surveyVersionId: versions.ces,
        score: 1 + (at % 7),
        answeredAt: new Date(now.getTime() - at * 12 * 3_600_000),
      }),
    ),
  );
  await putSubscriptions(scope, subscriptions(), { today, source: 'api' });
  await putOrders(scope, simulatedOrders(400), { now, source: 'api' });
  const churn = { metric: 'churn', scale: '', method: 'customers', touchpointId: null } as const;
  await setTarget(scope, { ...churn, required: 0.5, good: null, excellent: null });
  await askForFit(scope, { today, calibrationEnd: null });
  await runJobNow(scope, (await fitState(scope)).job?.id ?? '');
}, 120_000);

describe.each(['churn', 'clv'] as const)('the page /%s', (page) => {
  test('has every part that its menu offers, each drawn and each with whole rows', async () => {
    const parts = await partsOf(`/${page}?by=attr.${planKey}`);
    expect(parts.map(({ id }) => id)).toEqual(pageParts[page]?.map(({ id }) => id));
    for (const part of parts) {
      const { table } = part;
      expect([part.id, table.rows.length > 0]).toEqual([part.id, true]);
      const odd = table.rows.filter((row) => row.length !== table.columns.length);
      expect([part.id, odd]).toEqual([part.id, []]);
      const drawing = partSvg(t, part, { theme: 'dark', width: 900, transparent: false });
      const fault = /NaN|undefined|Infinity|var\(|class=/.exec(drawing);
      expect([part.id, fault?.[0]]).toEqual([part.id, undefined]);
    }
  });

  test('has a sheet a part in Excel, and one of definitions', async () => {
    const [first, ...rest] = await partsOf(`/${page}`);
    if (!first) throw new Error('it has no parts');
    const names = [...unzipped(await partsXlsx(t, [first, ...rest])).keys()];
    const sheets = names.filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(rest.length + 2);
  });
});

test('the value of single customers is for roles that may read them', async () => {
  const [all, some] = [await partsOf('/clv'), await partsOf('/clv', 'viewer')];
  const lists = ['worth-most', 'at-risk'];
  expect(some.map(({ id }) => id)).toEqual(
    all.map(({ id }) => id).filter((id) => !lists.includes(id)),
  );
  expect((await partsOf('/churn', 'viewer')).map(({ id }) => id)).toEqual(
    (await partsOf('/churn')).map(({ id }) => id),
  );
});

test('small groups of customers go to members only, also in files', async () => {
  const small = await testWorkspace();
  const people = (plan: string, n: number) =>
    Array.from(
      { length: n },
      (_, at) =>
        ({
          externalId: `s-${plan}-${at}`,
          customer: { externalId: `c-${plan}-${at}` },
          plan,
          amount: 100,
          interval: 'month',
          currency: 'EUR',
          startedOn: '2025-02-10',
        }) as const,
    );
  const rows = [
    ...people('Gold', 2),
    ...people('Pro', 40),
    ...people('Team', 30),
    ...people('Eco', 9),
  ];
  await putSubscriptions(small.scope, rows, { today, source: 'api' });
  for (const page of ['churn', 'clv']) {
    const address = `/${page}?by=attr.${planKey}`;
    const taken = async (userId: string | null, shown = t) => {
      const reader = { ...readerAs('viewer'), scope: small.scope, userId };
      const { parts } = await viewParts(shown, reader, address, now);
      return parts;
    };
    const [member, bearer] = [await taken('somebody'), await taken(null)];
    const groups = (parts: readonly ExportPart[]) => {
      const part = parts.find(({ id }) => id === 'groups');
      if (!part) throw new Error('it has no groups');
      return part;
    };
    const names = (part: ExportPart) => part.table.rows.map(([name]) => name);
    expect(names(groups(member))).toEqual(expect.arrayContaining(['Pro', 'Team', 'Eco', 'Gold']));
    expect(names(groups(bearer))).toEqual(['Pro', 'Team']);
    expect(groups(bearer).summary).toContain('2 are hidden');
    expect(groups(member).summary).not.toContain('hidden');
    for (const part of bearer) {
      expect([part.id, /Gold|Eco/.exec(partCsv(t, part, false))]).toEqual([part.id, null]);
      expect(JSON.stringify(part)).not.toMatch(/Gold|\bEco\b/);
    }
    const none = { ...groups(bearer), table: { ...groups(bearer).table, rows: [] } };
    const drawing = partSvg(t, none, { theme: 'light', width: 900, transparent: false });
    expect(drawing).toContain('hidden');
    const polish = groups(await taken(null, wordsIn('pl')));
    expect(polish.summary).toContain('Ukryto 2');
  }
});

test('words of customers are only words in a spreadsheet', async () => {
  const reasons = (await partsOf('/churn')).find(({ id }) => id === 'reasons');
  if (!reasons) throw new Error('nobody gave a reason');
  expect(partCsv(t, reasons, false)).toContain("'=Price");
});

test('Overview exports its tiles of churn and value, also where nobody answered', async () => {
  for (const [address, names] of [
    ['/', ['CES', 'CSAT', 'NPS', 'Churn', 'CLV']],
    ['/?channel=chat', ['Churn', 'CLV']],
  ] as const) {
    const [cards] = await partsOf(address, 'viewer');
    if (cards?.picture?.kind !== 'cards') throw new Error('it has no cards');
    expect(cards.picture.cards.map(({ name }) => name)).toEqual(names);
    expect(cards.table.rows.map(([name]) => name)).toEqual(names);
    const drawing = partSvg(t, cards, { theme: 'light', width: 1200, transparent: false });
    for (const words of ['Churn', 'CLV', 'target missed']) expect(drawing).toContain(words);
  }
});

/** The row of a name in a table, by the keys of its columns. */
function rowOf({ table }: ExportPart, name: string) {
  const row = table.rows.find(([first]) => first === name) ?? [];
  return Object.fromEntries(table.columns.map(({ key }, at) => [key, row[at] ?? null]));
}

function cardOf({ picture }: ExportPart, name: string) {
  return picture?.kind === 'cards' ? picture.cards.find((card) => card.name === name) : undefined;
}

function csvOf(part: ExportPart, name: string) {
  const [, ...lines]: string[][] = parse(partCsv(t, part, false));
  const row = lines.find(([first]) => first === name) ?? [];
  const read = (text = '') => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));
  return Object.fromEntries(part.table.columns.map(({ key }, at) => [key, read(row[at])]));
}

const maybe = (name: string, ...values: string[]) =>
  fc.option(fc.constantFrom(...values), { nil: null }).map((value) => ({ name, value }));

const addresses = fc
  .tuple(
    maybe('period', 'last-30-days', 'last-12-months', 'last-quarter'),
    maybe('compare', 'year', 'none'),
    maybe('attr.country', 'DE', 'GB', 'DE,GB'),
    maybe('interval', 'month', 'quarter'),
  )
  .map((params) => {
    const search = new URLSearchParams();
    for (const { name, value } of params) if (value !== null) search.set(name, value);
    return search;
  });

/** What the API says under an address. */
async function saidByApi(search: URLSearchParams) {
  const { scope } = workspace;
  const call = {
    scope,
    workspace: {
      id: scope.workspaceId,
      name: 'Test',
      timeZone: 'UTC',
      weekStart: 1,
      isSample: false,
    },
    now,
  } as const;
  const request = () => new Request(`http://localhost/api?${search}`);
  const [churn, clv] = await Promise.all([
    answerChurn(request(), call),
    answerClv(request(), call),
  ]);
  return {
    churn: churnAnswer.parse(await churn.json()),
    clv: clvAnswer.parse(await clv.json()),
  };
}

type Interval = { low: number; high: number } | null;
const ends = (interval: Interval, by = 1) => ({
  low: interval && by * interval.low,
  high: interval && by * interval.high,
});

/** Customer churn as the API has it, in the units of our tables. */
function churnSaid({ latest, definition, change }: z.output<typeof churnAnswer>) {
  const rate = latest?.churn[definition ?? 'standard'] ?? null;
  return {
    value: rate && 100 * rate.rate,
    ...ends(rate?.interval ?? null, 100),
    n: rate?.of ?? null,
    change: change && 100 * change.difference,
  };
}

test('tile, page, table, CSV and API say the same of churn and value', async () => {
  await fc.assert(
    fc.asyncProperty(addresses, async (search) => {
      const [[tiles], [churnCards], [values], said] = await Promise.all([
        partsOf(`/?${search}`),
        partsOf(`/churn?${search}`),
        partsOf(`/clv?${search}`),
        saidByApi(search),
      ]);
      if (!tiles || !churnCards || !values) throw new Error('there is nothing to compare');
      const churn = churnSaid(said.churn);
      for (const read of [rowOf, csvOf]) {
        expect(read(tiles, 'Churn')).toMatchObject(churn);
        expect(read(churnCards, 'Customer churn')).toMatchObject(churn);
        for (const { kind, value, interval, n } of said.clv.values) {
          expect(read(values, kind)).toMatchObject({ value, n, ...ends(interval) });
        }
      }
      expect(cardOf(tiles, 'Churn')?.value).toBe(`${formatNumber(t, churn.value, 2)} %`);
      const first = said.clv.values.find(({ value }) => value !== null);
      expect(rowOf(tiles, 'CLV')).toMatchObject({ value: first?.value, n: first?.n });
    }),
    { numRuns: 8, seed: 7 },
  );
});

test('a PDF has the figures of its tiles and tables as text', async () => {
  const [cards] = await partsOf('/');
  const [, movements] = await partsOf('/churn');
  if (cards?.picture?.kind !== 'cards' || !movements) throw new Error('there is nothing to draw');
  const text = pdfText(await reportPdf(t, 'Report', [cards, movements]));
  for (const { value } of cards.picture.cards) expect(text).toContain(value);
  for (const [name] of movements.table.rows) expect(text).toContain(name);
});
