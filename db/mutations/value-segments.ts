import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { planKey } from '@/lib/value/vocabulary';
import { upsertSegments } from './segments';
import { rowsOf } from './touched-customers';

/** A customer and the segment that all they ever paid counts in. */
export type CustomerGroup = { readonly customer: string; readonly segment: string };

/**
 * The groups of customers: the tracked attributes they have now, and the plan of
 * their latest subscription. A customer is in one group over their whole
 * history, so that what a group opened with and what moved in it always add up.
 */
export async function groupsOf(
  scope: Scope,
  ids: readonly string[],
  tx: Db,
): Promise<CustomerGroup[]> {
  const { workspaceId } = scope;
  const found = await tx.execute<{ id: string; combination: Record<string, string> }>(sql`
    select c.id, coalesce(told.attributes, '{}'::jsonb)
      || case when main.plan is null then '{}'::jsonb
           else jsonb_build_object(${planKey}::text, main.plan) end as combination
    from ${rowsOf(scope, 'customers', ids, 'id')} c
    left join lateral (
      select jsonb_object_agg(a.key, c.attributes -> a.key) as attributes from attributes a
      where a.workspace_id = ${workspaceId} and c.attributes ->> a.key <> ''
    ) told on true
    left join lateral (
      select plan from subscriptions s
      where s.workspace_id = ${workspaceId} and s.customer_id = c.id
        and (s.ended_on is null or s.ended_on > s.started_on)
      order by s.started_on desc, s.mrr_base desc, s.external_id limit 1
    ) main on true
  `);
  const segments = await upsertSegments(
    scope,
    found.map(({ combination }) => combination),
    tx,
  );
  return found.map(({ id }, index) => ({ customer: id, segment: segments[index] ?? '' }));
}

/** Groups as the rows of a statement: `customer` and `segment`. */
export function groupRows(groups: readonly CustomerGroup[]): SQL {
  return sql`json_to_recordset(${JSON.stringify(groups)}::json) as g (customer uuid, segment uuid)`;
}
