import { beforeAll, describe, expect, it } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { type Catalog, loadCatalog } from './catalog';
import { listResponseChanges } from './response-changes';
import {
  countResponses,
  findResponse,
  listResponses,
  listResponsesOfCustomer,
  type ResponseCursor,
  type ResponseSelection,
} from './responses';

let workspace: TestWorkspace;
let catalog: Catalog;
let all: ResponseSelection;
let ids: string[];

const customer = { externalId: 'maren', name: 'Maren Holt', attributes: { plan: 'pro' } };
const noon = new Date('2026-03-02T12:00:00Z');

const list = (
  parts: Partial<ResponseSelection> = {},
  page: { cursor?: ResponseCursor | null; limit?: number; withPeople?: boolean } = {},
) =>
  listResponses(
    workspace.scope,
    catalog,
    { ...all, ...parts },
    { cursor: null, limit: 10, withPeople: true, ...page },
  );
const scores = async (parts: Partial<ResponseSelection>) =>
  (await list(parts)).answers.map(({ score }) => score);

beforeAll(async () => {
  workspace = await testWorkspace();
  const { answer, channels, versions, scope } = workspace;
  const recorded = await recordResponses(scope, [
    answer({ score: 1, answeredAt: noon, comment: '100 % useless_menu', customer, language: 'en' }),
    answer({ score: 2, answeredAt: noon, comment: 'The MENU again', customer }),
    answer({ score: 3, answeredAt: noon }),
    answer({ score: 4, answeredAt: new Date('2026-03-03T00:00:00Z'), channelId: channels.chat }),
    answer({
      score: 5,
      answeredAt: new Date('2026-03-01T23:59:59Z'),
      surveyVersionId: versions.csat,
    }),
  ]);
  ids = recorded.map(({ id }) => id);
  catalog = await loadCatalog(scope);
  all = {
    period: { from: '2026-03-01', to: '2026-03-03' },
    filters: { touchpoint: [], channel: [], survey: [], attributes: {} },
    versionIds: catalog.versions.map(({ id }) => id),
    points: [],
    search: null,
    tagId: null,
    state: 'counted',
    customerId: null,
  };
});

describe('listResponses', () => {
  it('lists the newest first', async () => {
    const found = await list();
    expect(found.answers[0]).toMatchObject({ score: 4 });
    expect(found.answers.at(-1)).toMatchObject({ score: 5 });
    expect(found).toMatchObject({ newer: null, older: null });
  });

  it('turns pages both ways, also between answers of the same moment', async () => {
    const first = await list({}, { limit: 2 });
    const second = await list({}, { limit: 2, cursor: first.older });
    const third = await list({}, { limit: 2, cursor: second.older });
    const seen = [first, second, third].flatMap(({ answers }) => answers.map(({ id }) => id));
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen).toHaveLength(5);
    expect([first.newer, third.older]).toEqual([null, null]);

    const back = await list({}, { limit: 2, cursor: third.newer });
    expect(back.answers).toEqual(second.answers);
    const start = await list({}, { limit: 2, cursor: back.newer });
    expect(start.answers).toEqual(first.answers);
    expect(start.newer).toBeNull();
  });

  it('filters as the rollup does', async () => {
    expect(await scores({ filters: { ...all.filters, channel: ['chat'] } })).toEqual([4]);
    expect(
      await scores({ filters: { ...all.filters, attributes: { plan: ['pro'] } } }),
    ).toHaveLength(2);
    expect(await scores({ points: [1, 3] })).toHaveLength(2);
    expect(await scores({ versionIds: [workspace.versions.csat] })).toEqual([5]);
    expect(await scores({ versionIds: [] })).toEqual([]);
    expect(await scores({ period: { from: '2026-03-02', to: '2026-03-02' } })).toHaveLength(3);
  });

  it('searches letters in comments, in any case, and takes signs of LIKE for what they are', async () => {
    const letters = (...words: string[]) => scores({ search: { as: 'letters', words } });
    expect(await letters('menu')).toHaveLength(2);
    expect(await letters('again', 'the')).toEqual([2]);
    expect(await letters('%')).toEqual([1]);
    expect(await letters('s_m')).toEqual([1]);
    expect(await letters("'; drop table responses; --")).toEqual([]);
  });

  it('reads nothing of people unless it may', async () => {
    const { answers } = await list({}, { withPeople: false });
    expect(answers.every(({ person }) => person === null)).toBe(true);
    expect(JSON.stringify(answers)).not.toMatch(/menu|Maren|pro/);
    const [known] = (await list({ points: [1] })).answers;
    expect(known?.person).toEqual({
      comment: '100 % useless_menu',
      language: 'en',
      marked: null,
      attributes: { plan: 'pro', language: 'en' },
      customer: { id: known?.person?.customer?.id, externalId: 'maren', name: 'Maren Holt' },
    });
  });

  it('finds a day wherever on earth the workspace is', async () => {
    const { scope, answer } = await testWorkspace('Pacific/Kiritimati');
    // Already 3 March there, fourteen hours ahead.
    await recordResponses(scope, [answer({ answeredAt: new Date('2026-03-02T10:30:00Z') })]);
    const there = await loadCatalog(scope);
    const asked = { ...all, versionIds: there.versions.map(({ id }) => id) };
    const on = (day: string) =>
      countResponses(scope, there, { ...asked, period: { from: day, to: day } });
    expect(await on('2026-03-03')).toBe(1);
    expect(await on('2026-03-02')).toBe(0);
  });
});

describe('one answer', () => {
  it('is found in its own workspace only', async () => {
    const stranger = await testWorkspace();
    const [id = ''] = ids;
    expect(await findResponse(workspace.scope, id, true)).toMatchObject({ score: 1 });
    expect(await findResponse(stranger.scope, id, true)).toBeNull();
    expect((await findResponse(workspace.scope, id, false))?.person).toBeNull();
  });

  it('is listed among those of its customer', async () => {
    const found = await findResponse(workspace.scope, ids[0] ?? '', true);
    const of = found?.person?.customer?.id ?? '';
    expect(await listResponsesOfCustomer(workspace.scope, of, 10)).toHaveLength(2);
  });

  it('leaves the count and returns, and says who did it', async () => {
    const { scope } = workspace;
    const id = ids[2] ?? '';
    await setResponseState(scope, [id], 'withdrawn');
    expect(await scores({ state: 'withdrawn' })).toEqual([3]);
    expect(await scores({ points: [3] })).toEqual([]);
    await setResponseState(scope, [id], 'counted');
    expect(await scores({ points: [3] })).toEqual([3]);
    const changes = await listResponseChanges(scope, id);
    expect(
      changes.map((change) => [change.kind === 'moved' && change.state, change.actor]),
    ).toEqual([
      ['counted', 'test'],
      ['withdrawn', 'test'],
    ]);
  });
});
