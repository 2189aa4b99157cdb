import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { addressHash } from '@/db/address-hash';
import { type Db, db } from '@/db/client';
import { asks, customers, subscriptions } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AskState } from '@/lib/surveys/vocabulary';

/** A customer with all that is stored of them; erased ones too, of whom nothing is left but that. */
export type OneCustomer = {
  readonly id: string;
  readonly externalId: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
};

/** A customer by id; null if the workspace has none such. */
export async function findCustomerById(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<OneCustomer | null> {
  const [row] = await on
    .select({
      id: customers.id,
      externalId: customers.externalId,
      email: customers.email,
      name: customers.name,
      attributes: customers.attributes,
      createdAt: customers.createdAt,
      erasedAt: customers.erasedAt,
    })
    .from(customers)
    .where(and(eq(customers.workspaceId, scope.workspaceId), eq(customers.id, id)));
  return row ?? null;
}

export type CustomerSubscription = {
  readonly externalId: string;
  readonly plan: string;
  /** Monthly, in units of the currency. */
  readonly mrr: number;
  readonly currency: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
};

/** The terms of a customer's subscriptions, the latest first. */
export async function listSubscriptionsOf(
  scope: Scope,
  customerId: string,
  limit: number,
  on: Db = db,
): Promise<CustomerSubscription[]> {
  return on
    .select({
      externalId: subscriptions.externalId,
      plan: subscriptions.plan,
      mrr: subscriptions.mrr,
      currency: subscriptions.currency,
      startedOn: subscriptions.startedOn,
      endedOn: subscriptions.endedOn,
    })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.workspaceId, scope.workspaceId),
        eq(subscriptions.customerId, customerId),
      ),
    )
    .orderBy(desc(subscriptions.startedOn), desc(subscriptions.id))
    .limit(limit);
}

export type CustomerAsk = {
  readonly id: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly state: AskState;
  readonly sendAt: Date;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
};

/** The invitations of a customer, the latest first. */
export async function listAsksOf(
  scope: Scope,
  customerId: string,
  limit: number,
  on: Db = db,
): Promise<CustomerAsk[]> {
  return on
    .select({
      id: asks.id,
      touchpointId: asks.touchpointId,
      channelId: asks.channelId,
      state: asks.state,
      sendAt: asks.sendAt,
      sentAt: asks.sentAt,
      answeredAt: asks.answeredAt,
    })
    .from(asks)
    .where(and(eq(asks.workspaceId, scope.workspaceId), eq(asks.customerId, customerId)))
    .orderBy(desc(asks.sendAt), desc(asks.id))
    .limit(limit);
}

/**
 * All that is stored of a customer, as plain data to hand out: facts, answers
 * with their questions, invitations, mails, events, calls with their notes,
 * subscriptions, orders, and whether their address gets mail.
 *
 * @returns null if the customer is gone meanwhile
 */
export async function customerRecord(
  { workspaceId }: Scope,
  { id, email }: Pick<OneCustomer, 'id' | 'email'>,
  on: Db = db,
): Promise<Record<string, unknown> | null> {
  const w = sql`${workspaceId}`;
  const hash = email === null ? '' : addressHash(email);
  const all = (rows: ReturnType<typeof sql>) =>
    sql`(select coalesce(json_agg(row_to_json(each)), '[]') from (${rows}) each)`;
  const [row] = await on.execute<{ record: Record<string, unknown> }>(sql`
    select json_build_object(
      'customer', json_build_object('id', c.id, 'external_id', c.external_id, 'email', c.email,
        'name', c.name, 'attributes', c.attributes, 'created_at', c.created_at,
        'erased_at', c.erased_at),
      'answers', ${all(sql`
        select r.id, r.answered_at, s.name as survey, v.question, r.score, r.comment, r.language,
          t.name as touchpoint, h.name as channel, r.source, r.state, g.attributes,
          d.answers as further_answers, d.may_call_back
        from responses r
        join survey_versions v on v.workspace_id = r.workspace_id and v.id = r.survey_version_id
        join surveys s on s.workspace_id = v.workspace_id and s.id = v.survey_id
        join touchpoints t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
        join channels h on h.workspace_id = r.workspace_id and h.id = r.channel_id
        join segments g on g.workspace_id = r.workspace_id and g.id = r.segment_id
        left join response_details d on d.workspace_id = r.workspace_id and d.response_id = r.id
        where r.workspace_id = ${w} and r.customer_id = ${id}::uuid order by r.answered_at`)},
      'invitations', ${all(sql`
        select id, address, language, attributes, state, created_at, sent_at, reminded_at,
          opened_at, started_at, answered_at
        from asks where workspace_id = ${w} and customer_id = ${id}::uuid order by created_at`)},
      'mails', ${all(sql`
        select m.kind, m.address, m.state, m.words, m.sent_at
        from mails m join asks a on a.workspace_id = m.workspace_id and a.id = m.ask_id
        where m.workspace_id = ${w} and a.customer_id = ${id}::uuid order by m.created_at`)},
      'events', ${all(sql`
        select external_id, event_key, source, attributes, occurred_at, received_at, fate
        from events where workspace_id = ${w} and customer_id = ${id}::uuid order by received_at`)},
      'follow_ups', ${all(sql`
        select f.id, f.state, f.stake, f.due_at, f.opened_at, f.contacted_at, f.closed_at,
          (select coalesce(json_agg(json_build_object('at', n.at, 'words', n.words) order by n.at), '[]')
            from follow_up_notes n where n.workspace_id = ${w} and n.follow_up_id = f.id) as notes
        from follow_ups f
        where f.workspace_id = ${w} and f.customer_id = ${id}::uuid order by f.opened_at`)},
      'subscriptions', ${all(sql`
        select external_id, plan, mrr, currency, started_on, ended_on, cancel_kind, cancel_reason
        from subscriptions where workspace_id = ${w} and customer_id = ${id}::uuid
        order by started_on`)},
      'orders', ${all(sql`
        select external_id, amount, currency, ordered_at
        from orders where workspace_id = ${w} and customer_id = ${id}::uuid order by ordered_at`)},
      'no_more_mail', ${all(sql`
        select reason, note, created_at from suppressions
        where workspace_id = ${w} and (address_hash = ${hash} or address_hash like ${`%:${hash}`})`)}
    ) as record
    from customers c where c.workspace_id = ${w} and c.id = ${id}::uuid
  `);
  return row?.record ?? null;
}

/** Somebody who asked to be forgotten, and was not yet. */
export type ErasureRequest = {
  readonly customerId: string;
  readonly name: string;
  readonly askedAt: Date;
};

/** Who asked to be forgotten and still is not, the longest waiting first. */
export async function listErasureRequests(
  { workspaceId }: Scope,
  on: Db = db,
): Promise<ErasureRequest[]> {
  const rows = await on.execute<Omit<ErasureRequest, 'askedAt'> & { askedAt: string }>(sql`
    select c.id as "customerId", coalesce(c.name, c.email, c.external_id) as name,
      min(a.at)::text as "askedAt"
    from audit_log a
    join customers c on c.workspace_id = a.workspace_id and c.id::text = a.details ->> 'customerId'
    where a.workspace_id = ${workspaceId} and a.action = 'customer.erasure-asked'
      and c.erased_at is null
    group by c.id, c.name, c.email, c.external_id
    order by min(a.at) limit 200
  `);
  return rows.map((row) => ({ ...row, askedAt: new Date(row.askedAt) }));
}
