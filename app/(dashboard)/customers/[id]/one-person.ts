import 'server-only';
import { shownFollowUp } from '@/app/(dashboard)/follow-ups/shown-follow-ups';
import { shownAnswer } from '@/app/(dashboard)/responses/shown-answers';
import type { ShownFollowUp } from '@/components/follow-ups/shown-follow-up';
import type { ShownAnswer } from '@/components/responses/shown-answer';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { allFollowUps, listFollowUps } from '@/db/queries/follow-ups';
import { listMembers } from '@/db/queries/members';
import {
  type CustomerAsk,
  type CustomerSubscription,
  findCustomerById,
  listAsksOf,
  listSubscriptionsOf,
  type OneCustomer,
} from '@/db/queries/one-customer';
import { listResponsesOfCustomer } from '@/db/queries/responses';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import { type Member, requirePermission } from '@/lib/auth/member';
import { latestFit } from '@/lib/jobs/clv-fit';
import { customerForecast } from '@/lib/reports/customer-forecast';
import type { CustomerOutlook } from '@/lib/value/customer-outlook';
import type { Words } from '@/lib/words/words';

/** A customer with all that is known of them. */
export type OnePerson = {
  readonly member: Member;
  readonly catalog: Catalog;
  readonly customer: OneCustomer;
  readonly name: string;
  readonly answers: readonly ShownAnswer[];
  readonly followUps: readonly ShownFollowUp[];
  readonly subscriptions: readonly CustomerSubscription[];
  readonly asks: readonly CustomerAsk[];
  /** What the models of orders expect; null without orders, and before there is a fit. */
  readonly outlook: CustomerOutlook | null;
};

const listed = 50;

/** @returns null if the workspace has no such customer */
export async function onePerson(t: Words, id: string): Promise<OnePerson | null> {
  const member = await requirePermission('people:read');
  const { scope } = member;
  const customer = await findCustomerById(scope, id);
  if (!customer) return null;
  const [catalog, members, value, answers, followUps, subscriptions, asks, outlook] =
    await Promise.all([
      loadCatalog(scope),
      listMembers(scope),
      findValueSettings(scope),
      listResponsesOfCustomer(scope, id, listed),
      listFollowUps(scope, { ...allFollowUps, customerId: id }, listed),
      listSubscriptionsOf(scope, id, listed),
      listAsksOf(scope, id, listed),
      outlookOf(scope, customer.externalId),
    ]);
  const frame = { member, catalog, members, currency: value?.baseCurrency ?? null };
  return {
    member,
    catalog,
    customer,
    name: customer.name ?? customer.email ?? customer.externalId,
    answers: answers.map((answer) => shownAnswer(t, answer, catalog, member)),
    followUps: followUps.map((followUp) => shownFollowUp(t, followUp, frame)),
    subscriptions,
    asks,
    outlook,
  };
}

async function outlookOf(scope: Scope, externalId: string): Promise<CustomerOutlook | null> {
  const fit = await latestFit(scope);
  return fit?.orders ? customerForecast(scope, fit.orders, externalId) : null;
}
