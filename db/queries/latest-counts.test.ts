import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NewResponse, recordResponses } from '@/db/mutations/record-responses';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { addCounts, countAnswers, noCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { loadCatalog } from './catalog';
import { latestCounts } from './latest-counts';
import { listResponses } from './responses';
import type { CountsRequest } from './score-counts';

const march = { from: '2026-03-01', to: '2026-03-31' };
const february = { from: '2026-02-01', to: '2026-02-28' };
const everything: CountsRequest = {
  spans: [march],
  interval: null,
  weekStart: 1,
  metrics: ['nps'],
  filters: { touchpoint: [], channel: [], survey: [], attributes: {} },
  by: [],
};

async function counted(workspace: TestWorkspace, parts: Partial<CountsRequest> = {}) {
  const catalog = await loadCatalog(workspace.scope);
  return latestCounts(workspace.scope, catalog, { ...everything, ...parts });
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const of = (externalId: string) => ({ customer: { externalId } });

/** Ann answers three times in March, Bo once, two people are not known, Ann once in February. */
async function fewAnswers() {
  const workspace = await testWorkspace();
  const { answer, channels, touchpoints, versions } = workspace;
  await recordResponses(workspace.scope, [
    answer({ score: 1, answeredAt: noon('2026-02-10'), ...of('ann') }),
    answer({ score: 2, answeredAt: noon('2026-03-02'), ...of('ann'), channelId: channels.chat }),
    answer({ score: 9, answeredAt: noon('2026-03-30'), ...of('ann') }),
    answer({ score: 3, answeredAt: noon('2026-03-20'), ...of('ann'), idempotencyKey: 'between' }),
    answer({ score: 7, answeredAt: noon('2026-03-05'), ...of('bo') }),
    answer({ score: 0, answeredAt: noon('2026-03-06'), touchpointId: touchpoints.signup }),
    answer({ score: 0, answeredAt: noon('2026-03-06') }),
    answer({
      score: 5,
      answeredAt: noon('2026-03-31'),
      ...of('bo'),
      surveyVersionId: versions.csat,
    }),
  ]);
  return workspace;
}

describe('latestCounts', () => {
  it('counts each customer once, by the latest answer, and each unknown one', async () => {
    const [row, ...more] = await counted(await fewAnswers());
    expect(more).toEqual([]);
    expect(row).toMatchObject({ counts: scoreCounts({ 0: 2, 7: 1, 9: 1 }), unnamed: 2 });
  });

  it('keeps metrics apart: who rates effort and satisfaction counts in both', async () => {
    const rows = await counted(await fewAnswers(), { metrics: ['nps', 'csat'] });
    expect(rows.map(({ counts }) => countAnswers(counts)).sort()).toEqual([1, 4]);
  });

  it('filters first, so that the latest on the phone or by chat is found', async () => {
    const filters = { ...everything.filters, channel: ['chat'] };
    const rows = await counted(await fewAnswers(), { filters });
    expect(rows.map(({ counts }) => counts)).toEqual([scoreCounts({ 2: 1 })]);
  });

  it('lets buckets and groups add up to the whole, each span by itself', async () => {
    const workspace = await fewAnswers();
    const cut = await counted(workspace, {
      interval: 'week',
      by: ['channel', 'attr.plan'],
      spans: [march, february],
    });
    const sum = (span: number) =>
      cut
        .filter((row) => row.span === span)
        .reduce((all, row) => addCounts(all, row.counts), noCounts);
    expect(sum(0)).toEqual(scoreCounts({ 0: 2, 7: 1, 9: 1 }));
    expect(sum(1)).toEqual(scoreCounts({ 1: 1 }));
    expect(cut.find(({ counts }) => counts[9] === 1)?.bucket).toBe('2026-03-30');
  });

  it('falls back on the answer before when the latest is withdrawn', async () => {
    const workspace = await testWorkspace();
    const { answer } = workspace;
    await recordResponses(workspace.scope, [
      answer({ score: 4, answeredAt: noon('2026-03-02'), ...of('ann') }),
      answer({ score: 9, answeredAt: noon('2026-03-03'), ...of('ann') }),
    ]);
    const catalog = await loadCatalog(workspace.scope);
    const { answers } = await listResponses(
      workspace.scope,
      catalog,
      {
        period: march,
        filters: everything.filters,
        versionIds: [workspace.versions.nps],
        points: [9],
        search: null,
        tagId: null,
        state: 'counted',
        customerId: null,
      },
      { cursor: null, limit: 5, withPeople: false },
    );
    await setResponseState(
      workspace.scope,
      answers.map(({ id }) => id),
      'withdrawn',
    );
    const [row] = await counted(workspace);
    expect(row?.counts).toEqual(scoreCounts({ 4: 1 }));
  });

  it('sees nothing of another workspace', async () => {
    const workspace = await fewAnswers();
    const catalog = await loadCatalog(workspace.scope);
    const stranger = await testWorkspace();
    expect(await latestCounts(stranger.scope, catalog, everything)).toEqual([]);
  });
});

type Given = { customer: string | null; hour: number; score: number; chat: boolean };

/** The rule in plain JavaScript: the last answer of each, the others with a name left out. */
function recount(given: readonly Given[]) {
  const latest = new Map<string, Given>();
  const unknown = given.filter(({ customer }) => customer === null);
  for (const one of given) {
    if (one.customer === null) continue;
    const found = latest.get(one.customer);
    if (!found || found.hour < one.hour) latest.set(one.customer, one);
  }
  const kept = [...latest.values(), ...unknown];
  const chosen = (chat: boolean) =>
    kept
      .filter((one) => one.chat === chat)
      .reduce((all, { score }) => addCounts(all, scoreCounts({ [score]: 1 })), noCounts);
  return { phone: chosen(false), chat: chosen(true), unnamed: unknown.length };
}

it('equals a recount by hand whatever was answered', async () => {
  const answers = fc.uniqueArray(
    fc.record({
      customer: fc.constantFrom('a', 'b', 'c', 'd', null),
      hour: fc.integer({ min: 0, max: 31 * 24 - 1 }),
      score: fc.integer({ min: 0, max: 10 }),
      chat: fc.boolean(),
    }),
    { selector: ({ hour }) => hour, maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      const workspace = await testWorkspace();
      const { channels } = workspace;
      const rows = given.map(
        ({ customer, hour, score, chat }): NewResponse =>
          workspace.answer({
            score,
            answeredAt: new Date(Date.UTC(2026, 2, 1, hour)),
            channelId: chat ? channels.chat : channels.phone,
            ...(customer === null ? {} : of(customer)),
          }),
      );
      await recordResponses(workspace.scope, rows);
      const found = await counted(workspace, { by: ['channel'], interval: 'day' });
      const sum = (channel: string) =>
        found
          .filter(({ group }) => group[0] === channel)
          .reduce((all, { counts }) => addCounts(all, counts), noCounts);
      expect({
        phone: sum('phone'),
        chat: sum('chat'),
        unnamed: found.reduce((all, { unnamed }) => all + unnamed, 0),
      }).toEqual(recount(given));
    }),
    { numRuns: 25 },
  );
});
