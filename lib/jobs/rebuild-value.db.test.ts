import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '@/db/client';
import { createImportCatalog } from '@/db/mutations/import-catalog';
import { putOrders } from '@/db/mutations/orders';
import { valueDifferences } from '@/db/mutations/value-check';
import { jobs } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { testWorkspace } from '@/db/testing/workspace';
import { saveWorkspace } from './change-clock';
import { latestJob } from './queue';
import { rebuildValueLater } from './rebuild-value';
import { runJobNow } from './run-job';

const now = new Date('2026-06-30T12:00:00Z');

/** A workspace with one order, late in the evening by UTC. */
async function withOrder(): Promise<Scope> {
  const { scope } = await testWorkspace('UTC');
  const customer = { externalId: 'c-1', attributes: { size: 'small' } };
  const orderedAt = new Date('2026-03-05T23:30:00Z');
  const order = { externalId: 'o-1', customer, amount: 5, currency: 'EUR', orderedAt };
  await putOrders(scope, [order], { now, source: 'api' });
  return scope;
}

async function run(scope: Scope, kind: string): Promise<void> {
  const job = await latestJob(scope, kind);
  expect(await runJobNow(scope, job?.id ?? '')).toBe('done');
}

it('another clock gives orders their days anew, and the sums over them', async () => {
  const scope = await withOrder();
  const changed = { name: 'Test', weekStart: 1 as const, timeZone: 'Europe/Vienna' };
  expect(await saveWorkspace(scope, changed, 'UTC')).toBe(true);
  await run(scope, 'change-clock');
  const [bought] = await db.execute<{ day: string }>(sql`
    select first_day::text as day from order_customers where workspace_id = ${scope.workspaceId}
  `);
  expect(bought?.day).toBe('2026-03-06');
  expect(await valueDifferences(scope)).toEqual([]);
});

it('sums are made anew in the background when customers are in other groups, asked twice once', async () => {
  const scope = await withOrder();
  const attributes = [{ key: 'size', name: 'Size' }];
  await createImportCatalog(scope, { surveys: [], touchpoints: [], channels: [], attributes });
  await rebuildValueLater(scope);
  await rebuildValueLater(scope);
  expect(await db.$count(jobs, eq(jobs.workspaceId, scope.workspaceId))).toBe(1);
  await run(scope, 'rebuild-value');
  const [used] = await db.execute<{ attributes: unknown }>(sql`
    select s.attributes from order_customers o join segments s on s.id = o.segment_id
    where o.workspace_id = ${scope.workspaceId} and s.workspace_id = ${scope.workspaceId}
  `);
  expect(used?.attributes).toEqual({ size: 'small' });
});
