import { type Day, dayIn } from '@/lib/metrics/period';
import type { Said } from '@/lib/words/said';
import { emailKeeper, type ToldCustomer } from './customer-facts';
import { type Exchange, inBase, noRate } from './exchange';
import { amountFault, dayFault } from './faults';
import { batchMemory, type RowOutcome, refused, written } from './row-outcome';
import { fourDecimals } from './vocabulary';

/** An order, as every door hands it over. */
export type NewOrder = {
  /** The id of the source system. */
  readonly externalId: string;
  readonly customer: ToldCustomer;
  readonly amount: number;
  /** ISO 4217, three capitals. */
  readonly currency: string;
  readonly orderedAt: Date;
};

/** An order as it is stored. */
export type StoredOrder = {
  readonly externalId: string;
  /** External id of the customer. */
  readonly customer: string;
  readonly amount: number;
  readonly currency: string;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly orderedAt: string;
};

export type PricedOrder = StoredOrder & { readonly day: Day; readonly amountBase: number };

/** How far a sender's clock may be ahead of ours. */
const clockSkew = 5 * 60 * 1000;

/**
 * Decides what becomes of orders, given those stored under their ids. An order
 * sent again with other content corrects what is there; within one batch nobody
 * can know which of two is right.
 */
export function judgeOrders(
  rows: readonly NewOrder[],
  known: readonly StoredOrder[],
  { now, timeZone, exchange }: { now: Date; timeZone: string; exchange: Exchange },
): { outcomes: readonly RowOutcome[]; writes: readonly PricedOrder[] } {
  const stored = new Map(known.map((order) => [order.externalId, order]));
  const memory = batchMemory<StoredOrder>();
  const writes = new Map<string, PricedOrder>();
  const emailFault = emailKeeper();

  const judge = (row: NewOrder): RowOutcome => {
    const fault = faultOf(row, now, timeZone) ?? emailFault(row.customer);
    if (fault !== null) return refused(fault);
    const order = orderOf(row);
    const again = memory.recall(order.externalId, order, saidTwice(order));
    if (again) return again;
    const there = stored.get(order.externalId);
    if (there && there.customer !== order.customer) return refused(ofAnother(there));
    const day = dayIn(row.orderedAt, timeZone);
    const amountBase = inBase(exchange, order.amount, order.currency, day);
    if (amountBase === null) return refused(noRate(exchange, order.currency, day));

    const outcome = written(there, order);
    memory.keep(order.externalId, order);
    if (outcome !== 'same') writes.set(order.externalId, { ...order, day, amountBase });
    return { outcome };
  };
  return { outcomes: rows.map(judge), writes: [...writes.values()] };
}

function saidTwice({ externalId: id }: StoredOrder): Said {
  return { key: 'value.order-twice', values: { id } };
}

function ofAnother({ externalId: id, customer }: StoredOrder): Said {
  return { key: 'value.order-of-another', values: { id, customer } };
}

function orderOf({ externalId, customer, amount, currency, orderedAt }: NewOrder): StoredOrder {
  return {
    externalId,
    customer: customer.externalId,
    amount: fourDecimals(amount),
    currency,
    orderedAt: orderedAt.toISOString(),
  };
}

function faultOf({ amount, orderedAt }: NewOrder, now: Date, timeZone: string): Said | null {
  const fault = amountFault(amount, 'order');
  if (fault !== null) return fault;
  if (Number.isNaN(orderedAt.getTime())) return { key: 'value.no-such-time' };
  if (orderedAt.getTime() > now.getTime() + clockSkew) {
    return {
      key: 'value.time-to-come',
      values: { at: orderedAt.toISOString(), now: now.toISOString() },
    };
  }
  const day = dayIn(orderedAt, timeZone);
  return dayFault('order', day, day);
}
