import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { findValueSettings } from '@/db/queries/value-settings';
import { auditLog, mrrMonths, orderCells, orderCustomers } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { NewOrder } from '@/lib/value/judge-orders';
import { outcomesInEnglish } from '@/lib/words/testing/told-in-english';
import { putOrders } from './orders';
import { rebuildValue } from './rebuild-value';
import { putSubscriptions } from './subscriptions';
import { valueDifferences } from './value-check';
import { removeExchangeRate, saveValueSettings, setExchangeRate } from './value-settings';

const now = new Date('2026-06-30T12:00:00Z');

function order(parts: Partial<NewOrder> = {}): NewOrder {
  return {
    externalId: 'o-1',
    customer: { externalId: 'c-1' },
    amount: 20,
    currency: 'EUR',
    orderedAt: new Date('2026-01-10T10:00:00Z'),
    ...parts,
  };
}

const put = async ({ scope }: TestWorkspace, ...rows: NewOrder[]) =>
  outcomesInEnglish(await putOrders(scope, rows, { now, source: 'api' }));

const bought = ({ scope }: TestWorkspace) =>
  db.select().from(orderCustomers).where(eq(orderCustomers.workspaceId, scope.workspaceId));

const settings = {
  baseCurrency: 'EUR',
  grossMargin: 80,
  churnDefinition: 'standard',
  reactivationDays: null,
  discountRate: 10,
  marginTiming: 'end-of-period',
} as const;

describe('orders', () => {
  it('of one day on the clock of the workspace are one purchase', async () => {
    const workspace = await testWorkspace('Asia/Tokyo');
    const outcomes = await put(
      workspace,
      order({ orderedAt: new Date('2026-01-10T14:30:00Z') }),
      order({ externalId: 'o-2', orderedAt: new Date('2026-01-10T15:30:00Z'), amount: 5 }),
      order({ externalId: 'o-3', orderedAt: new Date('2026-01-11T09:30:00Z'), amount: 7.5 }),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
    expect(await bought(workspace)).toMatchObject([
      {
        firstDay: '2026-01-10',
        lastDay: '2026-01-11',
        purchases: 2,
        amount: 32.5,
        firstAmount: 20,
      },
    ]);
  });

  it('sent again are the same, corrected ones move the sums, and every refusal has its reason', async () => {
    const workspace = await testWorkspace();
    expect(await put(workspace, order(), order({ externalId: 'o-2', amount: 0 }))).toEqual([
      { outcome: 'added' },
      { outcome: 'added' },
    ]);
    expect(
      await put(
        workspace,
        order(),
        order({ externalId: 'o-2', amount: 12 }),
        order({ externalId: 'o-2', amount: 13 }),
        order({ externalId: 'o-3', amount: -1 }),
        order({ externalId: 'o-4', orderedAt: new Date('2026-07-01T00:00:00Z') }),
        order({ externalId: 'o-5', currency: 'USD' }),
        order({ customer: { externalId: 'c-2' } }),
        order({ externalId: 'o-6', orderedAt: new Date(Number.NaN) }),
        order({ externalId: 'o-7', customer: { externalId: 'c-3', email: 'a@x.example' } }),
        order({ externalId: 'o-8', customer: { externalId: 'c-3', email: 'b@x.example' } }),
      ),
    ).toMatchObject([
      { outcome: 'same' },
      { outcome: 'changed' },
      { outcome: 'refused', reason: 'A row before says something else of the order “o-2”.' },
      { outcome: 'refused', reason: expect.stringContaining('negative') },
      { outcome: 'refused', reason: expect.stringContaining('future') },
      { outcome: 'refused', reason: expect.stringContaining('no rate for USD') },
      { outcome: 'refused', reason: expect.stringContaining('A row before says') },
      { outcome: 'refused', reason: 'There is no such time.' },
      { outcome: 'added' },
      { outcome: 'refused', reason: expect.stringContaining('another e-mail address') },
    ]);
    expect(await bought(workspace)).toHaveLength(2);
    expect(await valueDifferences(workspace.scope)).toEqual([]);
  });

  it('in any batches and corrected at will add up', async () => {
    const someOrder = fc.record({
      number: fc.integer({ min: 0, max: 12 }),
      day: fc.integer({ min: 0, max: 120 }),
      amount: fc.constantFrom(0, 0.01, 5, 19.99, 400),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(someOrder, { maxLength: 8 }), { maxLength: 4 }),
        async (batches) => {
          const workspace = await testWorkspace();
          for (const batch of batches) {
            await put(
              workspace,
              ...batch.map(({ number, day, amount }) =>
                order({
                  externalId: `o-${number}`,
                  customer: { externalId: `c-${number % 4}`, attributes: { plan: `${day % 2}` } },
                  orderedAt: new Date(Date.UTC(2026, 0, 1 + day, 12)),
                  amount,
                }),
              ),
            );
          }
          expect(await valueDifferences(workspace.scope)).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);
});

describe('currencies', () => {
  it('are converted at the rate of the day, and anew when a rate changes', async () => {
    const workspace = await testWorkspace();
    const { scope } = workspace;
    await expect(
      setExchangeRate(scope, { currency: 'USD', fromDay: '2025-01-01', rate: 0.9 }),
    ).rejects.toThrow('base currency first');
    await put(workspace, order());
    expect(await findValueSettings(scope)).toMatchObject({
      baseCurrency: 'EUR',
      grossMargin: null,
    });
    await setExchangeRate(scope, { currency: 'USD', fromDay: '2025-01-01', rate: 0.9 });
    await setExchangeRate(scope, { currency: 'USD', fromDay: '2026-02-01', rate: 0.8 });
    const dollars = { currency: 'USD', amount: 100 };
    await put(
      workspace,
      order({ externalId: 'o-2', ...dollars }),
      order({ externalId: 'o-3', ...dollars, orderedAt: new Date('2026-02-01T10:00:00Z') }),
    );
    expect(await bought(workspace)).toMatchObject([{ amount: 190 }]);
    expect(
      await put(
        workspace,
        order({
          externalId: 'o-3',
          currency: 'USD',
          amount: 100,
          orderedAt: new Date('2024-02-01T10:00:00Z'),
        }),
      ),
    ).toMatchObject([
      {
        outcome: 'refused',
        reason: expect.stringContaining('The first rate for USD is of 2025-01-01'),
      },
    ]);

    await setExchangeRate(scope, { currency: 'USD', fromDay: '2026-02-01', rate: 0.5 });
    expect(await bought(workspace)).toMatchObject([{ amount: 160 }]);
    await removeExchangeRate(scope, { currency: 'USD', fromDay: '2026-02-01' });
    expect(await bought(workspace)).toMatchObject([{ amount: 200 }]);
    await expect(
      removeExchangeRate(scope, { currency: 'USD', fromDay: '2025-01-01' }),
    ).rejects.toThrow('no rate for USD');
    await expect(
      setExchangeRate(scope, { currency: 'EUR', fromDay: '2025-01-01', rate: 2 }),
    ).rejects.toThrow('always 1');
    expect(await valueDifferences(scope)).toEqual([]);

    await expect(saveValueSettings(scope, { ...settings, baseCurrency: 'GBP' })).rejects.toThrow(
      'no rate for EUR',
    );
    await saveValueSettings(scope, { ...settings, baseCurrency: 'USD' });
    expect((await bought(workspace))[0]?.amount).toBeCloseTo(200 / 0.9, 3);
    expect(await valueDifferences(scope)).toEqual([]);
    const notes = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.workspaceId, scope.workspaceId));
    expect(notes.map(({ action }) => action)).toEqual([
      'value.base-currency',
      'value.rate-set',
      'value.rate-set',
      'value.rate-set',
      'value.rate-removed',
      'value.settings',
    ]);
  });

  it('and another reactivation window change the movements they should', async () => {
    const { scope } = await testWorkspace();
    const row = {
      externalId: 's-1',
      customer: { externalId: 'c-1' },
      plan: 'Pro',
      amount: 100,
      interval: 'month',
      currency: 'USD',
    } as const;
    await putSubscriptions(
      scope,
      [
        { ...row, startedOn: '2026-01-01', endedOn: '2026-02-01' },
        { ...row, startedOn: '2026-04-01' },
      ],
      { today: '2026-06-30', source: 'api' },
    );
    const kinds = async () =>
      (await db.select().from(mrrMonths).where(eq(mrrMonths.workspaceId, scope.workspaceId)))
        .filter(({ movements, segmentId }) => movements > 0 && segmentId.startsWith('00000000'))
        .map(({ kind }) => kind)
        .sort();
    expect(await kinds()).toEqual(['churn', 'new', 'reactivation']);
    await saveValueSettings(scope, { ...settings, baseCurrency: 'USD', reactivationDays: 58 });
    expect(await kinds()).toEqual(['churn', 'new', 'new']);
    await saveValueSettings(scope, { ...settings, baseCurrency: 'USD', reactivationDays: 59 });
    expect(await kinds()).toEqual(['churn', 'new', 'reactivation']);
    expect(await valueDifferences(scope)).toEqual([]);
  });
});

it('damaged sums are found, and made right', async () => {
  const workspace = await testWorkspace();
  const { scope } = workspace;
  await put(workspace, order());
  await db
    .update(orderCells)
    .set({ customers: 7 })
    .where(eq(orderCells.workspaceId, scope.workspaceId));
  await db.delete(orderCustomers).where(eq(orderCustomers.workspaceId, scope.workspaceId));
  expect(await valueDifferences(scope)).toEqual([
    { table: 'order_customers', rows: 1 },
    { table: 'order_cells', rows: 4 },
  ]);
  await rebuildValue(scope);
  expect(await valueDifferences(scope)).toEqual([]);
});
