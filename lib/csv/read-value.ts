import { emailKeeper, type ToldCustomer } from '@/lib/value/customer-facts';
import type { NewOrder } from '@/lib/value/judge-orders';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import type { SubscriptionEnd } from '@/lib/value/subscription-end';
import type { Said } from '@/lib/words/said';
import type { Told } from '@/lib/words/told';
import { cellsOf } from './column-cells';
import { LineLedger } from './line-ledger';
import { placedAs } from './placed';
import { attributesReader, customerReader, type RefusedCell } from './read-about';
import type { Print, Refusal } from './read-answer';
import { raggedLine } from './read-line';
import { orderReader } from './read-order';
import type { CsvRecord } from './read-records';
import { skipReader } from './read-skip';
import { subscriptionReader } from './read-subscription';
import type { ValuePlan } from './value-plan';

/** One customer, subscription or order, as the file tells it. */
export type ValueRow =
  | { readonly holds: 'customers'; readonly customer: ToldCustomer }
  | { readonly holds: 'subscriptions'; readonly subscription: NewSubscription | SubscriptionEnd }
  | { readonly holds: 'orders'; readonly order: NewOrder };

export type ValueLine = {
  readonly line: number;
  /** Null if the line is refused, left out or said before. */
  readonly row: ValueRow | null;
  readonly refusal: Refusal | null;
  /** An earlier line of the file says the same of the same record. */
  readonly repeated: boolean;
  /** Why the mapping says to leave the line out; null if it does not. */
  readonly leftOut: Told | null;
};

/**
 * Reads lines one by one, in the order of the file. A line that says something
 * else of a record than an earlier one is refused, as nobody can know which is
 * right, and so is one that gives a customer a second e-mail address.
 */
export function valueReader(plan: ValuePlan, print: Print): (record: CsvRecord) => ValueLine {
  const skip = skipReader(plan);
  const told = rowReader(plan, print);
  const ids = cellsOf(
    placedAs(plan.placed, plan.holds === 'customers' ? 'customerId' : 'recordId')[0],
  );
  const repeats = repeatFinder(print);

  function rowOf(record: CsvRecord, nothing: ValueLine): ValueLine {
    const { line } = record;
    const row = told(record);
    if ('reason' in row) return { ...nothing, refusal: { line, ...row } };
    const before = repeats(row, line);
    if (before === null) return { ...nothing, row };
    if (before === 'same') return { ...nothing, repeated: true };
    return { ...nothing, refusal: { line, ...ids.refuse(ids.text(record), before) } };
  }

  return (record) => {
    const nothing = {
      line: record.line,
      row: null,
      refusal: null,
      repeated: false,
      leftOut: skip(record),
    };
    if (nothing.leftOut !== null) return nothing;
    const refusal = raggedLine(record, plan.columns.length);
    return refusal ? { ...nothing, refusal } : rowOf(record, nothing);
  };
}

function rowReader(plan: ValuePlan, print: Print) {
  const subscription = subscriptionReader(plan);
  const order = orderReader(plan, print);
  const told = toldReader(plan, print);
  return (record: CsvRecord): ValueRow | RefusedCell => {
    const customer = told(record);
    if ('reason' in customer) return customer;
    if (plan.holds === 'customers') return { holds: 'customers', customer };
    if (plan.holds === 'orders') {
      const read = order(record, customer);
      return 'reason' in read ? read : { holds: 'orders', order: read };
    }
    const read = subscription(record, customer);
    return 'reason' in read ? read : { holds: 'subscriptions', subscription: read };
  };
}

function toldReader(plan: ValuePlan, print: Print) {
  const customer = customerReader(plan, print);
  const attributes = attributesReader(plan);
  const emailFault = emailKeeper();
  const [email] = placedAs(plan.placed, 'customerEmail');
  const [id = email] = placedAs(plan.placed, 'customerId');
  return (record: CsvRecord): ToldCustomer | RefusedCell => {
    const who = customer(record);
    if (who === undefined) return cellsOf(id).refuse('', { key: 'import-faults.no-customer' });
    if ('reason' in who) return who;
    const told = { ...who, attributes: attributes(record) };
    const reason = emailFault(told);
    return reason === null ? told : cellsOf(email).refuse(told.email ?? '', reason);
  };
}

/** Finds records that came before in the file: said again, or with other content. */
function repeatFinder(print: Print): (row: ValueRow, line: number) => 'same' | Said | null {
  const keys = new LineLedger();
  const contents = new LineLedger();
  return (row, line) => {
    const key = keys.note(print(keyOf(row)), line);
    const content = contents.note(print(JSON.stringify(row)), line);
    if (key.count === 1) return null;
    return content.count > 1 && content.line === key.line
      ? 'same'
      : { key: 'import-faults.said-otherwise', values: { line: key.line, holds: row.holds } };
  };
}

function keyOf(row: ValueRow): string {
  if (row.holds === 'customers') return JSON.stringify([row.customer.externalId]);
  if (row.holds === 'orders') return JSON.stringify([row.order.externalId]);
  const { subscription } = row;
  return JSON.stringify(
    'startedOn' in subscription
      ? [subscription.externalId, subscription.startedOn]
      : [subscription.externalId, 'ends', subscription.endedOn],
  );
}
