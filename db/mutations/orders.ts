import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { storedOrders } from '@/db/queries/stored-value';
import type { Scope } from '@/db/scope';
import { judgeOrders, type NewOrder, type PricedOrder } from '@/lib/value/judge-orders';
import type { RowOutcome } from '@/lib/value/row-outcome';
import { knowRows } from './known-rows';
import { recountOrders } from './order-sums';
import { holdCustomers, tellCustomers } from './tell-customers';
import { openValueDoor, refuseErased, type ValueSource } from './value-door';

/**
 * The one door of orders: writes them and their customers, and counts what
 * exactly these customers have bought anew, with every sum over them, all in one
 * transaction. Idempotent by external id; an order sent again with other content
 * corrects what is there.
 *
 * @returns one outcome per row, in the order given; a refused row stops no other
 * @throws {AppError} `conflict` if real rows are to go into the sample
 */
export async function putOrders(
  scope: Scope,
  rows: readonly NewOrder[],
  { now, source }: { now: Date; source: ValueSource },
  on: Db = db,
): Promise<RowOutcome[]> {
  const [first] = rows;
  if (!first) return [];
  return on.transaction(async (tx) => {
    const door = await openValueDoor(scope, { currency: first.currency, source }, tx);
    const ids = rows.map(({ externalId }) => externalId);
    await knowRows(scope, ['customers', 'orders'], rows.length, tx);
    const known = await storedOrders(scope, ids, tx);
    const judged = judgeOrders(rows, known, { now, ...door });
    const outcomes = await refuseErased(scope, rows, judged.outcomes, tx);
    const taken = rows.flatMap(({ customer }, index) =>
      outcomes[index]?.outcome === 'refused' ? [] : [customer],
    );
    await holdCustomers(scope, taken, tx);
    const customers = await tellCustomers(scope, taken, tx);
    const writes = judged.writes.flatMap((order) => {
      const known = customers.get(order.customer);
      return known ? [{ ...order, customerId: known.id }] : [];
    });
    await writeOrders(scope, writes, tx);
    await recountOrders(scope, [...new Set(writes.map(({ customerId }) => customerId))], tx);
    return outcomes;
  });
}

async function writeOrders(
  scope: Scope,
  writes: readonly (PricedOrder & { customerId: string })[],
  tx: Db,
): Promise<void> {
  if (writes.length === 0) return;
  const rows = writes.map((order) => ({
    id: newId(),
    customer_id: order.customerId,
    external_id: order.externalId,
    amount: order.amount,
    currency: order.currency,
    amount_base: order.amountBase,
    ordered_at: order.orderedAt,
    day: order.day,
  }));
  await tx.execute(sql`
    insert into orders (workspace_id, id, customer_id, external_id, amount, currency, amount_base,
      ordered_at, day)
    select ${scope.workspaceId}::uuid, id, customer_id, external_id, amount, currency, amount_base,
      ordered_at, day
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (
      id uuid, customer_id uuid, external_id text, amount numeric, currency text,
      amount_base numeric, ordered_at timestamptz, day date)
    order by external_id
    on conflict (workspace_id, external_id) do update set amount = excluded.amount,
      currency = excluded.currency, amount_base = excluded.amount_base,
      ordered_at = excluded.ordered_at, day = excluded.day
  `);
}
