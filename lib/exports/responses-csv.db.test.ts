import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { recordResponses } from '@/db/mutations/record-responses';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { exportedResponses } from '@/db/queries/exported-responses';
import type { ResponseSelection } from '@/db/queries/responses';
import { responseTags, tags } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { csvFile } from '@/lib/csv-file';
import { responseColumns, responsesCsv } from './responses-csv';

const timeZone = 'America/New_York';
const many = 24_000;

let workspace: TestWorkspace;
let catalog: Catalog;

const selection = (): ResponseSelection => ({
  period: { from: '2026-01-01', to: '2026-12-31' },
  filters: { touchpoint: [], channel: [], survey: [], attributes: {} },
  versionIds: Object.values(workspace.versions),
  points: [],
  search: null,
  tagId: null,
  state: 'counted',
  customerId: null,
});

const fileOf = (withPeople: boolean) => ({
  scope: workspace.scope,
  catalog,
  selection: selection(),
  timeZone,
  withPeople,
});

async function whole(pieces: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

beforeAll(async () => {
  workspace = await testWorkspace(timeZone);
  const { answer, scope } = workspace;
  const [told] = await recordResponses(scope, [
    answer({
      score: 3,
      answeredAt: new Date('2026-06-21T13:05:09Z'),
      comment: '=1+1, said "he"\nand left; 謝謝',
      language: 'zh-Hant',
      customer: { externalId: 'c-1' },
    }),
  ]);
  const tag = await db
    .insert(tags)
    .values([
      { workspaceId: scope.workspaceId, key: 'price', name: 'Price' },
      { workspaceId: scope.workspaceId, key: 'calls', name: 'Calls' },
    ])
    .returning({ id: tags.id });
  await db.insert(responseTags).values(
    tag.map(({ id }) => ({
      workspaceId: scope.workspaceId,
      responseId: told?.id ?? '',
      tagId: id,
      givenBy: 'test',
    })),
  );
  catalog = await loadCatalog(scope);
});

describe('the file of answers', () => {
  test('has the documented columns in their order, and one line an answer', async () => {
    const [head, row, ...more]: string[][] = parse(await whole(responsesCsv(fileOf(true))));
    expect(head).toEqual([...responseColumns]);
    expect(more).toEqual([]);
    const cells = Object.fromEntries(responseColumns.map((name, at) => [name, row?.[at]]));
    expect(cells).toMatchObject({
      submitted_at: '2026-06-21T09:05:09-04:00',
      survey_id: 'nps',
      survey_name: 'NPS',
      touchpoint: 'support',
      channel: 'phone',
      metric: 'nps',
      scale_min: '0',
      scale_max: '10',
      scale_direction: 'ease',
      score: '3',
      bucket: 'detractors',
      comment: `'=1+1, said "he"\nand left; 謝謝`,
      customer_id: 'c-1',
      language: 'zh-Hant',
      source: 'api',
      status: 'counted',
      tags: 'calls;price',
    });
  });

  test('tells nothing of people to those who may not read of them', async () => {
    const [, row]: string[][] = parse(await whole(responsesCsv(fileOf(false))));
    const at = (name: (typeof responseColumns)[number]) => row?.[responseColumns.indexOf(name)];
    expect([at('comment'), at('customer_id'), at('account_id'), at('language')]).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(at('score')).toBe('3');
  });
});

describe('many answers', () => {
  beforeAll(async () => {
    const { answer, scope } = workspace;
    const start = Date.parse('2026-02-01T00:00:00Z');
    for (let from = 0; from < many; from += 4_000) {
      const batch = Array.from({ length: 4_000 }, (_, at) =>
        // Three share each second, so that pages end among equals.
        answer({ answeredAt: new Date(start + Math.floor((from + at) / 3) * 1000) }),
      );
      await recordResponses(scope, batch);
    }
  }, 120_000);

  test('each comes once, the newest first', async () => {
    const rows: string[][] = parse(await whole(responsesCsv(fileOf(false)))).slice(1);
    expect(rows).toHaveLength(many + 1);
    expect(new Set(rows.map(([id]) => id)).size).toBe(many + 1);
    const times = rows.map(([, time = '']) => Date.parse(time));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  }, 60_000);

  test('a page is read when somebody wants it, and none after they have gone', async () => {
    let reads = 0;
    const counted: typeof exportedResponses = (...asked) => {
      reads += 1;
      return exportedResponses(...asked);
    };
    const reader = csvFile('responses.csv', responsesCsv(fileOf(false), counted)).body?.getReader();
    for (let piece = 0; piece < 3; piece++) await reader?.read();
    const before = reads;
    expect(before).toBeLessThan(6);
    await reader?.cancel();
    // A page that was under way may end; the eleven others are never asked for.
    await db.execute('select 1');
    expect(reads).toBeLessThanOrEqual(before + 1);
    expect((await reader?.read())?.done).toBe(true);
  }, 60_000);
});
