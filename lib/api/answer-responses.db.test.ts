import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { Role } from '@/lib/auth/roles';
import { AppError } from '@/lib/errors';
import { answerResponse, answerResponses, changeResponse } from './answer-responses';
import { outputs } from './schemas';

const now = new Date('2026-06-24T12:00:00Z');

function callOf({ scope }: TestWorkspace, role: Role = 'manager', id = '') {
  const facts = { name: 'Test', isSample: false, timeZone: 'UTC', weekStart: 1 as const };
  return { scope, workspace: { id: scope.workspaceId, ...facts }, now, role, params: { id } };
}

async function list(workspace: TestWorkspace, search: string, role: Role = 'manager') {
  const request = new Request(`http://localhost/api/v1/responses${search}`);
  const response = await answerResponses(request, callOf(workspace, role));
  return outputs.ResponsePage.parse(await response.json());
}

async function walk(
  workspace: TestWorkspace,
  search: string,
  between: (page: number) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 1_000; page += 1) {
    const address: string = cursor === null ? search : `${search}&cursor=${cursor}`;
    const said = await list(workspace, address);
    seen.push(...said.data.map(({ id }) => id));
    if (said.next_cursor === null) return seen;
    cursor = said.next_cursor;
    await between(page);
  }
  throw new Error('the list does not end');
}

async function answered(workspace: TestWorkspace, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) =>
    workspace.answer({
      score: index % 11,
      // Many at the same moment, so that time alone cannot order them.
      answeredAt: new Date(Date.UTC(2026, 4, 1) + Math.floor(index / 7) * 3_600_000),
    }),
  );
  return (await recordResponses(workspace.scope, rows)).map(({ id }) => id);
}

describe('a list of responses', () => {
  it('holds every answer once, whatever the size of its pages, while answers arrive', async () => {
    const workspace = await testWorkspace();
    const there = await answered(workspace, 40);
    const arrivals = fc.array(
      fc.date({ min: new Date('2026-04-01'), max: now, noInvalidDate: true }),
      {
        maxLength: 3,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: 25 }),
        fc.infiniteStream(arrivals),
        async (limit, stream) => {
          const later: string[] = [];
          const before = await walk(workspace, '?limit=500');
          const seen = await walk(workspace, `?limit=${limit}`, async () => {
            const moments: Date[] = stream.next().value;
            const rows = moments.map((answeredAt) => workspace.answer({ answeredAt }));
            later.push(...(await recordResponses(workspace.scope, rows)).map(({ id }) => id));
          });
          expect(new Set(seen).size).toBe(seen.length);
          const fresh = new Set(later);
          expect(seen.filter((id) => !fresh.has(id))).toEqual(before);
        },
      ),
      { numRuns: 5 },
    );
    expect(new Set(await walk(workspace, '?limit=7&period=last-90-days'))).toEqual(
      new Set([...there, ...(await walk(workspace, '?limit=500'))]),
    );
  });

  it('stays on the scale and in the period it began with', async () => {
    const workspace = await testWorkspace();
    await answered(workspace, 30);
    const first = await list(workspace, '?metric=nps&limit=10');
    const tomorrow = new Request(
      `http://localhost/api/v1/responses?metric=nps&limit=500&cursor=${first.next_cursor}`,
    );
    const far = { ...callOf(workspace), now: new Date('2027-06-24T12:00:00Z') };
    const rest = outputs.ResponsePage.parse(await (await answerResponses(tomorrow, far)).json());
    expect(rest.data).toHaveLength(20);
  });

  it('takes the filters of a metric, and points and states', async () => {
    const workspace = await testWorkspace();
    const { touchpoints, channels } = workspace;
    const [wrong] = await recordResponses(workspace.scope, [
      workspace.answer({ score: 0, answeredAt: now }),
      workspace.answer({ score: 3, touchpointId: touchpoints.signup, answeredAt: now }),
      workspace.answer({ score: 10, channelId: channels.chat, answeredAt: now }),
    ]);
    await changeResponse(
      new Request('http://localhost', { method: 'PATCH', body: '{"state":"withdrawn"}' }),
      callOf(workspace, 'manager', wrong?.id),
    );
    const scores = async (search: string) =>
      (await list(workspace, search)).data.map(({ score }) => score).sort((a, b) => a - b);
    expect(await scores('')).toEqual([3, 10]);
    expect(await scores('?touchpoint=signup')).toEqual([3]);
    expect(await scores('?channel=chat&metric=nps')).toEqual([10]);
    expect(await scores('?points=3,4')).toEqual([3]);
    expect(await scores('?state=withdrawn')).toEqual([0]);
    expect(await scores('?metric=ces')).toEqual([]);
    expect((await list(workspace, '?metric=fun&chanel=chat')).notices).toHaveLength(2);
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  });

  it.each(['?limit=0', '?limit=501', '?limit=ten', '?limit=1&limit=2', '?cursor=x', '?cursor='])(
    'refuses %s',
    async (search) => {
      const workspace = await testWorkspace();
      await expect(list(workspace, search)).rejects.toBeInstanceOf(AppError);
    },
  );
});

describe('people', () => {
  async function oneAnswer() {
    const workspace = await testWorkspace();
    const [recorded] = await recordResponses(workspace.scope, [
      workspace.answer({
        answeredAt: now,
        comment: 'The menu asked me five things.',
        language: 'en',
        customer: { externalId: 'c-1', name: 'Tom', attributes: { plan: 'pro' } },
      }),
    ]);
    return { workspace, id: recorded?.id ?? '' };
  }

  it('are told to keys that may read them', async () => {
    const { workspace, id } = await oneAnswer();
    const response = await answerResponse(
      new Request('http://x'),
      callOf(workspace, 'manager', id),
    );
    expect(outputs.Response.parse(await response.json())).toEqual({
      id,
      survey: 'nps',
      version: 1,
      metric: 'nps',
      touchpoint: 'support',
      channel: 'phone',
      score: 9,
      scale: { min: 0, max: 10, direction: 'ease' },
      state: 'counted',
      answered_at: now.toISOString(),
      comment: 'The menu asked me five things.',
      language: 'en',
      attributes: { plan: 'pro', language: 'en' },
      customer: { id: 'c-1', name: 'Tom' },
    });
  });

  it('are left out for others, and so is the search in their words', async () => {
    const { workspace, id } = await oneAnswer();
    const response = await answerResponse(new Request('http://x'), callOf(workspace, 'viewer', id));
    const one = await response.json();
    for (const field of ['comment', 'language', 'attributes', 'customer']) {
      expect(one).not.toHaveProperty(field);
    }
    const found = await list(workspace, '?q=nothing', 'viewer');
    expect(found.data).toHaveLength(1);
    expect(found.data[0]).not.toHaveProperty('comment');
    expect(found.notices).toHaveLength(1);
    expect((await list(workspace, '?q=nothing')).data).toEqual([]);
    expect((await list(workspace, '?q=menu+five')).data).toHaveLength(1);
  });

  it('of another workspace are not there', async () => {
    const { id } = await oneAnswer();
    const other = await testWorkspace();
    const call = callOf(other, 'admin', id);
    await expect(answerResponse(new Request('http://x'), call)).rejects.toThrow('no such response');
    const body = '{"state":"withdrawn"}';
    const change = new Request('http://x', { method: 'PATCH', body });
    await expect(changeResponse(change, call)).rejects.toThrow('no such response');
  });
});

it('takes an answer out of the count and puts it back', async () => {
  const workspace = await testWorkspace();
  const [id = ''] = await answered(workspace, 1);
  const move = async (state: unknown) => {
    const request = new Request('http://x', { method: 'PATCH', body: JSON.stringify({ state }) });
    return changeResponse(request, callOf(workspace, 'manager', id));
  };
  for (const state of ['withdrawn', 'withdrawn', 'quarantined', 'counted']) {
    const response = await move(state);
    expect(outputs.Response.parse(await response.json()).state).toBe(state);
    expect(await rollupDifferences(workspace.scope)).toEqual([]);
  }
  await expect(move('gone')).rejects.toThrow('Must be counted, quarantined or withdrawn.');
});
