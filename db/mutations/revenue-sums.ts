import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';
import { never } from '@/lib/value/vocabulary';
import { rowsOf } from './touched-customers';

/** The tables that hold sums over movements. */
export const revenueSums = [
  'mrr_months',
  'cohort_months',
  'customer_periods',
  'lifetimes',
  'churn_reasons',
] as const;

/** Each row of movements counts in the group of its customer, and under the nil id among all. */
const eachGroup = sql`
  cross join lateral (values (m.segment_id), (${nilId}::uuid)) as g (segment_id)`;

/**
 * Adds what the stored movements of touched customers make to every sum over
 * them (`sign` 1), or takes it out (`sign` −1). The caller holds the lock of the
 * door, so that no other does the same meanwhile.
 */
export async function addRevenueSums(
  scope: Scope,
  ids: readonly string[],
  sign: 1 | -1,
  tx: Db,
): Promise<void> {
  const mine = rowsOf(scope, 'mrr_movements', ids);
  const workspace = sql`${scope.workspaceId}::uuid`;
  const by = sql`${sign}::int`;
  for (const add of [addMonths, addCohorts, addPeriods, addLifetimes, addReasons]) {
    await tx.execute(add({ mine, workspace, by }));
  }
}

type Parts = { mine: SQL; workspace: SQL; by: SQL };

function addMonths({ mine, workspace, by }: Parts): SQL {
  return sql`
    insert into mrr_months as t (workspace_id, segment_id, month, kind, movements, amount, squares)
    select ${workspace}, g.segment_id, date_trunc('month', m.day)::date, m.kind,
      ${by} * count(*), ${by} * sum(m.amount), ${by} * sum(m.after * m.after - m.before * m.before)
    from ${mine} m ${eachGroup}
    group by 2, 3, 4 order by 2, 3, 4
    on conflict (workspace_id, segment_id, month, kind) do update set
      movements = t.movements + excluded.movements, amount = t.amount + excluded.amount,
      squares = t.squares + excluded.squares`;
}

function addCohorts({ mine, workspace, by }: Parts): SQL {
  return sql`
    insert into cohort_months as t (workspace_id, segment_id, cohort, month, amount)
    select ${workspace}, g.segment_id, date_trunc('month', m.joined)::date,
      date_trunc('month', m.day)::date, ${by} * sum(m.amount)
    from (
      select m.*, min(day) over (partition by customer_id) as joined
      from ${mine} m
    ) m ${eachGroup}
    group by 2, 3, 4 order by 2, 3, 4
    on conflict (workspace_id, segment_id, cohort, month) do update set
      amount = t.amount + excluded.amount`;
}

const periodCounts = {
  joined: 'count(*) filter (where opening = 0)',
  churned: 'count(*) filter (where churned)',
  came_back: 'count(*) filter (where churned and opening > 0 and closing > 0)',
  joined_and_churned: 'count(*) filter (where churned and opening = 0)',
  lost: 'count(*) filter (where opening > 0 and closing = 0)',
  expanded: 'count(*) filter (where opening > 0 and closing > opening)',
  contracted: 'count(*) filter (where closing > 0 and closing < opening)',
  expansion: 'coalesce(sum(closing - opening) filter (where opening > 0 and closing > opening), 0)',
  contraction:
    'coalesce(sum(opening - closing) filter (where closing > 0 and closing < opening), 0)',
  churn: 'coalesce(sum(opening) filter (where opening > 0 and closing = 0), 0)',
  opening_kept: 'coalesce(sum(opening * kept - opening * opening) filter (where opening > 0), 0)',
  kept_squared: 'coalesce(sum(kept * kept - opening * opening) filter (where opening > 0), 0)',
  opening_closing:
    'coalesce(sum(opening * closing - opening * opening) filter (where opening > 0), 0)',
  closing_squared:
    'coalesce(sum(closing * closing - opening * opening) filter (where opening > 0), 0)',
} as const;

const periodColumns = sql.raw(Object.keys(periodCounts).join(', '));
const periodAdded = sql.raw(
  Object.keys(periodCounts)
    .map((name) => `${name} = t.${name} + excluded.${name}`)
    .join(', '),
);

/** Each period in which something moved, from what a customer opened with to what they closed with. */
function addPeriods({ mine, workspace, by }: Parts): SQL {
  const counted = Object.values(periodCounts).map((count) => sql`${by} * ${sql.raw(count)}`);
  return sql`
    insert into customer_periods as t (workspace_id, segment_id, grain, start, ${periodColumns})
    select ${workspace}, g.segment_id, m.grain, m.start, ${sql.join(counted, sql`, `)}
    from (
      select *, least(opening, closing) as kept from (
        select m.segment_id, p.grain, date_trunc(p.grain, m.day)::date as start,
          (array_agg(m.before order by m.day))[1] as opening,
          (array_agg(m.after order by m.day desc))[1] as closing,
          bool_or(m.kind = 'churn') as churned
        from ${mine} m
        cross join (values ('month'), ('quarter'), ('year')) as p (grain)
        group by m.customer_id, m.segment_id, p.grain, date_trunc(p.grain, m.day)
      ) ends
    ) m ${eachGroup}
    group by 2, 3, 4 order by 2, 3, 4
    on conflict (workspace_id, segment_id, grain, start) do update set ${periodAdded}`;
}

/** Stretches with revenue; each belongs to the cohort of the latest day on which the customer was new. */
function lives({ mine }: Parts): SQL {
  return sql`
    select customer_id, segment_id, joined, gone, again, cohort, left_mrr, cancel_kind,
      cancel_reason, case when back = 'reactivation' then returned end as returned
    from (
      select m.customer_id, m.segment_id, m.day as joined, m.kind,
        m.kind = 'reactivation' as again,
        max(m.day) filter (where m.kind = 'new') over (by_day rows unbounded preceding) as cohort,
        lead(m.day) over by_day as gone,
        lead(m.before) over by_day as left_mrr,
        lead(m.cancel_kind) over by_day as cancel_kind,
        lead(m.cancel_reason) over by_day as cancel_reason,
        lead(m.day, 2) over by_day as returned,
        lead(m.kind, 2) over by_day as back
      from ${mine} m
      where m.kind in ('new', 'reactivation', 'churn')
      window by_day as (partition by m.customer_id order by m.day)
    ) turns
    where kind <> 'churn'`;
}

function addLifetimes(parts: Parts): SQL {
  const { workspace, by } = parts;
  return sql`
    insert into lifetimes as t (workspace_id, segment_id, cohort, joined_month, left_month,
      returned_month, again, customers)
    select ${workspace}, g.segment_id, date_trunc('month', m.cohort)::date,
      date_trunc('month', m.joined)::date,
      coalesce(date_trunc('month', m.gone)::date, ${never}),
      coalesce(date_trunc('month', m.returned)::date, ${never}),
      m.again, ${by} * count(*)
    from (${lives(parts)}) m ${eachGroup}
    group by 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7
    on conflict (workspace_id, segment_id, cohort, joined_month, left_month, returned_month, again)
      do update set customers = t.customers + excluded.customers`;
}

function addReasons(parts: Parts): SQL {
  const { workspace, by } = parts;
  return sql`
    insert into churn_reasons as t (workspace_id, segment_id, month, kind, reason, customers, amount)
    select ${workspace}, g.segment_id, date_trunc('month', m.gone)::date, m.cancel_kind,
      coalesce(m.cancel_reason, ''), ${by} * count(*), ${by} * sum(m.left_mrr)
    from (${lives(parts)}) m ${eachGroup}
    where m.gone is not null
    group by 2, 3, 4, 5 order by 2, 3, 4, 5
    on conflict (workspace_id, segment_id, month, kind, reason) do update set
      customers = t.customers + excluded.customers, amount = t.amount + excluded.amount`;
}
