import { expect, it } from 'vitest';
import { putOrders } from '@/db/mutations/orders';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { loadCatalog } from '@/db/queries/catalog';
import { orderHistories, orderSpends } from '@/db/queries/order-histories';
import { testWorkspace } from '@/db/testing/workspace';
import { parseMetricQuery } from '@/lib/metric-query';
import { planKey } from '@/lib/value/vocabulary';
import { valueGroups } from './clv-groups';
import { clvReport } from './clv-report';

it('says what subscriptions and orders have brought, and what they are worth', async () => {
  const { scope } = await testWorkspace();
  const { query } = parseMetricQuery(
    {},
    {
      timeZone: 'UTC',
      weekStart: 1,
      now: new Date('2026-06-30T12:00:00Z'),
      catalog: await loadCatalog(scope),
    },
  );
  expect(await clvReport(scope, query)).toBeNull();

  const rows = Array.from(
    { length: 10 },
    (_, n) =>
      ({
        externalId: `s-${n}`,
        customer: { externalId: `c-${n}` },
        plan: 'Pro',
        amount: 100,
        interval: 'month',
        currency: 'EUR',
        startedOn: '2025-11-15',
        endedOn: n < 3 ? `2026-0${n + 1}-20` : null,
      }) as const,
  );
  await putSubscriptions(scope, rows, { today: '2026-06-30', source: 'api' });
  const order = (customer: number, day: string, amount: number) => ({
    externalId: `o-${customer}-${day}-${amount}`,
    customer: { externalId: `c-${customer}` },
    amount,
    currency: 'EUR',
    orderedAt: new Date(`${day}T10:00:00Z`),
  });
  await putOrders(
    scope,
    [
      order(1, '2026-01-01', 10),
      order(1, '2026-01-11', 30),
      order(1, '2026-01-11', 10),
      order(2, '2026-01-01', 10),
      order(2, '2026-03-01', 50),
      order(3, '2026-02-01', 0),
    ],
    { now: new Date('2026-06-30T12:00:00Z'), source: 'api' },
  );

  const report = await clvReport(scope, query);
  expect(report?.subscriptions).toMatchObject({
    customers: 7,
    mrr: 700,
    arpa: 100,
    trailing: { lost: 3, of: 10 + 10 + 9 + 8 + 7 + 7 - 0 },
    cohorts: [
      // Seven for seven months; three for two, three and four.
      { cohort: '2025-11', customers: 10, active: 7, revenue: 100 * (7 * 7 + 2 + 3 + 4) },
    ],
  });
  expect(report?.subscriptions?.simple.value).toBeCloseTo(100 / (3 / 51), 9);
  expect(report?.margin).toBe(1);
  expect(report?.orders).toMatchObject({
    customers: 3,
    purchases: 5,
    amount: 110,
    repeaters: 2,
    byPurchases: [
      { purchases: 1, customers: 1 },
      { purchases: 2, customers: 2 },
    ],
    cohorts: [
      { cohort: '2026-01', customers: 2, amount: 110, perCustomer: 55 },
      { cohort: '2026-02', customers: 1, amount: 0, perCustomer: 0 },
    ],
  });
  expect(report?.orders?.bySpent.map(({ customers }) => customers)).toEqual([1, 1, 1]);

  expect(
    await orderHistories(scope, { calibrationEnd: '2026-02-28', holdoutEnd: '2026-06-30' }),
  ).toEqual([
    { purchases: 0, recency: 0, age: 27, customers: 1, holdout: 0, repeatSpend: 0 },
    { purchases: 0, recency: 0, age: 58, customers: 1, holdout: 1, repeatSpend: 0 },
    { purchases: 1, recency: 10, age: 58, customers: 1, holdout: 0, repeatSpend: 40 },
  ]);
  expect(await orderSpends(scope, '2026-06-30')).toEqual([
    { purchases: 1, meanSpend: 40, customers: 1 },
    { purchases: 1, meanSpend: 50, customers: 1 },
  ]);

  const by = `attr.${planKey}` as const;
  const { open: groups } = await valueGroups(scope, { ...query, by }, report?.margin ?? 0, null);
  const ordered = groups.map(({ orders }) => orders?.customers ?? 0);
  expect(ordered.reduce((sum, n) => sum + n, 0)).toBe(report?.orders?.customers);
  expect(groups.map(({ group, paying }) => [group, paying?.customers])).toContainEqual(['Pro', 7]);
  // Three of the plan have ordered, so who comes by a link sees nothing of it.
  expect(await valueGroups(scope, { ...query, by }, 1, null, true)).toEqual({
    open: [],
    hidden: groups.length,
  });
});
