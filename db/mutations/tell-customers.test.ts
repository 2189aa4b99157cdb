import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { createImportCatalog } from './import-catalog';
import { putOrders } from './orders';
import { putCustomers } from './put-customers';
import { rebuildValue } from './rebuild-value';
import { recordBulk } from './record-bulk';
import { recordResponses } from './record-responses';
import { putSubscriptions } from './subscriptions';
import { valueDifferences } from './value-check';

const today = '2026-06-30';
const now = new Date('2026-06-30T12:00:00Z');

/** A workspace where one customer on the tracked plan `Starter` pays and has bought. */
async function paying(): Promise<TestWorkspace> {
  const workspace = await testWorkspace();
  const customer = { externalId: 'c-1', attributes: { plan: 'Starter', size: 'small' } };
  const terms = { plan: 'Flat', amount: 10, interval: 'month' as const, currency: 'EUR' };
  const subscription = { externalId: 's-1', customer, ...terms, startedOn: '2026-01-10' };
  await putSubscriptions(workspace.scope, [subscription], { today, source: 'api' });
  const order = { externalId: 'o-1', customer, amount: 5, currency: 'EUR', orderedAt: now };
  await putOrders(workspace.scope, [order], { now, source: 'api' });
  return workspace;
}

/** The groups that movements and orders count in. */
async function groups({ workspaceId }: Scope): Promise<unknown[]> {
  const found = await db.execute<{ attributes: unknown }>(sql`
    select s.attributes from segments s
    join (select segment_id from mrr_movements where workspace_id = ${workspaceId}
      union select segment_id from order_customers where workspace_id = ${workspaceId}) used
      on used.segment_id = s.id
    where s.workspace_id = ${workspaceId}
  `);
  return found.map(({ attributes }) => attributes);
}

const starter = { plan: 'Starter', 'subscription.plan': 'Flat' };
const pro = { ...starter, plan: 'Pro' };

describe('a change of tracked attributes moves all that a customer pays', () => {
  it.each([
    [
      'by an answer',
      async (workspace: TestWorkspace) => {
        const told = workspace.answer({ customer: customerOn('Pro') });
        await recordResponses(workspace.scope, [told]);
      },
    ],
    [
      'by an import of answers',
      async (workspace: TestWorkspace) => {
        const told = workspace.answer({ customer: customerOn('Pro') });
        await recordBulk(workspace.scope, [told], { mayBeKnown: true });
      },
    ],
    [
      'by a list of customers',
      async ({ scope }: TestWorkspace) => {
        await putCustomers(scope, [customerOn('Pro')]);
      },
    ],
    [
      'by an order',
      async ({ scope }: TestWorkspace) => {
        const customer = customerOn('Pro');
        const order = { externalId: 'o-2', customer, amount: 5, currency: 'EUR', orderedAt: now };
        await putOrders(scope, [order], { now, source: 'api' });
      },
    ],
  ])('%s', async (_, tell) => {
    const workspace = await paying();
    expect(await groups(workspace.scope)).toEqual([starter]);
    await tell(workspace);
    expect(await groups(workspace.scope)).toEqual([pro]);
    expect(await valueDifferences(workspace.scope)).toEqual([]);
  });

  it('not by an attribute that is not tracked', async () => {
    const workspace = await paying();
    const customer = { externalId: 'c-1', attributes: { size: 'large' } };
    await recordResponses(workspace.scope, [workspace.answer({ customer })]);
    expect(await groups(workspace.scope)).toEqual([starter]);
    expect(await valueDifferences(workspace.scope)).toEqual([]);
  });
});

it('an attribute that customers had before it is tracked asks for all sums anew', async () => {
  const { scope } = await paying();
  const nothing = { surveys: [], touchpoints: [], channels: [] };
  const size = { attributes: [{ key: 'size', name: 'Size' }] };
  expect(await createImportCatalog(scope, { ...nothing, ...size })).toEqual({ isRegrouping: true });
  expect(await createImportCatalog(scope, { ...nothing, ...size })).toEqual({
    isRegrouping: false,
  });
  const unheard = { attributes: [{ key: 'country', name: 'Country' }] };
  expect(await createImportCatalog(scope, { ...nothing, ...unheard })).toEqual({
    isRegrouping: false,
  });
  await rebuildValue(scope);
  expect(await groups(scope)).toEqual([{ ...starter, size: 'small' }]);
});

function customerOn(plan: string) {
  return { externalId: 'c-1', attributes: { plan } };
}

describe('changes at once', () => {
  it('leave no customer in an old group, whoever comes last', async () => {
    const workspace = await paying();
    const { scope } = workspace;
    const customers = Array.from({ length: 12 }, (_, n) => `c-${n + 1}`);
    for (let round = 0; round < 6; round++) {
      const on = (externalId: string, plan: string) => ({ externalId, attributes: { plan } });
      const plans = ['Starter', 'Pro', 'Starter', 'Team'];
      await Promise.all([
        ...plans.map((plan, writer) =>
          recordResponses(
            scope,
            customers.map((id) =>
              workspace.answer({
                idempotencyKey: `${round}-${writer}-${id}`,
                customer: on(id, plan),
              }),
            ),
          ),
        ),
        putCustomers(
          scope,
          customers.toReversed().map((id) => on(id, plans[round % 4] ?? '')),
        ),
        // Customers who are new to orders, and those who are only pointed at.
        putOrders(
          scope,
          customers.map((externalId, n) => ({
            externalId: `o-${round}-${n}`,
            customer: n % 2 === 0 ? { externalId } : on(externalId, 'Pro'),
            amount: 5,
            currency: 'EUR',
            orderedAt: now,
          })),
          { now, source: 'api' },
        ),
      ]);
      expect(await valueDifferences(scope)).toEqual([]);
    }
  }, 90_000);
});
