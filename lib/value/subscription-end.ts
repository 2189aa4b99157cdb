import type { Day } from '@/lib/metrics/period';
import type { Said } from '@/lib/words/said';
import type { ToldCustomer } from './customer-facts';
import { dayFault } from './faults';
import type { Terms } from './judge-subscriptions';
import type { CancelKind } from './vocabulary';

/** That a subscription has ended, told apart from its terms. */
export type SubscriptionEnd = {
  readonly externalId: string;
  readonly customer: ToldCustomer;
  /** The first day on which it no longer runs. */
  readonly endedOn: Day;
  readonly cancelKind?: CancelKind | undefined;
  readonly cancelReason?: string | undefined;
};

/**
 * The terms that an end closes, of the subscription as it is known: those that
 * ran until that day, and those that were to begin on it. An end that is known
 * already closes the same terms again, also where the subscription was begun
 * anew on that day.
 *
 * @returns the closed terms, or why there are none
 */
export function closedTerms(
  { externalId, customer, endedOn, ...leaving }: SubscriptionEnd,
  history: readonly Terms[],
  today: Day,
): readonly Terms[] | { readonly reason: Said } {
  const fault = dayFault('end', endedOn, today);
  if (fault !== null) return { reason: fault };
  const owner = history.find((terms) => terms.customer !== customer.externalId);
  if (owner) return { reason: ofAnother(owner) };
  const before = history
    .filter((terms) => terms.startedOn < endedOn)
    .toSorted((a, b) => (a.startedOn < b.startedOn ? 1 : -1))[0];
  const onTheDay = history.filter((terms) => terms.startedOn === endedOn);
  const isKnown = before?.endedOn === endedOn;
  const closing = [...(before ? [before] : []), ...(isKnown ? [] : onTheDay)].filter(
    (terms) => terms.endedOn === null || terms.endedOn >= endedOn,
  );
  if (closing.length === 0) {
    return { reason: nothingRuns(externalId, endedOn, before?.endedOn ?? null) };
  }
  const { cancelKind = 'unknown', cancelReason = null } = leaving;
  return closing.map((terms) => ({ ...terms, endedOn, cancelKind, cancelReason }));
}

function nothingRuns(id: string, end: Day, since: Day | null): Said {
  return since === null
    ? { key: 'value.nothing-runs', values: { id, end } }
    : { key: 'value.nothing-runs-since', values: { id, end, since } };
}

/** The first currency that rows speak of; null if all are ends. */
export function currencyOf(
  rows: readonly (SubscriptionEnd | { readonly currency: string })[],
): string | null {
  return rows.flatMap((row) => ('currency' in row ? [row.currency] : []))[0] ?? null;
}

/** Why a row cannot speak of a subscription. */
export function ofAnother({ externalId: id, customer }: Terms): Said {
  return { key: 'value.subscription-of-another', values: { id, customer } };
}
