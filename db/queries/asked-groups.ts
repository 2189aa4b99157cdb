import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { QueryFilters } from '@/lib/metric-query';
import type { Period } from '@/lib/metrics/period';
import { placeConditions } from './ask-counts';
import type { Catalog } from './catalog';

/** People of one attribute value among those an invitation reached. */
export type AskedGroupRow = {
  readonly attribute: string;
  /** Null where nobody knows it of the customer. */
  readonly value: string | null;
  readonly asked: number;
  readonly answered: number;
};

/**
 * Those whom invitations of a period reached, by each tracked attribute as it
 * is known of the customer now, and how many of them answered.
 */
export async function askedGroups(
  scope: Scope,
  catalog: Catalog,
  { period, filters }: { period: Period; filters: QueryFilters },
  on: Db = db,
): Promise<AskedGroupRow[]> {
  const keys = catalog.attributes.map(({ key }) => key);
  if (keys.length === 0) return [];
  const rows = await on.execute<AskedGroupRow>(sql`
    select k.key as attribute,
      case when k.key = 'language' then r.language else c.attributes ->> k.key end as value,
      count(*)::int as asked, (count(*) filter (where r.answered_at is not null))::int as answered
    from asks r
    left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
    cross join json_array_elements_text(${JSON.stringify(keys)}::json) as k (key)
    where ${sql.join(conditions(scope, catalog, period, filters), sql` and `)}
    group by 1, 2`);
  return [...rows];
}

function conditions(
  scope: Scope,
  catalog: Catalog,
  { from, to }: Period,
  filters: QueryFilters,
): SQL[] {
  return [
    sql`r.workspace_id = ${scope.workspaceId}`,
    sql`r.sent_day between ${from}::date and ${to}::date`,
    sql`r.by = 'invitation'`,
    sql`not r.is_trial`,
    sql`(r.answered_at is not null or r.state not in ('bounced', 'failed', 'unknown', 'cancelled'))`,
    ...placeConditions(catalog, filters),
  ];
}
