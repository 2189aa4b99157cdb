import { beforeAll, describe, expect, it } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { scoreCounts as counts } from '@/lib/metrics/score-counts';
import { type Catalog, loadCatalog } from './catalog';
import { type CountsRequest, scoreCounts } from './score-counts';

let workspace: TestWorkspace;
let catalog: Catalog;

const everything: CountsRequest = {
  spans: [{ from: '2026-01-01', to: '2026-12-31' }],
  interval: null,
  weekStart: 1,
  metrics: ['nps'],
  filters: { touchpoint: [], channel: [], survey: [], attributes: {} },
  by: [],
};

const ask = (parts: Partial<CountsRequest>) =>
  scoreCounts(workspace.scope, catalog, { ...everything, ...parts });

beforeAll(async () => {
  workspace = await testWorkspace();
  const { answer, channels, touchpoints, versions } = workspace;
  const on = (day: string) => new Date(`${day}T12:00:00Z`);
  const pro = { externalId: 'p', attributes: { plan: 'pro' } };
  await recordResponses(workspace.scope, [
    answer({ score: 10, answeredAt: on('2026-03-01'), customer: pro }), // a Sunday
    answer({ score: 10, answeredAt: on('2026-03-02'), customer: pro, language: 'pl' }),
    answer({ score: 3, answeredAt: on('2026-03-04'), channelId: channels.chat }),
    answer({ score: 8, answeredAt: on('2026-04-01'), touchpointId: touchpoints.signup }),
    answer({ score: 5, answeredAt: on('2026-03-03'), surveyVersionId: versions.csat }),
  ]);
  catalog = await loadCatalog(workspace.scope);
});

describe('scoreCounts', () => {
  it('counts one metric over a whole span', async () => {
    const [row, ...more] = await ask({});
    expect(more).toEqual([]);
    expect(row).toEqual({
      span: 0,
      bucket: null,
      versionId: workspace.versions.nps,
      group: [],
      counts: counts({ 3: 1, 8: 1, 10: 2 }),
    });
  });

  it('cuts weeks where the workspace lets them begin', async () => {
    const buckets = async (weekStart: 0 | 1) =>
      (await ask({ interval: 'week', weekStart })).map(({ bucket }) => bucket).sort();
    expect(await buckets(1)).toEqual(['2026-02-23', '2026-03-02', '2026-03-30']);
    expect(await buckets(0)).toEqual(['2026-03-01', '2026-03-29']);
  });

  it('cuts months and quarters', async () => {
    const months = await ask({ interval: 'month' });
    expect(months.map(({ bucket }) => bucket).sort()).toEqual(['2026-03-01', '2026-04-01']);
    const quarters = await ask({ interval: 'quarter' });
    expect(quarters.map(({ bucket }) => bucket).sort()).toEqual(['2026-01-01', '2026-04-01']);
  });

  it('counts overlapping spans each in full', async () => {
    const rows = await ask({
      spans: [
        { from: '2026-03-01', to: '2026-04-30' },
        { from: '2026-03-01', to: '2026-03-31' },
      ],
    });
    const bySpan = Object.fromEntries(rows.map((row) => [row.span, row.counts]));
    expect(bySpan[0]).toEqual(counts({ 3: 1, 8: 1, 10: 2 }));
    expect(bySpan[1]).toEqual(counts({ 3: 1, 10: 2 }));
  });

  it('filters by touchpoint, channel, survey, attribute and language', async () => {
    const only = async (filters: Partial<CountsRequest['filters']>) => {
      const rows = await ask({ filters: { ...everything.filters, ...filters } });
      return rows[0]?.counts ?? null;
    };
    expect(await only({ touchpoint: ['signup'] })).toEqual(counts({ 8: 1 }));
    expect(await only({ channel: ['chat'] })).toEqual(counts({ 3: 1 }));
    expect(await only({ survey: ['csat'] })).toBeNull();
    expect(await only({ attributes: { plan: ['pro'] } })).toEqual(counts({ 10: 2 }));
    expect(await only({ attributes: { language: ['pl', 'en'] } })).toEqual(counts({ 10: 1 }));
    expect(await only({ touchpoint: ['signup'], channel: ['chat'] })).toBeNull();
  });

  it('groups by any two dimensions', async () => {
    const rows = await ask({ by: ['channel', 'attr.plan'] });
    const groups = rows.map(({ group, counts: found }) => [
      ...group,
      found.reduce((a, b) => a + b),
    ]);
    expect(groups.sort()).toEqual(
      [
        ['chat', null, 1],
        ['phone', 'pro', 2],
        ['phone', null, 1],
      ].sort(),
    );
  });

  it('counts part of a month alike from its days and from the days it leaves out', async () => {
    const by: CountsRequest['by'] = ['touchpoint', 'channel'];
    const ofSpan = async (from: string, to: string) =>
      (await ask({ spans: [{ from, to }], by })).map(({ group, counts: found }) =>
        [...group, found.reduce((a, b) => a + b)].join(' '),
      );
    expect(await ofSpan('2026-03-02', '2026-03-03')).toEqual(['support phone 1']);
    // Read as all of March less its first day and its last.
    expect((await ofSpan('2026-03-02', '2026-03-30')).sort()).toEqual([
      'support chat 1',
      'support phone 1',
    ]);
    // What the days taken off leave empty is no row.
    expect((await ofSpan('2026-03-04', '2026-03-31')).sort()).toEqual(['support chat 1']);
  });

  it('sees nothing of another workspace', async () => {
    const stranger = await testWorkspace();
    expect(await scoreCounts(stranger.scope, catalog, everything)).toEqual([]);
  });
});
