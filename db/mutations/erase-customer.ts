import 'server-only';
import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { erasedId } from '@/db/erased-id';
import {
  asks,
  contacts,
  customers,
  events,
  followUpNotes,
  followUps,
  mails,
  responseDetails,
  responses,
  suppressions,
  webhookSources,
} from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { recountOrders } from './order-sums';
import { recountRevenue } from './recount-revenue';
import { lockValue } from './value-door';
import { setResponseState } from './withdraw-responses';

/** What goes beside the person; the count stays as it is unless it is asked for. */
export type Erasure = {
  /** Comments and the words of further questions. */
  readonly removesComments: boolean;
  /** Takes their answers out of every number. */
  readonly withdrawsAnswers: boolean;
};

type Customer = typeof customers.$inferSelect;

/**
 * Forgets a person: name, address and attributes, where invitations and mails
 * went, what events told, notes of calls. Answers stay as counts that belong to
 * nobody, subscriptions and orders under a number. Their address gets no more
 * mail and is kept as a hash only; told of again, they stay erased.
 *
 * @returns false if they were erased before
 * @throws {AppError} `not-found` if there is no such customer
 */
export async function eraseCustomer(
  scope: Scope,
  customerId: string,
  { removesComments, withdrawsAnswers }: Erasure,
  now: Date,
  on: Db = db,
): Promise<boolean> {
  return on.transaction(async (tx) => {
    // Before the customer, as the doors of subscriptions and orders do it.
    const base = await lockValue(scope, tx);
    const customer = await lockedCustomer(scope, customerId, tx);
    if (customer.erasedAt) return false;
    const ids = await answersOf(scope, customerId, tx);
    const withdrawn = withdrawsAnswers ? await setResponseState(scope, ids, 'withdrawn', tx) : 0;
    await unnameAnswers(scope, ids, removesComments, tx);
    await forgetContacts(scope, customer, tx);
    await forgetCalls(scope, ids, customerId, now, tx);
    await tx
      .update(customers)
      .set({
        externalId: erasedId(customer.externalId),
        email: null,
        name: null,
        attributes: {},
        importId: null,
        erasedAt: now,
      })
      .where(and(eq(customers.workspaceId, scope.workspaceId), eq(customers.id, customerId)));
    if (base !== null) {
      await recountRevenue(scope, [customerId], tx);
      await recountOrders(scope, [customerId], tx);
    }
    const details = { id: customerId, answers: ids.length, withdrawn, removesComments };
    await audit(scope, 'customer.erased', details, tx);
    return true;
  });
}

async function lockedCustomer(scope: Scope, id: string, tx: Db): Promise<Customer> {
  const [found] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.workspaceId, scope.workspaceId), eq(customers.id, id)))
    .for('update');
  if (!found) throw refusal('not-found', 'settings-faults.no-customer');
  return found;
}

async function answersOf(scope: Scope, customerId: string, tx: Db): Promise<string[]> {
  const rows = await tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.workspaceId, scope.workspaceId), eq(responses.customerId, customerId)))
    .orderBy(asc(responses.id))
    .for('update');
  return rows.map(({ id }) => id);
}

async function unnameAnswers(
  scope: Scope,
  ids: readonly string[],
  removesComments: boolean,
  tx: Db,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(responses)
    .set({ customerId: null, ...(removesComments ? { comment: null } : {}) })
    .where(and(eq(responses.workspaceId, scope.workspaceId), inArray(responses.id, [...ids])));
  await tx
    .update(responseDetails)
    .set({ mayCallBack: false, ...(removesComments ? { answers: {} } : {}) })
    .where(
      and(
        eq(responseDetails.workspaceId, scope.workspaceId),
        inArray(responseDetails.responseId, [...ids]),
      ),
    );
}

/** Where we wrote to them, what was still to be written, and what events told of them. */
async function forgetContacts(
  scope: Scope,
  { id, email, externalId }: Customer,
  tx: Db,
): Promise<void> {
  const { workspaceId } = scope;
  const theirs = and(eq(asks.workspaceId, workspaceId), eq(asks.customerId, id));
  const asked = await tx.select({ id: asks.id, address: asks.address }).from(asks).where(theirs);
  await forgetMails(scope, asked, email, tx);
  await tx
    .update(asks)
    .set({ state: 'cancelled', failure: 'erased' })
    .where(and(theirs, eq(asks.state, 'scheduled')));
  await tx
    .update(asks)
    .set({ customerId: null, address: null, attributes: {}, remindAt: null })
    .where(theirs);
  await tx
    .update(events)
    .set({ customerId: null, attributes: {} })
    .where(and(eq(events.workspaceId, workspaceId), eq(events.customerId, id)));
  await tx
    .delete(contacts)
    .where(and(eq(contacts.workspaceId, workspaceId), eq(contacts.customerId, id)));
  await forgetExamples(scope, [email, externalId], tx);
  const addresses = new Set([email, ...asked.map(({ address }) => address)]);
  for (const address of addresses) if (address) await closeAddress(scope, address, tx);
}

/** The last message of a webhook may be about them; the next one is the example again. */
async function forgetExamples(
  { workspaceId }: Scope,
  names: readonly (string | null)[],
  tx: Db,
): Promise<void> {
  for (const name of names) {
    if (name === null) continue;
    const quoted = JSON.stringify(name).replace(/[\\%_]/g, '\\$&');
    await tx
      .update(webhookSources)
      .set({ example: null })
      .where(
        and(
          eq(webhookSources.workspaceId, workspaceId),
          sql`${webhookSources.example}::text ilike ${`%${quoted}%`}`,
        ),
      );
  }
}

async function forgetMails(
  scope: Scope,
  asked: readonly { id: string }[],
  email: string | null,
  tx: Db,
): Promise<void> {
  const whose: SQL[] = [
    ...(email ? [eq(mails.address, email)] : []),
    ...(asked.length > 0
      ? [
          inArray(
            mails.askId,
            asked.map(({ id }) => id),
          ),
        ]
      : []),
  ];
  if (whose.length === 0) return;
  const theirs = and(eq(mails.workspaceId, scope.workspaceId), or(...whose));
  await tx
    .update(mails)
    .set({ state: 'cancelled' })
    .where(and(theirs, inArray(mails.state, ['waiting', 'held'])));
  await tx.update(mails).set({ address: null, words: null }).where(theirs);
}

/** The address gets no more mail, and is kept as a hash alone. */
async function closeAddress(scope: Scope, address: string, tx: Db): Promise<void> {
  await tx
    .insert(suppressions)
    .values({
      workspaceId: scope.workspaceId,
      addressHash: addressHash(address),
      reason: 'by-hand',
      note: 'erased',
    })
    .onConflictDoUpdate({
      target: [suppressions.workspaceId, suppressions.addressHash],
      set: { address: null },
    });
  // Also where they only left a report.
  await tx
    .update(suppressions)
    .set({ address: null })
    .where(
      and(
        eq(suppressions.workspaceId, scope.workspaceId),
        eq(suppressions.address, address.trim().toLowerCase()),
      ),
    );
}

/** Notes of calls may say anything, so all of them go; who cannot be called any more is not to be. */
async function forgetCalls(
  scope: Scope,
  responseIds: readonly string[],
  customerId: string,
  now: Date,
  tx: Db,
): Promise<void> {
  const theirs = and(
    eq(followUps.workspaceId, scope.workspaceId),
    or(
      eq(followUps.customerId, customerId),
      responseIds.length > 0 ? inArray(followUps.responseId, [...responseIds]) : undefined,
    ),
  );
  const found = await tx.select({ id: followUps.id }).from(followUps).where(theirs);
  if (found.length === 0) return;
  await tx.delete(followUpNotes).where(
    and(
      eq(followUpNotes.workspaceId, scope.workspaceId),
      inArray(
        followUpNotes.followUpId,
        found.map(({ id }) => id),
      ),
    ),
  );
  await tx
    .update(followUps)
    .set({
      customerId: null,
      state: sql`case when ${followUps.closedAt} is null then 'unsolvable' else ${followUps.state} end`,
      closedAt: sql`coalesce(${followUps.closedAt}, ${now.toISOString()}::timestamptz)`,
    })
    .where(theirs);
}
