import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** What a workspace knows of what customers pay. */
export type ValueThere = { readonly subscriptions: boolean; readonly orders: boolean };

/** Whether any subscription and any order has ever counted; costs the same however many there are. */
export async function valueThere(scope: Scope, on: Db = db): Promise<ValueThere> {
  const { workspaceId } = scope;
  const [row] = await on.execute<ValueThere>(sql`
    select s.n > 0 as subscriptions, o.n > 0 as orders
    from (
      select count(*) as n
      from (select 1 from mrr_months where workspace_id = ${workspaceId} limit 1) m
    ) s, (
      select count(*) as n
      from (select 1 from order_cells where workspace_id = ${workspaceId} limit 1) c
    ) o
  `);
  if (!row) throw new Error('a count found no row');
  return row;
}
