import { type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { rebuildValue } from '@/db/mutations/rebuild-value';
import { attributes, valueSettings, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import { firstDay } from './world';

const days = 1096;

/**
 * A workspace of customers who each have a subscription and order now and then,
 * as BG/NBD has it (r 1, α 8 weeks, a 1, b 3), with the sums over both: three
 * years, five combinations of plan and country, some 3 % of subscriptions lost a month.
 */
export async function makeValueWorld(customers: number): Promise<Scope> {
  const workspaceId = newId();
  const scope = prove(workspaceId, 'bench');
  await db.insert(workspaces).values({ id: workspaceId, name: 'Bench', timeZone: 'UTC' });
  await db.insert(attributes).values([
    { workspaceId, key: 'plan', name: 'Plan' },
    { workspaceId, key: 'country', name: 'Country' },
  ]);
  await db
    .insert(valueSettings)
    .values({ workspaceId, baseCurrency: 'EUR', grossMargin: 80, discountRate: 10 });
  // The rows are known to belong together: what looks each of them up would take most of the time.
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`select setseed(0.42)`);
    for (const made of [people, terms, purchases]) await tx.execute(made(workspaceId, customers));
  });
  await db.execute(sql`vacuum analyze`);
  await rebuildValue(scope);
  await db.execute(sql`vacuum analyze`);
  return scope;
}

function people(workspaceId: string, customers: number): SQL {
  return sql`
    insert into customers (workspace_id, id, external_id, attributes)
    select ${workspaceId}::uuid, gen_random_uuid(), 'c-' || n, (array[
      '{"plan": "starter", "country": "GB"}', '{"plan": "starter", "country": "DE"}',
      '{"plan": "pro", "country": "GB"}', '{"plan": "pro", "country": "DE"}',
      '{"plan": "scale", "country": "PL"}'])[1 + n % 5]::jsonb
    from generate_series(1, ${customers}::int) n`;
}

/** Started on any day, lost at a rate that differs between customers. */
function terms(workspaceId: string): SQL {
  return sql`
    insert into subscriptions (workspace_id, id, customer_id, external_id, plan, amount, mrr,
      mrr_base, currency, started_on, ended_on, cancel_kind, cancel_reason)
    select workspace_id, gen_random_uuid(), id, 'sub-' || external_id, attributes ->> 'plan',
      price, price, price, 'EUR', ${firstDay}::date + start, ended,
      case when ended is not null then (array['voluntary', 'failed-payment'])[1 + price % 2] end,
      case when ended is not null then (array['Price', 'Missing features', 'Moved'])[1 + price % 3] end
    from (
      select *, case when start + stayed < ${days} then ${firstDay}::date + start + stayed end as ended
      from (
        select c.*, 20 + floor(random() * 80)::int as price, floor(random() * ${days})::int as start,
          1 + floor(-ln(1 - random()) * 1000 * (0.2 + random()))::int as stayed
        from customers c where workspace_id = ${workspaceId}
      ) drawn
    ) lived`;
}

/** A first order on any day, and others until the customer stops after one of them. */
function purchases(workspaceId: string): SQL {
  return sql`
    insert into orders (workspace_id, id, customer_id, external_id, amount, amount_base, currency,
      ordered_at, day)
    select workspace_id, gen_random_uuid(), customer_id, external_id || '-' || nth, paid, paid, 'EUR',
      (${firstDay}::date + day) + interval '12 hours', ${firstDay}::date + day
    from (
      select workspace_id, id as customer_id, external_id, nth,
        round((worth * (0.5 + random()))::numeric, 2) as paid,
        first + floor(least(${days}, sum(case when nth = 0 then 0
          else -ln(1 - random()) * 56 / rate end) over (partition by id order by nth)))::int as day
      from (
        select *, case when stop >= 1 then 0
          else least(60, floor(ln(1 - random()) / ln(1 - stop)))::int end + 1 as most
        from (
          select workspace_id, id, external_id, floor(random() * ${days})::int as first,
            -ln(1 - random()) as rate, 1 - power(1 - random(), 1 / 3.0) as stop,
            10 + 40 * -ln(1 - random()) as worth
          from customers where workspace_id = ${workspaceId}
        ) drawn
      ) buyers cross join lateral generate_series(0, most) nth
    ) made
    where day < ${days}`;
}
