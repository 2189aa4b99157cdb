import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putCustomer } from '@/db/mutations/put-customer';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { valueDifferences } from '@/db/mutations/value-check';
import { loadCatalog } from '@/db/queries/catalog';
import type { Scope } from '@/db/scope';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import { addMonths } from '@/lib/metrics/calendar';
import type { CustomerCounts } from '@/lib/metrics/churn/customer-churn';
import type { Grain } from '@/lib/metrics/churn/movement-periods';
import { mrrSteps } from '@/lib/metrics/churn/mrr-steps';
import { cohortSums, revenueRetention } from '@/lib/metrics/churn/revenue-retention';
import { addDays } from '@/lib/metrics/period';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import { churnReport } from './churn-report';

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

const put = ({ scope }: TestWorkspace, ...rows: NewSubscription[]) =>
  putSubscriptions(scope, rows, { today, source: 'api' });

async function queryOf(scope: Scope, params: Record<string, string>): Promise<MetricQuery> {
  const { query } = parseMetricQuery(params, {
    timeZone: 'UTC',
    weekStart: 1,
    now: new Date('2026-06-30T12:00:00Z'),
    catalog: await loadCatalog(scope),
  });
  return query;
}

async function report(
  { scope }: TestWorkspace,
  params: Record<string, string>,
  grain?: Grain,
  protect?: boolean,
) {
  return churnReport(scope, await queryOf(scope, params), grain, protect);
}

/** Twenty customers of 100 each; what follows happens to some of them in May. */
async function twenty(): Promise<TestWorkspace> {
  const workspace = await testWorkspace();
  const customer = (n: number) => ({
    externalId: `c-${n}`,
    attributes: { plan: n <= 10 ? 'Starter' : 'Pro' },
  });
  const base = (n: number, parts: Partial<NewSubscription> = {}) =>
    row({ externalId: `s-${n}`, customer: customer(n), ...parts });
  await put(workspace, ...Array.from({ length: 20 }, (_, n) => base(n + 1)));
  await put(
    workspace,
    base(1, { endedOn: '2026-05-03', cancelKind: 'voluntary', cancelReason: 'Price' }),
    base(2, { endedOn: '2026-05-04', cancelKind: 'failed-payment' }),
    base(2, { startedOn: '2026-05-20', amount: 90 }),
    base(3, { startedOn: '2026-05-10', amount: 150 }),
    base(4, { startedOn: '2026-05-11', amount: 60 }),
    base(21, { startedOn: '2026-05-02' }),
    base(22, { startedOn: '2026-05-02', endedOn: '2026-05-31', cancelKind: 'voluntary' }),
  );
  return workspace;
}

describe('churn', () => {
  it('is nothing before there are subscriptions', async () => {
    expect(await report(await testWorkspace(), {})).toBeNull();
  });

  it('is counted by every definition, with movements that add up', async () => {
    const workspace = await twenty();
    const found = await report(workspace, { from: '2026-05-01', to: '2026-06-30' });
    expect(found?.periods.map(({ start, partial }) => [start, partial])).toEqual([
      ['2026-05-01', false],
      ['2026-06-01', true],
    ]);
    const may = found?.latest;
    expect(may).toMatchObject({
      start: '2026-05-01',
      grain: 'month',
      opening: 2000,
      closing: 2000 - 100 - 10 + 50 - 40 + 100,
      sums: { new: 200, expansion: 50, contraction: 40, churn: 300, reactivation: 90 },
      movements: { new: 2, expansion: 1, contraction: 1, churn: 3, reactivation: 1 },
      customers: {
        start: 20,
        end: 20,
        joined: 2,
        churned: 3,
        churnedAndReactivated: 1,
        joinedAndChurned: 1,
      },
      grossRevenueChurn: 340 / 2000,
      netRevenueChurn: (340 - 50 - 90) / 2000,
    });
    expect(may?.churn.standard?.rate).toBe(1 / 20);
    expect(may?.churn.start?.rate).toBe(3 / 20);
    expect(may?.churn['with-joiners']?.rate).toBe(3 / 22);
    expect(may?.churn['net-loss']?.rate).toBe(2 / 20);
    expect(may?.retention?.grr.ratio).toBeCloseTo((2000 - 100 - 10 - 40) / 2000, 12);
    expect(may?.retention?.nrr.ratio).toBeCloseTo((2000 - 100 - 10 - 40 + 50) / 2000, 12);
    expect(found?.before?.start).toBe('2026-04-01');
    expect(found?.waterfall).toMatchObject({ opening: 2000, closing: 2000, to: '2026-06-30' });
    expect(found?.reasons).toEqual(
      [
        { kind: 'voluntary', reason: '', customers: 1, mrr: 100 },
        { kind: 'voluntary', reason: 'Price', customers: 1, mrr: 100 },
        { kind: 'failed-payment', reason: '', customers: 1, mrr: 100 },
      ].sort((a, b) => a.kind.localeCompare(b.kind) || a.reason.localeCompare(b.reason)),
    );
    expect(found?.causes.voluntary).toMatchObject({ lost: 2, share: 2 / 3 });
  });

  it('is compared as the view asks, and its trend reaches back to twelve', async () => {
    const workspace = await twenty();
    const asked = { from: '2026-05-01', to: '2026-06-30' };
    const [year, none] = await Promise.all([
      report(workspace, { ...asked, compare: 'year' }, 'quarter'),
      report(workspace, { ...asked, compare: 'none' }),
    ]);
    expect([year?.latest?.start, year?.before]).toEqual(['2026-01-01', null]);
    expect([none?.latest?.start, none?.before]).toEqual(['2026-05-01', null]);
    expect(none?.trend.map(({ start }) => start)).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
    ]);
    expect(none?.periods.map(({ start }) => start)).toEqual(['2026-05-01', '2026-06-01']);
  });

  it('hides groups of few customers, and who would give one away, from readers without an account', async () => {
    const workspace = await twenty();
    const customers = (plan: string, n: number) =>
      Array.from({ length: n }, (_, at) => ({ externalId: `${plan}-${at}`, attributes: { plan } }));
    await put(
      workspace,
      ...[...customers('Basic', 3), ...customers('Gold', 8)].map((customer) =>
        row({ externalId: `s-${customer.externalId}`, customer }),
      ),
    );
    const asked = { from: '2026-05-01', to: '2026-06-30', by: 'attr.plan' };
    const [all, some, whole] = await Promise.all([
      report(workspace, asked),
      report(workspace, asked, undefined, true),
      report(workspace, { from: asked.from, to: asked.to }, undefined, true),
    ]);
    const names = (groups: readonly { group: string | null }[] | undefined) =>
      groups?.map(({ group }) => group);
    expect(names(all?.groups)).toEqual(['Basic', 'Gold', 'Pro', 'Starter']);
    expect([names(all?.survival)?.length, all?.hiddenGroups]).toEqual([4, 0]);
    expect(names(some?.groups)).toEqual(['Pro', 'Starter']);
    expect(names(some?.survival)).toEqual(['Pro', 'Starter']);
    expect([some?.logRank?.degreesOfFreedom, some?.hiddenGroups]).toEqual([1, 2]);
    // The numbers of all customers are the same for every reader.
    expect(some?.latest).toEqual(all?.latest);
    expect(whole).toMatchObject({ hiddenGroups: 0, groups: [], survival: [{ group: null }] });
  });

  it('is filtered and split by tracked attributes and by the plan that is paid', async () => {
    const workspace = await twenty();
    await put(
      workspace,
      row({
        plan: 'Basic',
        externalId: 's-99',
        customer: { externalId: 'c-99' },
        startedOn: '2026-03-01',
      }),
    );
    const pro = await report(workspace, { period: 'last-month', 'attr.plan': 'Pro' });
    expect(pro?.latest?.customers).toMatchObject({ start: 10, churned: 1, joinedAndChurned: 1 });
    const split = await report(workspace, { period: 'last-month', by: 'attr.plan' });
    expect(split?.groups.map(({ group, latest }) => [group, latest.customers.start])).toEqual([
      ['Pro', 10],
      ['Starter', 10],
      [null, 1],
    ]);
    expect(split?.survival.map(({ group }) => group)).toEqual(['Pro', 'Starter', null]);
    expect(split?.logRank?.degreesOfFreedom).toBe(2);
    const query = await queryOf(workspace.scope, { period: 'last-month', touchpoint: 'support' });
    const byPlan = await churnReport(workspace.scope, { ...query, by: 'attr.subscription.plan' });
    expect(byPlan?.groups.map(({ group }) => group)).toEqual(['Basic', 'Pro']);
    expect(byPlan?.notices).toHaveLength(1);
  });

  it('counts customers in the group they are in now', async () => {
    const workspace = await twenty();
    await putCustomer(workspace.scope, 'c-1', { attributes: { plan: 'Pro' } });
    const pro = await report(workspace, { period: 'last-month', 'attr.plan': 'Pro' });
    expect(pro?.latest?.customers).toMatchObject({ start: 11, churned: 2 });
    expect(await valueDifferences(workspace.scope)).toEqual([]);
  });

  it('follows cohorts and lifetimes by calendar months, leaving out what is not over', async () => {
    const workspace = await twenty();
    const found = await report(workspace, { period: 'last-month' });
    expect(found?.cohorts).toEqual([
      {
        joined: '2026-01',
        size: 20,
        active: [20, 20, 20, 20, 20],
        shares: [1, 1, 1, 1, 1],
      },
      {
        joined: '2026-05',
        size: 2,
        active: [2, null, null, null, null],
        shares: [1, null, null, null, null],
      },
    ]);
    expect(found?.runningCohorts.map(({ shares }) => shares)).toEqual([
      [1, 1, 1, 1, 1, 0.95],
      [1, 0.5, null, null, null, null],
    ]);
    expect(found?.survival[0]?.curve).toMatchObject({ n: 22, events: 3 });
    expect(
      found?.survival[0]?.curve.points.map(({ time, atRisk, events }) => [time, atRisk, events]),
    ).toEqual([
      [0, 22, 1],
      [4, 20, 2],
    ]);
  });
});

const someRow = fc.record({
  customer: fc.integer({ min: 0, max: 11 }),
  start: fc.integer({ min: 0, max: 500 }),
  length: fc.option(fc.integer({ min: 1, max: 300 })),
  amount: fc.constantFrom(10, 25, 40),
});

it('from sums equals churn worked out customer by customer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someRow, { minLength: 1, maxLength: 40 }), async (given) => {
      const workspace = await testWorkspace();
      const rows = given.map(({ customer, start, length, amount }, index) => {
        const startedOn = addDays('2025-01-01', start);
        const until = length === null ? null : addDays(startedOn, length);
        return row({
          externalId: `s-${index}`,
          customer: { externalId: `c-${customer}` },
          startedOn,
          endedOn: until !== null && until <= today ? until : null,
          amount,
        });
      });
      await put(workspace, ...rows);
      const steps = [...new Set(rows.map(({ customer }) => customer.externalId))].map((id) =>
        mrrSteps(
          rows
            .filter(({ customer }) => customer.externalId === id)
            .map(({ startedOn, endedOn = null, amount }) => ({
              from: startedOn,
              until: endedOn,
              mrr: amount,
            })),
        ),
      );
      for (const grain of ['month', 'quarter', 'year'] as const) {
        const found = await report(workspace, { from: '2025-01-01', to: today }, grain);
        for (const { start, end, customers, opening, closing, retention } of found?.periods ?? []) {
          const ends = steps.map((each) => bothEnds(each, start, end));
          expect(customers).toEqual(countsOf(ends));
          expect(opening).toBe(ends.reduce((sum, each) => sum + each.opening, 0));
          expect(closing).toBe(ends.reduce((sum, each) => sum + each.closing, 0));
          const model = revenueRetention(cohortSums(ends));
          expect(retention === null).toBe(model === null);
          expect(retention?.grr.ratio ?? 0).toBeCloseTo(model?.grr.ratio ?? 0, 9);
          expect(retention?.nrr.ratio ?? 0).toBeCloseTo(model?.nrr.ratio ?? 0, 9);
          expect(retention?.nrr.standardError ?? 0).toBeCloseTo(model?.nrr.standardError ?? 0, 9);
        }
        const last = found?.periods.at(-1);
        expect(last?.end).toBe(
          addDays(addMonths(last?.start ?? today, { month: 1, quarter: 3, year: 12 }[grain]), -1),
        );
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

type Ends = { opening: number; closing: number; left: boolean };

function bothEnds(
  steps: readonly { day: string; mrr: number }[],
  start: string,
  end: string,
): Ends {
  const mrrBefore = (day: string) => steps.findLast((step) => step.day < day)?.mrr ?? 0;
  return {
    opening: mrrBefore(start),
    closing: mrrBefore(addDays(end, 1)),
    left: steps.some(({ day, mrr }) => day >= start && day <= end && mrr === 0),
  };
}

function countsOf(ends: readonly Ends[]): CustomerCounts {
  const count = (test: (each: Ends) => boolean) => ends.filter(test).length;
  return {
    start: count(({ opening }) => opening > 0),
    end: count(({ closing }) => closing > 0),
    joined: count(({ opening, closing, left }) => opening === 0 && (closing > 0 || left)),
    churned: count(({ left }) => left),
    churnedAndReactivated: count(
      ({ opening, closing, left }) => left && opening > 0 && closing > 0,
    ),
    joinedAndChurned: count(({ opening, left }) => left && opening === 0),
  };
}
