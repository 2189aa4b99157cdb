import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { mrrMovements, valueSettings } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { customerMovements } from '@/lib/metrics/churn/customer-movements';
import { monthlyAmount } from '@/lib/metrics/churn/monthly-amount';
import { mrrSteps } from '@/lib/metrics/churn/mrr-steps';
import { addDays } from '@/lib/metrics/period';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import { fourDecimals } from '@/lib/value/vocabulary';
import { outcomesInEnglish } from '@/lib/words/testing/told-in-english';
import { putSubscriptions } from './subscriptions';
import { valueDifferences } from './value-check';

const today = '2026-06-30';

function row(parts: Partial<NewSubscription> = {}): NewSubscription {
  return {
    externalId: 's-1',
    customer: { externalId: 'c-1' },
    plan: 'Pro',
    amount: 100,
    interval: 'month',
    currency: 'EUR',
    startedOn: '2026-01-10',
    ...parts,
  };
}

const put = async ({ scope }: TestWorkspace, ...rows: NewSubscription[]) =>
  outcomesInEnglish(await putSubscriptions(scope, rows, { today, source: 'api' }));

async function movements({ scope }: TestWorkspace) {
  const rows = await db
    .select()
    .from(mrrMovements)
    .where(eq(mrrMovements.workspaceId, scope.workspaceId))
    .orderBy(mrrMovements.day, mrrMovements.customerId);
  return rows.map(({ day, kind, amount, before, after }) => ({ day, kind, amount, before, after }));
}

describe('subscriptions', () => {
  it('become movements: new, expansion, contraction, churn and reactivation', async () => {
    const workspace = await testWorkspace();
    const end = {
      endedOn: '2026-05-01',
      cancelKind: 'failed-payment',
      cancelReason: 'Card',
    } as const;
    expect(
      await put(
        workspace,
        row(),
        row({ startedOn: '2026-02-10', amount: 1800, interval: 'year' }),
        row({ startedOn: '2026-03-10', amount: 120, ...end }),
        row({ externalId: 's-2', startedOn: '2026-06-01', amount: 25, interval: 'week' }),
      ),
    ).toEqual([
      { outcome: 'added' },
      { outcome: 'added' },
      { outcome: 'added' },
      { outcome: 'added' },
    ]);
    expect(await movements(workspace)).toEqual([
      { day: '2026-01-10', kind: 'new', amount: 100, before: 0, after: 100 },
      { day: '2026-02-10', kind: 'expansion', amount: 50, before: 100, after: 150 },
      { day: '2026-03-10', kind: 'contraction', amount: -30, before: 150, after: 120 },
      { day: '2026-05-01', kind: 'churn', amount: -120, before: 120, after: 0 },
      { day: '2026-06-01', kind: 'reactivation', amount: 108.3333, before: 0, after: 108.3333 },
    ]);
    expect(await valueDifferences(workspace.scope)).toEqual([]);
  });

  it('that end and start on one day are one movement', async () => {
    const workspace = await testWorkspace();
    await put(
      workspace,
      row({ endedOn: '2026-03-01', cancelReason: 'Upgrade' }),
      row({ externalId: 's-2', startedOn: '2026-03-01', amount: 180 }),
    );
    expect((await movements(workspace)).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['new', 100],
      ['expansion', 80],
    ]);
  });

  it('sent again are the same; corrected ones move what they touch', async () => {
    const workspace = await testWorkspace();
    await put(workspace, row(), row({ externalId: 's-2', customer: { externalId: 'c-2' } }));
    expect(await put(workspace, row())).toEqual([{ outcome: 'same' }]);
    expect(await put(workspace, row({ amount: 90, endedOn: '2026-02-01' }))).toEqual([
      { outcome: 'changed' },
    ]);
    expect((await movements(workspace)).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['new', 90],
      ['new', 100],
      ['churn', -90],
    ]);
    expect(await put(workspace, row({ endedOn: '2026-01-10' }))).toEqual([{ outcome: 'changed' }]);
    expect(await movements(workspace)).toHaveLength(1);
    expect(await valueDifferences(workspace.scope)).toEqual([]);
  });

  it('never go into the sample, nor to somebody erased', async () => {
    const workspace = await testWorkspace();
    await db.execute(
      `update workspaces set sample_of = id where id = '${workspace.scope.workspaceId}'`,
    );
    await expect(put(workspace, row())).rejects.toThrow('This is the sample');
    const other = await testWorkspace();
    await put(other, row());
    await db.execute(
      `update customers set erased_at = now() where workspace_id = '${other.scope.workspaceId}'`,
    );
    expect(await put(other, row({ amount: 5 }))).toMatchObject([
      { outcome: 'refused', reason: expect.stringContaining('erased') },
    ]);
    expect(await movements(other)).toMatchObject([{ amount: 100 }]);
  });

  it('by many at once add up', async () => {
    const workspace = await testWorkspace();
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        put(
          workspace,
          ...Array.from({ length: 6 }, (_, m) =>
            row({
              externalId: `s-${(n + m) % 9}`,
              customer: { externalId: `c-${(n + m) % 9}`, attributes: { plan: `p${n % 2}` } },
              amount: 10 * n,
            }),
          ),
        ),
      ),
    );
    expect(await valueDifferences(workspace.scope)).toEqual([]);
  });
});

const someRow = fc.record({
  subscription: fc.integer({ min: 0, max: 5 }),
  start: fc.integer({ min: 0, max: 400 }),
  length: fc.option(fc.integer({ min: 0, max: 250 })),
  amount: fc.constantFrom(0, 10, 10, 99.99, 240),
  interval: fc.constantFrom('month' as const, 'year' as const, 'week' as const),
  plan: fc.constantFrom('Starter', 'Pro'),
});

/** The movements by the definition, worked out customer by customer. */
function modelOf(rows: readonly NewSubscription[], reactivationDays: number | null) {
  const customers = [...new Set(rows.map(({ customer }) => customer.externalId))];
  return customers.flatMap((customer) => {
    const mine = rows.filter(
      (each) => each.customer.externalId === customer && each.endedOn !== each.startedOn,
    );
    const spans = mine.map(({ externalId, startedOn, endedOn, amount, interval }) => {
      const next = mine
        .filter((o) => o.externalId === externalId && o.startedOn > startedOn)
        .map((o) => o.startedOn);
      const [until = null] = [...next, ...(endedOn ? [endedOn] : [])].sort();
      return { from: startedOn, until, mrr: fourDecimals(monthlyAmount({ amount, interval })) };
    });
    return customerMovements(mrrSteps(spans), reactivationDays).map(({ day, kind, amount }) => ({
      day,
      kind,
      amount: fourDecimals(kind === 'churn' || kind === 'contraction' ? -amount : amount),
    }));
  });
}

const inOrder = (rows: readonly { day: string; kind: string; amount: number }[]) =>
  rows.map(({ day, kind, amount }) => `${day} ${kind} ${amount.toFixed(4)}`).sort();

it('any subscriptions, in any order and corrected at will, add up for each customer and in total', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(someRow, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(null, 30),
      async (batches, reactivationDays) => {
        const workspace = await testWorkspace();
        const { scope } = workspace;
        await db
          .insert(valueSettings)
          .values({ workspaceId: scope.workspaceId, baseCurrency: 'EUR', reactivationDays });
        const stored = new Map<string, NewSubscription>();
        for (const batch of batches) {
          const rows = batch.map(({ subscription, start, length, amount, interval, plan }) => {
            const startedOn = addDays('2025-01-01', start);
            const until = length === null ? null : addDays(startedOn, length);
            return row({
              externalId: `s-${subscription}`,
              customer: { externalId: `c-${subscription % 3}`, attributes: { plan } },
              startedOn,
              endedOn: until !== null && until <= today ? until : null,
              amount,
              interval,
              plan,
            });
          });
          const outcomes = await put(workspace, ...rows);
          rows.forEach((each, index) => {
            if (outcomes[index]?.outcome !== 'refused') {
              stored.set(`${each.externalId} ${each.startedOn}`, each);
            }
          });
        }
        expect(await valueDifferences(scope)).toEqual([]);
        const found = await movements(workspace);
        expect(inOrder(found)).toEqual(inOrder(modelOf([...stored.values()], reactivationDays)));
        for (const each of found) expect(each.after - each.before).toBeCloseTo(each.amount, 6);
        await totalsHold(workspace);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

/** Closing = opening + movements, and the sums by month close with what runs at the end. */
async function totalsHold({ scope }: TestWorkspace): Promise<void> {
  const [total] = await db.execute<Record<string, number>>(`
    select
      (select coalesce(sum(amount), 0)::float8 from mrr_months
        where workspace_id = '${scope.workspaceId}'
          and segment_id = '00000000-0000-0000-0000-000000000000') as "allMonths",
      (select coalesce(sum(amount), 0)::float8 from mrr_months
        where workspace_id = '${scope.workspaceId}'
          and segment_id <> '00000000-0000-0000-0000-000000000000') as "groupMonths",
      (select coalesce(sum(after), 0)::float8 from (
        select distinct on (customer_id) after from mrr_movements
        where workspace_id = '${scope.workspaceId}' order by customer_id, day desc) last) as closing,
      (select coalesce(sum(customers), 0)::float8 from lifetimes
        where workspace_id = '${scope.workspaceId}' and left_month = '9999-12-31'
          and segment_id = '00000000-0000-0000-0000-000000000000') as there,
      (select count(*)::float8 from (
        select distinct on (customer_id) after from mrr_movements
        where workspace_id = '${scope.workspaceId}' order by customer_id, day desc) last
        where after > 0) as paying`);
  expect(total?.allMonths).toBeCloseTo(total?.closing ?? Number.NaN, 6);
  expect(total?.groupMonths).toBeCloseTo(total?.closing ?? Number.NaN, 6);
  expect(total?.there).toBe(total?.paying);
}
