import { expect, it } from 'vitest';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import { listMovements, type MovementSelection, sumListedMovements } from './mrr-movements';
import { loadValueCatalog } from './value-catalog';

const today = '2026-06-30';
const everything: MovementSelection = {
  period: { from: '2026-01-01', to: today },
  attributes: {},
  kind: null,
  cause: null,
  reason: null,
};

function terms(n: number, parts: Partial<NewSubscription> = {}): NewSubscription {
  return {
    externalId: `s-${n}`,
    customer: {
      externalId: `c-${n}`,
      name: `Customer ${n}`,
      attributes: { country: n % 2 ? 'DE' : 'PL' },
    },
    plan: n <= 3 ? 'Starter' : 'Pro',
    amount: 100,
    interval: 'month',
    currency: 'EUR',
    startedOn: '2026-01-10',
    ...parts,
  };
}

/** Six customers of 100: 1 left for the price, 2 for a card, 3 pays more, 4 less; 5 and 6 stayed. */
async function six(): Promise<TestWorkspace> {
  const workspace = await testWorkspace();
  const put = (...rows: NewSubscription[]) =>
    putSubscriptions(workspace.scope, rows, { today, source: 'api' });
  await put(...[1, 2, 3, 4, 5, 6].map((n) => terms(n)));
  await put(
    terms(1, { endedOn: '2026-05-03', cancelKind: 'voluntary', cancelReason: 'Price' }),
    terms(2, { endedOn: '2026-05-03', cancelKind: 'failed-payment' }),
    terms(3, { startedOn: '2026-05-10', amount: 150 }),
    terms(4, { startedOn: '2026-05-11', amount: 60 }),
  );
  return workspace;
}

const names = (rows: readonly { externalId: string }[]) => rows.map(({ externalId }) => externalId);

it('lists who moved, the latest first, with what they paid before and after', async () => {
  const { scope } = await six();
  const may = { ...everything, period: { from: '2026-05-01', to: '2026-05-31' } };
  const { rows, newer, older } = await listMovements(scope, may, { cursor: null, limit: 50 });
  expect([newer, older]).toEqual([null, null]);
  expect(rows.slice(0, 2)).toMatchObject([
    { externalId: 'c-4', kind: 'contraction', before: 100, after: 60, day: '2026-05-11' },
    { externalId: 'c-3', kind: 'expansion', before: 100, after: 150, plan: 'Starter' },
  ]);
  expect(rows.find(({ externalId }) => externalId === 'c-1')).toMatchObject({
    name: 'Customer 1',
    kind: 'churn',
    after: 0,
    cause: 'voluntary',
    reason: 'Price',
  });
  expect(await sumListedMovements(scope, may)).toEqual({
    movements: 4,
    customers: 4,
    amount: -100 - 100 + 50 - 40,
  });
});

it('is narrowed by kind, cause, reason and what is known of the customer', async () => {
  const { scope } = await six();
  const found = async (parts: Partial<MovementSelection>) =>
    names(
      (await listMovements(scope, { ...everything, ...parts }, { cursor: null, limit: 50 })).rows,
    );
  expect(await found({ kind: 'expansion' })).toEqual(['c-3']);
  expect(await found({ cause: 'failed-payment' })).toEqual(['c-2']);
  expect(await found({ reason: 'Price' })).toEqual(['c-1']);
  expect(await found({ reason: '' })).toEqual(['c-2']);
  expect(await found({ kind: 'churn', attributes: { 'subscription.plan': ['Pro'] } })).toEqual([]);
  const ofPro = await found({ kind: 'new', attributes: { 'subscription.plan': ['Pro'] } });
  expect(ofPro.toSorted()).toEqual(['c-4', 'c-5', 'c-6']);
  expect(await loadValueCatalog(scope)).toEqual({
    plans: ['Pro', 'Starter'],
    firstDay: '2026-01-01',
  });
});

it('is read page by page, there and back, and never from another workspace', async () => {
  const { scope } = await six();
  const whole = (await listMovements(scope, everything, { cursor: null, limit: 50 })).rows;
  const first = await listMovements(scope, everything, { cursor: null, limit: 4 });
  const second = await listMovements(scope, everything, { cursor: first.older, limit: 4 });
  const third = await listMovements(scope, everything, { cursor: second.older, limit: 4 });
  expect([...first.rows, ...second.rows, ...third.rows]).toEqual(whole);
  expect(whole).toHaveLength(10);
  expect([first.newer, third.older]).toEqual([null, null]);
  const back = await listMovements(scope, everything, { cursor: third.newer, limit: 4 });
  expect(back.rows).toEqual(second.rows);
  const start = await listMovements(scope, everything, { cursor: back.newer, limit: 4 });
  expect(start.rows).toEqual(first.rows);
  expect(start.newer).toBeNull();
  const stranger = await testWorkspace();
  expect(
    (await listMovements(stranger.scope, everything, { cursor: null, limit: 4 })).rows,
  ).toEqual([]);
  expect(await loadValueCatalog(stranger.scope)).toEqual({ plans: [], firstDay: null });
});
