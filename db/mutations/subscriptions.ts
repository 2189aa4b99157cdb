import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { storedTerms } from '@/db/queries/stored-value';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';
import {
  judgeSubscriptions,
  type NewSubscription,
  type PricedTerms,
} from '@/lib/value/judge-subscriptions';
import type { RowOutcome } from '@/lib/value/row-outcome';
import { currencyOf, type SubscriptionEnd } from '@/lib/value/subscription-end';
import { knowRows } from './known-rows';
import { recountRevenue } from './recount-revenue';
import { holdCustomers, tellCustomers } from './tell-customers';
import { openValueDoor, refuseErased, type ValueSource } from './value-door';

/**
 * The one door of subscriptions: writes terms and their customers, and counts
 * the movements of exactly the customers they concern anew, with every sum over
 * them, all in one transaction. Idempotent by external id and start; a row sent
 * again with other content corrects what is there. An end without terms closes
 * those that are there, or came before it.
 *
 * @param today the last day that is not in the future
 * @returns one outcome per row, in the order given; a refused row stops no other
 * @throws {AppError} `conflict` if real rows are to go into the sample
 */
export async function putSubscriptions(
  scope: Scope,
  rows: readonly (NewSubscription | SubscriptionEnd)[],
  { today, source }: { today: Day; source: ValueSource },
  on: Db = db,
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ externalId }) => externalId);
  return on.transaction(async (tx) => {
    const currency = currencyOf(rows) ?? currencyOf(await storedTerms(scope, ids, tx));
    // Ends alone, of subscriptions that nobody has told of.
    if (currency === null) {
      return [...judgeSubscriptions(rows, [], { today, exchange: none }).outcomes];
    }
    const { exchange } = await openValueDoor(scope, { currency, source }, tx);
    await knowRows(scope, ['customers', 'subscriptions'], rows.length, tx);
    const known = await storedTerms(scope, ids, tx);
    const judged = judgeSubscriptions(rows, known, { today, exchange });
    const outcomes = await refuseErased(scope, rows, judged.outcomes, tx);
    const taken = rows.flatMap(({ customer }, index) =>
      outcomes[index]?.outcome === 'refused' ? [] : [customer],
    );
    await holdCustomers(scope, taken, tx);
    const customers = await tellCustomers(scope, taken, tx);
    const writes = judged.writes.flatMap((terms) => {
      const known = customers.get(terms.customer);
      return known ? [{ ...terms, customerId: known.id }] : [];
    });
    await writeTerms(scope, writes, tx);
    await recountRevenue(scope, [...new Set(writes.map(({ customerId }) => customerId))], tx);
    return outcomes;
  });
}

const none = { base: '', rates: [] };

async function writeTerms(
  scope: Scope,
  writes: readonly (PricedTerms & { customerId: string })[],
  tx: Db,
): Promise<void> {
  if (writes.length === 0) return;
  const rows = writes.map((terms) => ({
    id: newId(),
    customer_id: terms.customerId,
    external_id: terms.externalId,
    plan: terms.plan,
    amount: terms.amount,
    interval: terms.interval,
    interval_count: terms.intervalCount,
    quantity: terms.quantity,
    mrr: terms.mrr,
    currency: terms.currency,
    mrr_base: terms.mrrBase,
    started_on: terms.startedOn,
    ended_on: terms.endedOn,
    cancel_kind: terms.cancelKind,
    cancel_reason: terms.cancelReason,
  }));
  await tx.execute(sql`
    insert into subscriptions (workspace_id, id, customer_id, external_id, started_on, ${contents})
    select ${scope.workspaceId}::uuid, id, customer_id, external_id, started_on, ${contents}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (
      id uuid, customer_id uuid, external_id text, started_on date, plan text, amount numeric,
      interval text, interval_count int, quantity numeric, mrr numeric, currency text,
      mrr_base numeric, ended_on date, cancel_kind text, cancel_reason text)
    order by external_id, started_on
    on conflict (workspace_id, external_id, started_on) do update set ${replaced}
  `);
}

const contentColumns = [
  'plan',
  'amount',
  'interval',
  'interval_count',
  'quantity',
  'mrr',
  'currency',
  'mrr_base',
  'ended_on',
  'cancel_kind',
  'cancel_reason',
].map((name) => `"${name}"`);
const contents = sql.raw(contentColumns.join(', '));
const replaced = sql.raw(contentColumns.map((name) => `${name} = excluded.${name}`).join(', '));
