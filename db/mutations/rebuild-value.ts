import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { audit } from './audit';
import { recountAllOrders } from './order-sums';
import { recountAllRevenue } from './recount-revenue';
import { lockValue } from './value-door';

/**
 * Makes movements, order sums and every sum over them anew from the
 * subscriptions and orders of a workspace, in one transaction: readers see the
 * old numbers until the new ones are complete, and writers wait. Orders get the
 * day they have on the clock of the workspace, customers the group of the
 * attributes they have now.
 */
export async function rebuildValue(scope: Scope, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    if ((await lockValue(scope, tx)) === null) return;
    await dateOrders(scope, tx);
    await recountAllRevenue(scope, tx);
    await recountAllOrders(scope, tx);
    await audit(scope, 'value.rebuilt', {}, tx);
  });
}

async function dateOrders({ workspaceId }: Scope, tx: Db): Promise<void> {
  const [workspace] = await tx
    .select({ timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  if (!workspace) return;
  const day = sql`(ordered_at at time zone ${workspace.timeZone}::text)::date`;
  await tx.execute(sql`
    update orders set day = ${day} where workspace_id = ${workspaceId} and day <> ${day}
  `);
}
