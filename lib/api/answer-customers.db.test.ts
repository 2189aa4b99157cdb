import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { recordResponses } from '@/db/mutations/record-responses';
import { auditLog, customers } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { answerCustomer, answerCustomers, receiveCustomer } from './answer-customers';
import { outputs } from './schemas';

async function put({ scope }: TestWorkspace, external_id: string, body: unknown) {
  const request = new Request('http://x', { method: 'PUT', body: JSON.stringify(body) });
  const response = await receiveCustomer(request, { scope, params: { external_id } });
  return { status: response.status, said: outputs.Customer.parse(await response.json()) };
}

async function list({ scope }: TestWorkspace, search = '') {
  const response = await answerCustomers(new Request(`http://x/${search}`), { scope });
  return outputs.CustomerPage.parse(await response.json());
}

const trail = async ({ scope }: TestWorkspace) =>
  (await db.select().from(auditLog).where(eq(auditLog.workspaceId, scope.workspaceId))).map(
    ({ action, details }) => [action, details],
  );

describe('a customer that is put', () => {
  it('is made, changed and known again, and only changes are noted', async () => {
    const workspace = await testWorkspace();
    const facts = { email: 'Tom@Brightwater.example', attributes: { plan: 'pro', seats: 12 } };
    const first = await put(workspace, 'c-1', facts);
    expect(first).toMatchObject({
      status: 201,
      said: {
        id: 'c-1',
        email: 'tom@brightwater.example',
        name: null,
        attributes: { plan: 'pro', seats: '12' },
      },
    });
    expect(await put(workspace, 'c-1', facts)).toEqual({ status: 200, said: first.said });
    const change = { name: 'Tom', email: null, attributes: { seats: null, team: 'north' } };
    for (const status of [200, 200]) {
      expect(await put(workspace, 'c-1', change)).toMatchObject({
        status,
        said: { email: null, name: 'Tom', attributes: { plan: 'pro', team: 'north' } },
      });
    }
    const notes = await trail(workspace);
    expect(notes).toMatchObject([
      ['customer.created', {}],
      ['customer.edited', { fields: expect.any(Array) }],
    ]);
    expect(JSON.stringify(notes)).not.toContain('Tom');
  });

  it('by many at once is made once', async () => {
    const workspace = await testWorkspace();
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, n) => put(workspace, 'c-1', { attributes: { [`a${n}`]: n } })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    const { data } = await list(workspace);
    expect(data).toHaveLength(1);
    expect(Object.keys(data[0]?.attributes ?? {})).toHaveLength(6);
  });

  it('does not change answers that were given before', async () => {
    const workspace = await testWorkspace();
    const customer = { externalId: 'c-1', attributes: { plan: 'starter' } };
    await recordResponses(workspace.scope, [workspace.answer({ customer })]);
    await put(workspace, 'c-1', { attributes: { plan: 'pro' } });
    expect((await list(workspace)).data[0]?.attributes).toEqual({ plan: 'pro' });
  });

  it('is not stored again once erased', async () => {
    const workspace = await testWorkspace();
    await put(workspace, 'c-1', { name: 'Tom' });
    const mine = eq(customers.workspaceId, workspace.scope.workspaceId);
    await db.update(customers).set({ erasedAt: new Date() }).where(mine);
    await expect(put(workspace, 'c-1', { name: 'Tom' })).rejects.toThrow('erased');
    expect((await list(workspace)).data).toEqual([]);
  });

  it.each([
    [{ email: 'not one' }],
    [{ name: '' }],
    [{ attributes: { 'a\0': 'b' } }],
    [{ phone: '1' }],
    [[]],
  ])('cannot be %j', async (body) => {
    await expect(put(await testWorkspace(), 'c-1', body)).rejects.toThrow();
  });

  it.each(['', ' ', 'a\0b', 'x'.repeat(201)])('cannot have the id %j', async (id) => {
    await expect(put(await testWorkspace(), id, { name: 'Tom' })).rejects.toThrow();
  });
});

describe('the list of customers', () => {
  it('holds every customer once, whatever the size of its pages, while others come', async () => {
    const workspace = await testWorkspace();
    const ids = Array.from({ length: 30 }, (_, n) => `c-${n}`);
    for (const id of ids) await put(workspace, id, { name: id });
    let late = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 40 }), async (limit) => {
        const seen: string[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page = await list(workspace, `?limit=${limit}${cursor && `&cursor=${cursor}`}`);
          seen.push(...page.data.map(({ id }) => id));
          cursor = page.next_cursor;
          if (late < 20) await put(workspace, `late-${++late}`, {});
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual(expect.arrayContaining(ids));
      }),
      { numRuns: 6 },
    );
  });

  it('can be asked for an address', async () => {
    const workspace = await testWorkspace();
    await put(workspace, 'c-1', { email: 'tom@brightwater.example' });
    await put(workspace, 'c-2', { email: 'ada@brightwater.example' });
    const found = await list(workspace, '?email=Tom@Brightwater.example');
    expect(found.data.map(({ id }) => id)).toEqual(['c-1']);
    await expect(list(workspace, '?mail=x')).rejects.toThrow('not a parameter');
    await expect(list(workspace, '?email=%00')).rejects.toThrow();
  });

  it('ends at the workspace', async () => {
    const [mine, other] = [await testWorkspace(), await testWorkspace()];
    await put(mine, 'c-1', { name: 'Tom' });
    expect((await list(other)).data).toEqual([]);
    const one = { scope: other.scope, params: { external_id: 'c-1' } };
    await expect(answerCustomer(new Request('http://x'), one)).rejects.toThrow('no customer');
  });
});
