import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { loadCatalog } from '@/db/queries/catalog';
import { listResponses } from '@/db/queries/responses';
import { tagCounts } from '@/db/queries/tag-counts';
import { listTags, tagsOfResponses } from '@/db/queries/tags';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { QueryFilters } from '@/lib/metric-query';
import { recordResponses } from './record-responses';
import { archiveTag, createTag, editTag, giveTag, takeTag } from './tags';

let workspace: TestWorkspace;
const noFilters: QueryFilters = { touchpoint: [], channel: [], survey: [], attributes: {} };

beforeAll(async () => {
  workspace = await testWorkspace();
});

const comments = (...said: (string | undefined)[]) =>
  recordResponses(
    workspace.scope,
    said.map((comment) => workspace.answer({ comment, language: 'en' })),
  );

test('a rule tags what comes; by hand others are tagged; both stay when it is put away', async () => {
  const { scope, versions } = workspace;
  const { id, key } = await createTag(scope, { name: 'Waiting', words: ['wait*', 'queue'] });
  const [queue, awaited, silent] = await comments('A long queue', 'I await more', undefined);
  const ids = [queue, awaited, silent].map((each) => each?.id ?? '');
  const given = async () => {
    const tags = await tagsOfResponses(scope, ids);
    return ids.map((each) => tags.get(each)?.map(({ name, givenBy }) => [name, givenBy]) ?? []);
  };
  expect(await given()).toEqual([[['Waiting', 'rule']], [], []]);

  expect(await giveTag(scope, id, ids.slice(0, 2))).toBe(1);
  expect(await giveTag(scope, id, ids.slice(0, 2))).toBe(0);
  expect(await takeTag(scope, id, ids.slice(2))).toBe(0);
  await archiveTag(scope, id, new Date());
  expect(await given()).toEqual([[['Waiting', 'rule']], [['Waiting', 'test']], []]);
  const [later] = await comments('Another queue');
  expect((await tagsOfResponses(scope, [later?.id ?? ''])).size).toBe(0);

  const catalog = await loadCatalog(scope);
  const { answers } = await listResponses(
    scope,
    catalog,
    {
      period: { from: '2026-03-01', to: '2026-03-31' },
      filters: noFilters,
      versionIds: [versions.nps],
      points: [],
      search: null,
      tagId: id,
      state: 'counted',
      customerId: null,
    },
    { cursor: null, limit: 10, withPeople: false },
  );
  expect(new Set(answers.map((each) => each.id))).toEqual(new Set(ids.slice(0, 2)));
  const counts = await tagCounts(scope, catalog, {
    period: { from: '2026-03-01', to: '2026-03-31' },
    interval: 'month',
    weekStart: 1,
    filters: noFilters,
    versionIds: [versions.nps],
  });
  expect(counts.toSorted((a, b) => b.n - a.n)).toEqual([
    { tagId: null, bucket: '2026-03-01', n: 3 },
    { tagId: id, bucket: '2026-03-01', n: 2 },
  ]);
  expect(await listTags(scope)).toEqual([
    { id, key, name: 'Waiting', archived: true, rule: { words: ['wait*', 'queue'] } },
  ]);
});

test('a name is there once, and a tag of elsewhere does not exist here', async () => {
  const { scope } = workspace;
  const { id } = await createTag(scope, { name: 'Price', words: [] });
  await expect(createTag(scope, { name: 'PRICE', words: [] })).rejects.toThrow(/already/);
  await expect(createTag(scope, { name: 'waiting', words: [] })).rejects.toThrow(/put away/);
  await editTag(scope, id, { name: 'Prices', words: ['dear'] });
  expect((await createTag(scope, { name: 'Price', words: [] })).key).toBe('price-2');
  const other = await testWorkspace();
  const [foreign] = await recordResponses(other.scope, [other.answer({ comment: 'dear' })]);
  await expect(giveTag(other.scope, id, [])).rejects.toThrow(/no such tag/);
  await expect(editTag(other.scope, id, { name: 'x', words: [] })).rejects.toThrow(/no such tag/);
  expect(await giveTag(scope, id, [foreign?.id ?? ''])).toBe(0);
  expect((await tagsOfResponses(other.scope, [foreign?.id ?? ''], db)).size).toBe(0);
});
