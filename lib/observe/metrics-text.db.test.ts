import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { recordResponses } from '@/db/mutations/record-responses';
import { testWorkspace } from '@/db/testing/workspace';
import { enqueueJob } from '@/lib/jobs/queue';

const settings = vi.hoisted(() => ({ token: undefined as string | undefined }));
vi.mock('@/lib/env', async (original) => {
  const module = await original<typeof import('@/lib/env')>();
  return {
    ...module,
    env: new Proxy(module.env, {
      get: (env, name) => (name === 'METRICS_TOKEN' ? settings.token : Reflect.get(env, name)),
    }),
  };
});

const { GET } = await import('@/app/metrics/route');

const token = 'a token for Prometheus';

function scrape(shown?: string): Promise<Response> {
  settings.token = token;
  const headers = shown ? { authorization: shown } : undefined;
  return GET(new Request('http://localhost/metrics', { headers }));
}

const sample = z.object({
  name: z.string(),
  labels: z.record(z.string(), z.string()),
  value: z.number(),
});
type Sample = z.output<typeof sample>;

/** Reads the text format of Prometheus, and refuses what is none. */
function parse(text: string): Sample[] {
  const declared = new Set<string>();
  return text.split('\n').flatMap((line) => {
    const type = /^# TYPE (\S+) (counter|gauge|histogram|summary)$/.exec(line);
    if (type?.[1]) declared.add(type[1]);
    if (line === '' || line.startsWith('#')) return [];
    const parts = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line);
    if (!parts) throw new Error(`not a sample: ${line}`);
    const [, name = '', labels = '', value] = parts;
    const family = name.replace(/_(bucket|sum|count)$/, '');
    if (!declared.has(name) && !declared.has(family)) throw new Error(`${name} has no type`);
    const pairs = [...labels.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/g)];
    return [
      sample.parse({
        name,
        labels: Object.fromEntries(pairs.map(([, key = '', text = '']) => [key, text])),
        value: value === '+Inf' ? Number.POSITIVE_INFINITY : Number(value),
      }),
    ];
  });
}

test('without the setting there is no such address; with it, it wants the token', async () => {
  const request = new Request('http://localhost/metrics');
  expect((await GET(request)).status).toBe(404);
  for (const shown of [undefined, `Bearer ${token}x`, token, 'Bearer']) {
    expect((await scrape(shown)).status).toBe(401);
  }
});

test('tells answers by source, jobs by kind and state, the queue and the database', async () => {
  const workspace = await testWorkspace();
  const read = async () => {
    const response = await scrape(`Bearer ${token}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain');
    return parse(await response.text());
  };
  const value = (samples: Sample[], name: string, labels: Record<string, string> = {}) =>
    samples.find(
      (each) => each.name === name && JSON.stringify(each.labels) === JSON.stringify(labels),
    )?.value;

  const before = value(await read(), 'ergograph_answers_recorded_total', { source: 'api' }) ?? 0;
  const answer = workspace.answer();
  await recordResponses(workspace.scope, [answer, workspace.answer()]);
  await recordResponses(workspace.scope, [answer]);
  await enqueueJob(workspace.scope, 'counting', {});
  const after = await read();
  expect(value(after, 'ergograph_answers_recorded_total', { source: 'api' })).toBe(before + 2);
  expect(value(after, 'ergograph_jobs', { kind: 'counting', state: 'waiting' })).toBe(1);
  expect(value(after, 'ergograph_queue_length')).toBe(1);
  expect(value(after, 'ergograph_queue_age_seconds')).toBeGreaterThan(0);
  expect(value(after, 'ergograph_database_up')).toBe(1);
  expect(value(after, 'ergograph_database_connections', { state: 'active' })).toBeGreaterThan(0);
  expect(value(after, 'ergograph_import_lines', { outcome: 'refused' })).toBe(0);
  expect(value(after, 'process_resident_memory_bytes')).toBeGreaterThan(0);
  expect(after.some(({ name }) => name === 'ergograph_build_info')).toBe(true);

  const text = JSON.stringify(after);
  for (const personal of [workspace.scope.workspaceId, 'Test', 'support', 'phone']) {
    expect(text).not.toContain(personal);
  }
});
