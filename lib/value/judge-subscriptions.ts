import { type BillingInterval, monthlyAmount } from '@/lib/metrics/churn/monthly-amount';
import type { Day } from '@/lib/metrics/period';
import type { Said } from '@/lib/words/said';
import { emailKeeper, type ToldCustomer } from './customer-facts';
import { type Exchange, inBase, noRate } from './exchange';
import { amountFault, dayFault } from './faults';
import { batchMemory, type RowOutcome, refused, written } from './row-outcome';
import { closedTerms, ofAnother, type SubscriptionEnd } from './subscription-end';
import { type CancelKind, fourDecimals } from './vocabulary';

/** Terms of a subscription from one day on, as every door hands them over. */
export type NewSubscription = {
  /** The id of the source system. Several rows of one id with different starts are its history. */
  readonly externalId: string;
  readonly customer: ToldCustomer;
  readonly plan: string;
  /** What is paid each interval for one unit. */
  readonly amount: number;
  readonly interval: BillingInterval;
  readonly intervalCount?: number | undefined;
  readonly quantity?: number | undefined;
  /** ISO 4217, three capitals. */
  readonly currency: string;
  /** The day from which these terms hold. */
  readonly startedOn: Day;
  /** The first day on which the subscription no longer runs. */
  readonly endedOn?: Day | null | undefined;
  readonly cancelKind?: CancelKind | null | undefined;
  readonly cancelReason?: string | null | undefined;
  /** Whether the row tells only what began on the day: an end that is known already stays. */
  readonly keepsEnd?: boolean | undefined;
};

/** Terms as they are stored. */
export type Terms = {
  readonly externalId: string;
  /** External id of the customer. */
  readonly customer: string;
  readonly plan: string;
  readonly amount: number;
  readonly interval: BillingInterval;
  readonly intervalCount: number;
  readonly quantity: number;
  readonly currency: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly cancelKind: CancelKind | null;
  readonly cancelReason: string | null;
};

export type PricedTerms = Terms & { readonly mrr: number; readonly mrrBase: number };

export type Judged = {
  /** One per row, in the order given. */
  readonly outcomes: readonly RowOutcome[];
  /** What to write: one row per subscription and start. */
  readonly writes: readonly PricedTerms[];
};

/**
 * Decides what becomes of rows, given the terms stored under their ids. Rows of
 * one subscription may not contradict each other: they may follow one another,
 * an open one ends where the next starts, but none may reach explicitly into
 * the next. An end that is told apart closes what runs by then, so that rows of
 * events are judged in the order in which they happened.
 *
 * @param today the last day that is not in the future
 */
export function judgeSubscriptions(
  rows: readonly (NewSubscription | SubscriptionEnd)[],
  known: readonly Terms[],
  { today, exchange }: { today: Day; exchange: Exchange },
): Judged {
  const stored = new Map<string, Map<Day, Terms>>();
  for (const terms of known) historyOf(stored, terms.externalId).set(terms.startedOn, terms);
  const memory = batchMemory<Terms>();
  const writes = new Map<string, PricedTerms>();
  const emailFault = emailKeeper();

  const write = (terms: Terms): RowOutcome => {
    const mrr = fourDecimals(monthlyAmount({ ...terms, every: terms.intervalCount }));
    const mrrBase = inBase(exchange, mrr, terms.currency, terms.startedOn);
    if (mrrBase === null) return refused(noRate(exchange, terms.currency, terms.startedOn));
    const history = historyOf(stored, terms.externalId);
    const outcome = written(history.get(terms.startedOn), terms);
    history.set(terms.startedOn, terms);
    if (outcome !== 'same') writes.set(keyOf(terms), { ...terms, mrr, mrrBase });
    return { outcome };
  };

  const judgeTerms = (row: NewSubscription): RowOutcome => {
    const history = historyOf(stored, row.externalId);
    const terms = termsOf(row, history.get(row.startedOn));
    const fault = faultOf(row, terms, today) ?? emailFault(row.customer);
    if (fault !== null) return refused(fault);
    const again = memory.recall(keyOf(terms), terms, saidTwice(terms));
    if (again) return again;
    const clash = clashOf(terms, [...history.values()]);
    if (clash !== null) return refused(clash);
    const outcome = write(terms);
    if (outcome.outcome !== 'refused') memory.keep(keyOf(terms), terms);
    return outcome;
  };

  const judgeEnd = (row: SubscriptionEnd): RowOutcome => {
    const closed = closedTerms(row, [...historyOf(stored, row.externalId).values()], today);
    if ('reason' in closed) return refused(closed.reason);
    const fault = emailFault(row.customer);
    if (fault !== null) return refused(fault);
    const outcomes = closed.map(write);
    return outcomes.find(({ outcome }) => outcome !== 'same') ?? { outcome: 'same' };
  };

  const outcomes = rows.map((row) => ('startedOn' in row ? judgeTerms(row) : judgeEnd(row)));
  return { outcomes, writes: [...writes.values()] };
}

function keyOf({ externalId, startedOn }: Terms): string {
  return JSON.stringify([externalId, startedOn]);
}

function historyOf(stored: Map<string, Map<Day, Terms>>, id: string): Map<Day, Terms> {
  const found = stored.get(id) ?? new Map<Day, Terms>();
  stored.set(id, found);
  return found;
}

function termsOf(row: NewSubscription, known: Terms | undefined): Terms {
  const kept = row.keepsEnd ? known : undefined;
  const endedOn = row.endedOn ?? kept?.endedOn ?? null;
  return {
    externalId: row.externalId,
    customer: row.customer.externalId,
    plan: row.plan,
    amount: fourDecimals(row.amount),
    interval: row.interval,
    intervalCount: row.intervalCount ?? 1,
    quantity: fourDecimals(row.quantity ?? 1),
    currency: row.currency,
    startedOn: row.startedOn,
    endedOn,
    cancelKind: endedOn === null ? null : (row.cancelKind ?? kept?.cancelKind ?? 'unknown'),
    cancelReason: row.cancelReason ?? kept?.cancelReason ?? null,
  };
}

function faultOf(row: NewSubscription, terms: Terms, today: Day): Said | null {
  const { amount, startedOn, endedOn } = terms;
  return (
    amountFault(amount, 'subscription') ??
    quantityFault(terms) ??
    dayFault('start', startedOn, today) ??
    (endedOn === null ? openFault(row) : endFault(startedOn, endedOn, today))
  );
}

function quantityFault({ quantity, intervalCount }: Terms): Said | null {
  if (!(quantity >= 0 && quantity <= 1e9)) {
    return { key: 'value.quantity' };
  }
  const isCount = Number.isInteger(intervalCount) && intervalCount >= 1 && intervalCount <= 1000;
  return isCount ? null : { key: 'value.interval-count' };
}

function openFault({ cancelKind, cancelReason }: NewSubscription): Said | null {
  return cancelKind || cancelReason ? { key: 'value.reason-without-end' } : null;
}

function endFault(startedOn: Day, endedOn: Day, today: Day): Said | null {
  const fault = dayFault('end', endedOn, today);
  if (fault !== null) return fault;
  return endedOn < startedOn
    ? { key: 'value.ends-before-start', values: { end: endedOn, start: startedOn } }
    : null;
}

function clashOf(terms: Terms, history: readonly Terms[]): Said | null {
  const { customer, startedOn, endedOn } = terms;
  const owner = history.find((other) => other.customer !== customer);
  if (owner) return ofAnother(owner);
  if (endedOn === startedOn) return null;
  for (const other of history) {
    if (other.startedOn === startedOn || other.endedOn === other.startedOn) continue;
    const [first, second] = other.startedOn < startedOn ? [other, terms] : [terms, other];
    if (first.endedOn !== null && first.endedOn > second.startedOn) {
      return overlap(other);
    }
  }
  return null;
}

function overlap({ startedOn: start, endedOn: end }: Terms): Said {
  return end === null
    ? { key: 'value.overlap-from', values: { start } }
    : { key: 'value.overlap', values: { start, end } };
}

function saidTwice({ externalId: id, startedOn: start }: Terms): Said {
  return { key: 'value.subscription-twice', values: { id, start } };
}
