import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';
import { planKey } from '@/lib/value/vocabulary';

/** What there is to choose among subscriptions. */
export type ValueCatalog = {
  /** Plans that customers pay for or paid last, by name. */
  readonly plans: readonly string[];
  /** The first of the month in which revenue first moved; null without subscriptions. */
  readonly firstDay: Day | null;
};

/** Reads what subscriptions can be asked about, from segments and sums. */
export async function loadValueCatalog(scope: Scope, on: Db = db): Promise<ValueCatalog> {
  const mine = sql`workspace_id = ${scope.workspaceId}`;
  const [row] = await on.execute<ValueCatalog>(sql`
    select p.list as plans, f.first_day as "firstDay"
    from (
      select coalesce(json_agg(distinct attributes ->> ${planKey}::text), '[]') as list
      from segments where ${mine} and attributes ->> ${planKey}::text is not null
    ) p, (
      select min(month)::text as first_day from mrr_months
      where ${mine} and segment_id = ${nilId}::uuid
    ) f`);
  if (!row) throw new Error('a query without a filter found no row');
  return row;
}
