import 'server-only';
import { putOrders } from '@/db/mutations/orders';
import { putCustomers } from '@/db/mutations/put-customers';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { storedCustomers, storedOrders, storedTerms } from '@/db/queries/stored-value';
import { findValueSettings, listExchangeRates } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import type { ValueHoldings } from '@/lib/csv/holdings';
import type { ValueRow } from '@/lib/csv/read-value';
import { dayIn } from '@/lib/metrics/period';
import type { ToldCustomer } from '@/lib/value/customer-facts';
import type { Exchange } from '@/lib/value/exchange';
import { judgeCustomers } from '@/lib/value/judge-customers';
import { judgeOrders } from '@/lib/value/judge-orders';
import { judgeSubscriptions, type Terms } from '@/lib/value/judge-subscriptions';
import type { RowOutcome } from '@/lib/value/row-outcome';
import { refused } from '@/lib/value/row-outcome';
import { currencyOf } from '@/lib/value/subscription-end';
import type { Told } from '@/lib/words/told';

type Transaction = Parameters<typeof putCustomers>[2];
type Clock = { now: Date; timeZone: string };

/** Rows of one kind, sorted out. */
function sortedRows(rows: readonly ValueRow[]) {
  return {
    customers: rows.flatMap((row) => (row.holds === 'customers' ? [row.customer] : [])),
    subscriptions: rows.flatMap((row) => (row.holds === 'subscriptions' ? [row.subscription] : [])),
    orders: rows.flatMap((row) => (row.holds === 'orders' ? [row.order] : [])),
  };
}

/** Writes rows of one kind through their door; one outcome per row, in the order given. */
export function putRows(
  scope: Scope,
  holds: ValueHoldings,
  rows: readonly ValueRow[],
  { now, timeZone }: Clock,
  tx: Transaction,
): Promise<RowOutcome[]> {
  const { customers, subscriptions, orders } = sortedRows(rows);
  if (holds === 'customers') return putCustomers(scope, customers, tx);
  if (holds === 'orders') return putOrders(scope, orders, { now, source: 'import' }, tx);
  const today = dayIn(now, timeZone);
  return putSubscriptions(scope, subscriptions, { today, source: 'import' }, tx);
}

/**
 * Tells what the doors would make of rows of one kind, batch by batch, without
 * writing: what earlier batches of the file would have left counts as stored.
 */
export async function rowJudge(
  scope: Scope,
  holds: ValueHoldings,
  clock: Clock,
): Promise<(rows: readonly ValueRow[]) => Promise<RowOutcome[]>> {
  const [settings, rates] = await Promise.all([findValueSettings(scope), listExchangeRates(scope)]);
  const today = dayIn(clock.now, clock.timeZone);
  const ahead = new Map<string, Terms[]>();
  let base = settings?.baseCurrency ?? null;
  const exchange = (currency: string | null): Exchange => {
    base ??= currency;
    return { base: base ?? '', rates };
  };

  return async (all) => {
    const { customers, subscriptions, orders } = sortedRows(all);
    const ids = (rows: readonly { externalId: string }[]) => rows.map((row) => row.externalId);
    if (holds === 'customers') {
      return judgeCustomers(customers, await storedCustomers(scope, ids(customers)));
    }
    if (holds === 'orders') {
      const known = await storedOrders(scope, ids(orders));
      const how = { ...clock, exchange: exchange(currencyOf(orders)) };
      return withoutErased(scope, orders, judgeOrders(orders, known, how).outcomes);
    }
    const stored = await storedTerms(scope, ids(subscriptions));
    const written = [...new Set(ids(subscriptions))].flatMap((id) => ahead.get(id) ?? []);
    const how = { today, exchange: exchange(currencyOf(subscriptions)) };
    const judged = judgeSubscriptions(subscriptions, [...stored, ...written], how);
    for (const terms of judged.writes) {
      ahead.set(terms.externalId, [...(ahead.get(terms.externalId) ?? []), terms]);
    }
    return withoutErased(scope, subscriptions, judged.outcomes);
  };
}

async function withoutErased(
  scope: Scope,
  rows: readonly { customer: ToldCustomer }[],
  outcomes: readonly RowOutcome[],
): Promise<RowOutcome[]> {
  const ids = rows.map(({ customer }) => customer.externalId);
  const known = await storedCustomers(scope, ids);
  const erased = new Set(known.flatMap((one) => (one.isErased ? [one.externalId] : [])));
  return outcomes.map((outcome, at) =>
    erased.has(ids[at] ?? '') ? refused({ key: 'import-faults.erased' }) : outcome,
  );
}

/** The day a row speaks of; null for a customer. */
export function dayOf(row: ValueRow, timeZone: string): string | null {
  if (row.holds === 'customers') return null;
  if (row.holds === 'orders') return dayIn(row.order.orderedAt, timeZone);
  const { subscription } = row;
  return 'startedOn' in subscription ? subscription.startedOn : subscription.endedOn;
}

/** A row that its door did not take, as a refused line. */
export function rowRefusal(line: number, row: ValueRow, reason: Told) {
  const value =
    row.holds === 'customers'
      ? row.customer.externalId
      : row.holds === 'orders'
        ? row.order.customer.externalId
        : row.subscription.customer.externalId;
  return { line, column: '', value, reason };
}
