import { describe, expect, it } from 'vitest';
import { valueDifferences } from '@/db/mutations/value-check';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { answerOrders, answerSubscriptions } from './answer-value';
import { receiveOrders, receiveSubscriptions } from './receive-value';
import { outputs } from './schemas';

const now = new Date('2026-06-30T12:00:00Z');

const doors = { subscriptions: receiveSubscriptions, orders: receiveOrders };

async function post({ scope }: TestWorkspace, door: keyof typeof doors, body: unknown) {
  const request = new Request('http://x', { method: 'POST', body: JSON.stringify(body) });
  const workspace = {
    id: scope.workspaceId,
    name: 'Test',
    timeZone: 'UTC',
    weekStart: 1,
    isSample: false,
  } as const;
  const response = await doors[door](request, { scope, workspace, now });
  const said: unknown = await response.json();
  return response.status < 300
    ? { status: response.status, put: outputs.Put.parse(said), problem: null }
    : { status: response.status, put: null, problem: outputs.Problem.parse(said) };
}

const terms = {
  id: 's-1',
  customer: { id: 'c-1', email: 'Tom@Brightwater.example' },
  plan: 'Pro',
  amount: 588,
  interval: 'year',
  currency: 'eur',
  started_on: '2026-03-02',
};
const order = {
  id: 'o-1',
  customer: { email: 'Tom@Brightwater.example' },
  amount: 49.9,
  currency: 'EUR',
  ordered_at: '2026-03-02T09:14:11+01:00',
};

describe('POST', () => {
  it('adds, knows again and corrects subscriptions, which are then listed', async () => {
    const workspace = await testWorkspace();
    expect(await post(workspace, 'subscriptions', terms)).toMatchObject({
      status: 201,
      put: { added: 1, changed: 0, same: 0, results: [{ id: 's-1', outcome: 'added' }] },
    });
    const second = { ...terms, started_on: '2026-05-01', amount: 700, quantity: 2 };
    expect(
      await post(workspace, 'subscriptions', { subscriptions: [terms, second] }),
    ).toMatchObject({ status: 201, put: { added: 1, same: 1 } });
    expect(
      await post(workspace, 'subscriptions', [
        { ...second, ended_on: '2026-06-01', cancel_kind: 'voluntary', cancel_reason: 'Price' },
      ]),
    ).toMatchObject({ status: 200, put: { changed: 1 } });
    const page = await answerSubscriptions(new Request('http://x/?customer=c-1'), workspace);
    expect(outputs.SubscriptionPage.parse(await page.json()).data).toMatchObject([
      { id: 's-1', customer: 'c-1', currency: 'EUR', interval: 'year', mrr: 49, ended_on: null },
      { started_on: '2026-05-01', mrr: 116.6667, ended_on: '2026-06-01', cancel_reason: 'Price' },
    ]);
    expect(await valueDifferences(workspace.scope)).toEqual([]);
  });

  it('takes orders, and walks them page by page', async () => {
    const workspace = await testWorkspace();
    const many = Array.from({ length: 7 }, (_, n) => ({ ...order, id: `o-${n}` }));
    expect(await post(workspace, 'orders', many)).toMatchObject({ status: 201, put: { added: 7 } });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const address = `http://x/?limit=3${cursor && `&cursor=${cursor}`}`;
      const page = outputs.OrderPage.parse(
        await (await answerOrders(new Request(address), workspace)).json(),
      );
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    expect(seen.toSorted()).toEqual(many.map(({ id }) => id));
  });

  it.each([
    ['subscriptions', { ...terms, started_on: '2026-02-30' }, '/started_on', 'calendar'],
    ['subscriptions', { ...terms, amount: -1 }, '', 'negative'],
    ['subscriptions', { ...terms, ended_on: '2026-03-01' }, '', 'before it starts'],
    ['subscriptions', { ...terms, started_on: '2026-07-01' }, '', 'future'],
    ['subscriptions', { ...terms, ended_on: '2026-07-01' }, '', 'Send it once it has come'],
    ['subscriptions', { ...terms, currency: 'XQQ' }, '/currency', 'ISO 4217'],
    ['subscriptions', { ...terms, cancel_reason: 'Price' }, '', 'no end'],
    ['subscriptions', { ...terms, colour: 'red' }, '/colour', 'not a field'],
    ['orders', { ...order, amount: -1 }, '', 'negative'],
    ['orders', { ...order, currency: 'XQQ' }, '/currency', 'ISO 4217'],
    ['orders', { ...order, ordered_at: '2026-02-30T10:00:00Z' }, '/ordered_at', 'date and time'],
    ['orders', { ...order, ordered_at: '2026-06-30T13:00:00Z' }, '', 'future'],
    ['orders', { ...order, customer: {} }, '/customer', 'id or an e-mail'],
  ] as const)('refuses %s %o', async (door, body, pointer, detail) => {
    const { status, problem } = await post(await testWorkspace(), door, body);
    expect(status).toBe(422);
    expect(problem?.errors).toMatchObject([{ pointer, detail: expect.stringContaining(detail) }]);
  });

  it('writes nothing of a batch in which one row cannot be used', async () => {
    const workspace = await testWorkspace();
    const overlapping = [
      { ...terms, ended_on: '2026-05-01' },
      { ...terms, started_on: '2026-04-01' },
      { ...terms, id: 's-2', currency: 'USD' },
    ];
    const { status, problem } = await post(workspace, 'subscriptions', overlapping);
    expect(status).toBe(422);
    expect(problem?.detail).toBe('2 subscriptions are not usable, so nothing was recorded.');
    expect(problem?.errors).toMatchObject([
      { index: 1, pointer: '/1', detail: expect.stringContaining('overlaps') },
      { index: 2, pointer: '/2', detail: expect.stringContaining('no rate for USD') },
    ]);
    const page = await answerSubscriptions(new Request('http://x/'), workspace);
    expect(outputs.SubscriptionPage.parse(await page.json()).data).toEqual([]);
  });

  it('refuses an order id that is given twice, or is of another customer', async () => {
    const workspace = await testWorkspace();
    const twice = [order, { ...order, amount: 50 }];
    expect(await post(workspace, 'orders', twice)).toMatchObject({
      status: 422,
      problem: { errors: [{ index: 1, detail: expect.stringContaining('A row before says') }] },
    });
    expect(await post(workspace, 'orders', [order, order])).toMatchObject({
      status: 201,
      put: { added: 1, same: 1 },
    });
    expect(await post(workspace, 'orders', { ...order, customer: { id: 'c-9' } })).toMatchObject({
      status: 422,
      problem: { errors: [{ detail: expect.stringContaining('belongs to the customer') }] },
    });
  });

  it('refuses two e-mail addresses of one customer', async () => {
    const of = (id: string, email: string) => ({ ...order, id, customer: { id: 'c-1', email } });
    const { status, problem } = await post(await testWorkspace(), 'orders', [
      of('o-1', 'a@x.example'),
      of('o-2', 'b@x.example'),
    ]);
    expect(status).toBe(422);
    expect(problem?.errors).toMatchObject([
      { index: 1, detail: expect.stringContaining('another e-mail address') },
    ]);
  });
});
