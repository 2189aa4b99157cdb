import type { Day } from '@/lib/metrics/period';
import type { ToldCustomer } from '@/lib/value/customer-facts';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import type { SubscriptionEnd } from '@/lib/value/subscription-end';
import type { CancelKind } from '@/lib/value/vocabulary';
import { beginning } from './beginning';
import { cellsOf } from './column-cells';
import { placedAs } from './placed';
import { type RefusedCell, wordReader } from './read-about';
import { idFault, moneyReader } from './read-money';
import type { CsvRecord } from './read-records';
import { type Span, spanReader } from './read-span';
import { onlyPlan } from './stored-names';
import {
  type Billing,
  readCancelKind,
  readEvent,
  readInterval,
  type SubscriptionEvent,
} from './value-cells';
import type { ValuePlan } from './value-plan';

const longestPlan = 200;
const longestReason = 300;

/**
 * Reads subscriptions. Without an id of its own, a subscription is its
 * customer, plan and start, or its customer alone where the file tells a tenure.
 * A reason for leaving counts once there is an end. Where lines are events, one
 * that ends a subscription needs no terms, and one that begins them says nothing
 * of their end.
 */
export function subscriptionReader(
  plan: ValuePlan,
): (record: CsvRecord, customer: ToldCustomer) => NewSubscription | SubscriptionEnd | RefusedCell {
  const event = eventReader(plan);
  const span = spanReader(plan);
  const terms = termsReader(plan);
  const leaving = leavingReader(plan);
  const name = nameReader(plan);

  const end = (record: CsvRecord, customer: ToldCustomer, endedOn: Day) => {
    const externalId = name(record, null);
    if (typeof externalId !== 'string') return externalId;
    return { externalId, customer, endedOn, ...leaving(record) };
  };
  const begin = (record: CsvRecord, customer: ToldCustomer, when: Span, isEvent: boolean) => {
    const told = terms(record);
    if ('reason' in told) return told;
    const made = [customer.externalId, told.plan, when.startedOn];
    const externalId = name(record, isEvent ? null : made);
    if (typeof externalId !== 'string') return externalId;
    const left = when.endedOn === null ? {} : leaving(record);
    return { externalId, customer, ...told, ...when, ...left, ...(isEvent && { keepsEnd: true }) };
  };

  return (record, customer) => {
    const happened = event(record);
    if (typeof happened === 'object') return happened;
    const when = span(record);
    if ('reason' in when) return when;
    if (happened === 'ends') return end(record, customer, when.startedOn);
    return begin(record, customer, when, happened === 'begins');
  };
}

/** The id of a subscription: its own, else one made of customer, plan and start; an event needs its own. */
function nameReader({ placed }: ValuePlan) {
  const ids = cellsOf(placedAs(placed, 'recordId')[0]);
  const hasTenure = placedAs(placed, 'tenure').length > 0;
  return (record: CsvRecord, parts: readonly string[] | null): string | RefusedCell => {
    const own = ids.text(record);
    const fault = idFault(own);
    if (fault !== null) return ids.refuse(own, fault);
    if (own !== '') return own;
    if (parts === null) return ids.refuse(own, { key: 'import-faults.no-subscription' });
    return parts.slice(0, hasTenure ? 1 : undefined).join(' / ');
  };
}

/** What is paid, for what and how often. */
function termsReader(plan: ValuePlan) {
  const [column] = placedAs(plan.placed, 'plan');
  const plans = cellsOf(column);
  const planWord = wordReader(column?.role.values ?? {});
  const [money, billing] = [moneyReader(plan), billingReader(plan)];
  return (record: CsvRecord) => {
    const name = column ? planWord(plans.text(record)) : onlyPlan;
    if (name === '') return plans.refuse('', { key: 'import-faults.no-plan' });
    const paid = money(record);
    if ('reason' in paid) return paid;
    const often = billing(record);
    if ('reason' in often) return often;
    return { plan: beginning(name, longestPlan), ...paid, ...often };
  };
}

function billingReader({ placed, mapping }: ValuePlan) {
  const [column] = placedAs(placed, 'interval');
  const cells = cellsOf(column);
  const words = wordsOf(column?.role.values ?? {});
  const [plan] = placedAs(placed, 'plan');
  const plans = cellsOf(plan);
  const intervals = wordsOf(plan?.role.intervals ?? {});
  return (record: CsvRecord): Billing | RefusedCell => {
    const cell = cells.text(record);
    const said =
      cell === ''
        ? (intervals.get(plans.text(record).toLowerCase()) ?? mapping.interval)
        : words.get(cell.toLowerCase());
    if (said) return { interval: said, intervalCount: 1 };
    return readInterval(cell) ?? cells.refuse(cell, { key: 'import-faults.not-interval' });
  };
}

/** What happened by a line; `is-terms` where lines are no events. */
function eventReader({ placed }: ValuePlan) {
  const [column] = placedAs(placed, 'event');
  const cells = cellsOf(column);
  const words = wordsOf(column?.role.values ?? {});
  return (record: CsvRecord): SubscriptionEvent | RefusedCell | 'is-terms' => {
    if (!column) return 'is-terms';
    const cell = cells.text(record);
    const read = words.get(cell.toLowerCase()) ?? readEvent(cell);
    if (read === null) return cells.refuse(cell, { key: 'import-faults.not-event' });
    if (read !== 'taken-back') return read;
    return cells.refuse(cell, { key: 'import-faults.takes-back' });
  };
}

function leavingReader({ placed }: ValuePlan) {
  const [column] = placedAs(placed, 'cancelKind');
  const kinds = cellsOf(column);
  const reasons = cellsOf(placedAs(placed, 'cancelReason')[0]);
  const words = wordsOf(column?.role.values ?? {});
  return (record: CsvRecord): { cancelKind?: CancelKind; cancelReason?: string } => {
    const kind = kinds.text(record);
    const reason = beginning(reasons.text(record), longestReason);
    return {
      ...(kind === '' ? {} : { cancelKind: words.get(kind.toLowerCase()) ?? readCancelKind(kind) }),
      ...(reason === '' ? {} : { cancelReason: reason }),
    };
  };
}

function wordsOf<Word>(values: Readonly<Record<string, Word>>): Map<string, Word> {
  return new Map(Object.entries(values).map(([cell, word]) => [cell.trim().toLowerCase(), word]));
}
