import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { loadCatalog } from '@/db/queries/catalog';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { Role } from '@/lib/auth/roles';
import { parseMetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { metricReport } from '@/lib/reports/metric-report';
import { wordsIn } from '@/lib/words/words-in';
import { answerBoard, answerMetric, answerMetrics, answerWhy } from './answer-metric';
import { englishNotices } from './english-notices';
import { metricAnswer } from './metric-answer';
import { outputs } from './schemas';

const t = wordsIn('en');

const now = new Date('2026-06-24T12:00:00Z');
const terms = { timeZone: 'UTC', weekStart: 1 as const };
const top: Record<MetricId, readonly [number, number]> = {
  ces: [1, 7],
  csat: [1, 5],
  nps: [0, 10],
};

let workspace: TestWorkspace;

beforeAll(async () => {
  workspace = await testWorkspace();
  const { versions, touchpoints, channels } = workspace;
  const answers = Array.from({ length: 900 }, (_, index) => {
    const metric = metricIds[index % 3] ?? 'nps';
    const [min, max] = top[metric];
    return workspace.answer({
      surveyVersionId: versions[metric],
      touchpointId: index % 7 < 4 ? touchpoints.support : touchpoints.signup,
      channelId: index % 5 < 2 ? channels.phone : channels.chat,
      score: min + ((index * 7919) % (max - min + 1)),
      answeredAt: new Date(Date.UTC(2026, 0, 1) + ((index * 104_729) % 175) * 86_400_000),
      customer: { externalId: `c${index}`, attributes: { plan: index % 2 ? 'pro' : 'starter' } },
    });
  });
  await recordResponses(workspace.scope, answers);
});

async function ask(metric: string, search: string) {
  const request = new Request(`http://localhost/api/v1/metrics/${metric}${search}`);
  const call = {
    scope: workspace.scope,
    workspace: { id: workspace.scope.workspaceId, name: 'Test', isSample: false, ...terms },
    now,
    params: { metric },
  };
  return answerMetric(request, call);
}

const search = fc
  .record(
    {
      period: fc.constantFrom(
        'last-30-days',
        'last-90-days',
        'this-year',
        'all-time',
        'today',
        'nonsense',
      ),
      compare: fc.constantFrom('previous', 'year', 'none'),
      interval: fc.constantFrom('day', 'week', 'month', 'quarter'),
      touchpoint: fc.constantFrom('support', 'signup', 'support,signup', 'gone'),
      channel: fc.constantFrom('phone', 'chat'),
      'attr.plan': fc.constantFrom('pro', 'starter'),
      by: fc.constantFrom('touchpoint', 'channel', 'attr.plan'),
      method: fc.constantFrom('mean', 'net', 'agree', 'pomp', 'nps'),
    },
    { requiredKeys: [] },
  )
  .map((params) => {
    const text = new URLSearchParams(
      Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ).toString();
    return text === '' ? '' : `?${text}`;
  });

describe('GET /metrics/{metric}', () => {
  it('says the numbers of the report, whatever is asked', async () => {
    const catalog = await loadCatalog(workspace.scope);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...metricIds), search, async (metric, text) => {
        const said = metricAnswer.parse(await (await ask(metric, text)).json());
        const params = Object.fromEntries(new URLSearchParams(text));
        const { query, notices } = parseMetricQuery(params, { ...terms, now, catalog });
        const report = await metricReport(t, workspace.scope, catalog, metric, query);
        expect(said.value).toBe(report?.score?.value ?? null);
        expect(said.n).toBe(report?.score?.n ?? 0);
        expect(said.interval?.low).toBe(report?.score?.interval?.low);
        expect(said.change?.difference).toBe(report?.change?.difference);
        expect(said.change?.verdict).toBe(report?.change?.verdict);
        expect(said.buckets.map(({ start, value, n }) => [start, value, n])).toEqual(
          report?.buckets.map(({ bucket, score }) => [
            bucket.start,
            score?.value ?? null,
            score?.n ?? 0,
          ]),
        );
        expect(said.groups?.map(({ key, value }) => [key, value])).toEqual(
          query.by
            ? report?.groups.map(({ key, score }) => [key, score?.value ?? null])
            : undefined,
        );
        expect(said.notices).toEqual(englishNotices([...notices, ...(report?.notices ?? [])]));
      }),
      { numRuns: 60 },
    );
  });

  it('counts what a hand counts', async () => {
    const said = metricAnswer.parse(await (await ask('nps', '?period=all-time')).json());
    const { negative, neutral, positive } = said.bands ?? {};
    const n = (negative?.n ?? 0) + (neutral?.n ?? 0) + (positive?.n ?? 0);
    expect(n).toBe(300);
    expect(said.n).toBe(300);
    expect(said.value).toBeCloseTo((100 * ((positive?.n ?? 0) - (negative?.n ?? 0))) / 300, 12);
    expect(said.definition).toMatchObject({ scale: { min: 0, max: 10 }, direction: 'ease' });
  });

  it('says null, not zero, where nobody answered', async () => {
    const said = metricAnswer.parse(
      await (await ask('ces', '?from=2020-01-01&to=2020-01-31')).json(),
    );
    expect(said).toMatchObject({ value: null, n: 0, interval: null, change: null });
  });

  it('does not know other metrics', async () => {
    await expect(ask('fun', '')).rejects.toMatchObject({ code: 'not-found' });
  });
});

const plainCall = (role: Role = 'manager') => ({
  scope: workspace.scope,
  workspace: { id: workspace.scope.workspaceId, name: 'Test', isSample: false, ...terms },
  now,
  role,
});

it('GET /metrics says of every metric what its own route says', async () => {
  const asked = '?period=this-year&interval=month&channel=phone';
  const request = new Request(`http://localhost/api/v1/metrics${asked}&by=touchpoint`);
  const all = outputs.MetricList.parse(await (await answerMetrics(request, plainCall())).json());
  for (const [at, metric] of metricIds.entries()) {
    expect(all.data[at]).toEqual(await (await ask(metric, asked)).json());
  }
});

it('the same answer again is 304 to whoever has it, until an answer arrives', async () => {
  const request = (tag?: string) =>
    new Request(
      'http://localhost/api/v1/metrics',
      tag ? { headers: { 'if-none-match': tag } } : {},
    );
  const first = await answerMetrics(request(), plainCall());
  const tag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  for (const told of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
    const again = await answerMetrics(request(told), plainCall());
    expect([told, again.status, await again.text()]).toEqual([told, 304, '']);
    expect(again.headers.get('etag')).toBe(tag);
  }
  await recordResponses(workspace.scope, [workspace.answer({ answeredAt: now, score: 0 })]);
  const changed = await answerMetrics(request(tag), plainCall());
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(tag);
});

describe('GET /metrics/{metric}/why', () => {
  async function why(text: string) {
    const request = new Request(`http://localhost/api/v1/metrics/nps/why${text}`);
    const response = await answerWhy(request, { ...plainCall(), params: { metric: 'nps' } });
    return outputs.Why.parse(await response.json());
  }

  it('says parts that sum to the change of the metric', async () => {
    for (const by of ['channel', 'touchpoint', 'attr.plan']) {
      const said = await why(`?by=${by}`);
      const { change } = metricAnswer.parse(await (await ask('nps', '')).json());
      expect(said).toMatchObject({ by, change, refusal: null });
      const parts = said.groups.reduce(
        (sum, { mix, rate }) => sum + mix.value + (rate?.value ?? 0),
        0,
      );
      expect(parts).toBeCloseTo(change?.difference ?? Number.NaN, 9);
      expect((said.mix?.value ?? 0) + (said.rate?.value ?? 0)).toBeCloseTo(parts, 9);
      expect(said.groups).toHaveLength(2);
    }
  });

  it('says why there are none', async () => {
    expect(await why('?compare=none')).toMatchObject({ refusal: 'not-compared', groups: [] });
    expect(await why('?by=survey')).toMatchObject({ refusal: 'one-group', mix: null });
  });
});

describe('GET /board/{metric}', () => {
  async function board(role: Role, more = '') {
    const request = new Request(`http://localhost/api/v1/board/nps?period=all-time${more}`);
    const response = await answerBoard(request, { ...plainCall(role), params: { metric: 'nps' } });
    return outputs.Board.parse(await response.json());
  }

  it('adds up to the metric', async () => {
    const [said, whole] = [await board('manager'), await ask('nps', '?period=all-time')];
    const { n, value } = metricAnswer.parse(await whole.json());
    expect(said.total).toMatchObject({ kind: 'open', n, value });
    const cells = said.rows.flatMap((row) => row.cells);
    const sum = cells.reduce((all, cell) => all + (cell?.kind === 'open' ? cell.n : 0), 0);
    expect(sum).toBe(n);
    expect(said.columns.map(({ key }) => key).sort()).toEqual(['chat', 'phone']);
  });

  it('puts all scales together only where that is asked for, and says so', async () => {
    const [usual, bridged] = [await board('manager'), await board('manager', '&bridge=on')];
    expect(usual.approximate).toBe(false);
    expect(bridged).toMatchObject({ approximate: true, method: 'bridge', notices: [] });
    const [n, own] = [usual.total, bridged.total].map((total) =>
      total?.kind === 'open' ? total.n : null,
    );
    expect(own).toBeGreaterThanOrEqual(n ?? 1);
    const scales = bridged.total?.kind === 'open' ? (bridged.total.scales ?? []) : [];
    expect(scales.reduce((sum, scale) => sum + (scale.n ?? 0), 0)).toBe(own);
    expect((await board('manager', '&bridge=maybe')).notices).toHaveLength(1);
  });

  it('hides a small cell, and for keys that may not read people what would give it away', async () => {
    const lone = await testWorkspace();
    const { touchpoints, channels } = lone;
    const places = [
      [touchpoints.support, channels.phone, 30],
      [touchpoints.support, channels.chat, 30],
      [touchpoints.signup, channels.phone, 30],
      [touchpoints.signup, channels.chat, 2],
    ] as const;
    const rows = places.flatMap(([touchpointId, channelId, n]) =>
      Array.from({ length: n }, () => lone.answer({ touchpointId, channelId, answeredAt: now })),
    );
    await recordResponses(lone.scope, rows);
    const hidden = async (role: Role) => {
      const request = new Request('http://localhost/api/v1/board/nps');
      const call = { ...plainCall(role), scope: lone.scope, params: { metric: 'nps' } };
      const said = outputs.Board.parse(await (await answerBoard(request, call)).json());
      return said.rows.flatMap((row) => row.cells).filter((cell) => cell?.kind === 'hidden').length;
    };
    expect(await hidden('manager')).toBe(1);
    expect(await hidden('viewer')).toBeGreaterThan(1);
  });
});
