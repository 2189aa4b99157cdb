import type { ToldCustomer } from '@/lib/value/customer-facts';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import type { CancelKind } from '@/lib/value/vocabulary';
import { beginning } from './beginning';
import { cellsOf } from './column-cells';
import { placedAs } from './placed';
import { type RefusedCell, wordReader } from './read-about';
import { idFault, moneyReader } from './read-money';
import type { CsvRecord } from './read-records';
import { spanReader } from './read-span';
import { type Billing, readCancelKind, readInterval } from './value-cells';
import type { ValuePlan } from './value-plan';

const longestPlan = 200;
const longestReason = 300;

/**
 * Reads subscriptions. Without an id of its own, a subscription is its
 * customer, plan and start, or its customer alone where the file tells a tenure.
 * A reason for leaving counts once there is an end.
 */
export function subscriptionReader(
  plan: ValuePlan,
): (record: CsvRecord, customer: ToldCustomer) => NewSubscription | RefusedCell {
  const terms = termsReader(plan);
  const leaving = leavingReader(plan);
  const ids = cellsOf(placedAs(plan.placed, 'recordId')[0]);
  const hasTenure = placedAs(plan.placed, 'tenure').length > 0;

  return (record, customer) => {
    const own = ids.text(record);
    const fault = idFault(own);
    if (fault !== null) return ids.refuse(own, fault);
    const told = terms(record);
    if ('reason' in told) return told;
    const made = hasTenure ? [] : [told.plan, told.startedOn];
    return {
      externalId: own || [customer.externalId, ...made].join(' / '),
      customer,
      ...told,
      ...(told.endedOn === null ? {} : leaving(record)),
    };
  };
}

/** What is paid, how often, and from when to when. */
function termsReader(plan: ValuePlan) {
  const [column] = placedAs(plan.placed, 'plan');
  const plans = cellsOf(column);
  const planWord = wordReader(column?.role.values ?? {});
  const [span, money, billing] = [spanReader(plan), moneyReader(plan), billingReader(plan)];
  return (record: CsvRecord) => {
    const name = column ? planWord(plans.text(record)) : 'Subscription';
    if (name === '') return plans.refuse('', 'No plan');
    const when = span(record);
    if ('reason' in when) return when;
    const paid = money(record);
    if ('reason' in paid) return paid;
    const often = billing(record);
    if ('reason' in often) return often;
    return { plan: beginning(name, longestPlan), ...paid, ...often, ...when };
  };
}

function billingReader({ placed, mapping }: ValuePlan) {
  const [column] = placedAs(placed, 'interval');
  const cells = cellsOf(column);
  const words = wordsOf(column?.role.values ?? {});
  return (record: CsvRecord): Billing | RefusedCell => {
    const cell = cells.text(record);
    const said = cell === '' ? mapping.interval : words.get(cell.toLowerCase());
    if (said) return { interval: said, intervalCount: 1 };
    return readInterval(cell) ?? cells.refuse(cell, 'Not an interval such as month or year');
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
