import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { eventFacts, type Place } from '@/db/queries/event-places';
import { asks, contacts, events } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { type Decision, decide, type NotAsked } from '@/lib/surveys/decide';
import type { EventFate } from '@/lib/surveys/vocabulary';
import type { CustomerFacts, KnownCustomer } from './customers';
import { tellCustomers } from './tell-customers';

/** What another system tells of a moment in a customer's life. */
export type ToldEvent = {
  /** Names the event for good: the same one is taken in once. */
  externalId: string;
  /** The event key of a touchpoint. */
  eventKey: string;
  /** `api`, `widget`, or the name of the webhook it came by. */
  source: string;
  occurredAt: Date;
  channelKey?: string | undefined;
  customer?: CustomerFacts | undefined;
  attributes?: Readonly<Record<string, string>> | undefined;
  /** BCP 47; the customer's own where it is not said. */
  language?: string | undefined;
};

/** What became of an event; `known` means it was taken in before, and decided then. */
export type EventOutcome = {
  id: string;
  outcome: 'taken' | 'known';
  fate: EventFate;
  reason: NotAsked | null;
  askId: string | null;
};

type At = { now: Date; timeZone: string };

/**
 * Takes events in and decides, in the same transaction, whom each of them asks.
 * The row of a person in `contacts` is locked first, so that however many
 * events come at once, nobody is asked more often than the budget allows.
 *
 * @returns one outcome an event, in the order given, and when the first question is to go
 */
export async function takeEvents(
  scope: Scope,
  told: readonly ToldEvent[],
  at: At,
  on: Db = db,
): Promise<{ outcomes: EventOutcome[]; firstAt: Date | null }> {
  if (told.length === 0) return { outcomes: [], firstAt: null };
  return on.transaction(async (tx) => {
    const people = await tellCustomers(
      scope,
      told.flatMap(({ customer }) => customer ?? []),
      tx,
    );
    const history = await lockContacts(scope, [...people.values()], tx);
    // After the locks: whoever was faster with the same event has committed by now.
    const known = await knownEvents(scope, told, tx);
    const fresh = firstOfEach(told).filter(({ externalId }) => !known.has(externalId));
    const facts = await eventFacts(
      scope,
      fresh,
      [...people.values()].map(({ id }) => id),
      at,
      tx,
    );
    const taken = fresh.map((event) => settle(event, people, history, facts, at));
    await write(scope, taken, history, tx);
    const byKey = new Map(taken.map((each) => [each.event.externalId, each]));
    const sends = taken.flatMap(({ decision }) =>
      decision.fate === 'scheduled' ? decision.sendAt.getTime() : [],
    );
    return {
      outcomes: told.map(({ externalId }) =>
        outcomeOf(byKey.get(externalId), known.get(externalId)),
      ),
      firstAt: sends.length > 0 ? new Date(Math.min(...sends)) : null,
    };
  });
}

type Facts = Awaited<ReturnType<typeof eventFacts>>;
type Taken = {
  id: string;
  event: ToldEvent;
  customer: KnownCustomer | null;
  place: Place | null;
  channelId: string | null;
  language: string | null;
  address: string | null;
  decision: Decision;
  askId: string | null;
};

/** When each person was or will be asked, by the customer's id; decisions add to it. */
type History = Map<string, Date[]>;

function settle(
  event: ToldEvent,
  people: ReadonlyMap<string, KnownCustomer>,
  history: History,
  facts: Facts,
  at: At,
): Taken {
  const customer = (event.customer && people.get(event.customer.externalId)) ?? null;
  const place = facts.places.get(event.eventKey) ?? null;
  const channelId = facts.channelFor(event.channelKey, place);
  const person = customer && personOf(customer, event, history, facts);
  const decision = decide({
    ...at,
    occurredAt: event.occurredAt,
    touchpoint: place,
    survey: place?.survey ?? null,
    hasChannel: channelId !== null,
    customer: person,
    suppressed: person?.suppressed ?? null,
    askedThatDay: place ? facts.askedOnDayOf(place, event, person?.timeZone ?? null) : 0,
    draw: drawOf(event.externalId),
    programme: facts.programme,
  });
  const isAsked = decision.fate === 'scheduled';
  if (isAsked && customer && place) {
    history.get(customer.id)?.push(decision.sendAt);
    facts.countAsk(place, decision.sendDay);
  }
  return {
    id: newId(),
    event,
    customer,
    place,
    channelId,
    language: event.language ?? person?.language ?? null,
    address: person?.address ?? null,
    decision,
    askId: isAsked ? newId() : null,
  };
}

function personOf(customer: KnownCustomer, event: ToldEvent, history: History, facts: Facts) {
  const person = facts.people.get(customer.id);
  if (!person) throw new Error('a customer who was just told of is gone');
  return {
    ...person,
    attributes: { ...customer.attributes, ...event.attributes },
    askedAt: history.get(customer.id) ?? [],
  };
}

/** The same event always draws the same lot. */
function drawOf(externalId: string): number {
  return createHash('sha256').update(externalId).digest().readUIntBE(0, 6) / 2 ** 48;
}

async function lockContacts(
  scope: Scope,
  people: readonly KnownCustomer[],
  tx: Db,
): Promise<History> {
  if (people.length === 0) return new Map();
  const ids = people.map(({ id }) => id).sort();
  await tx.execute(sql`
    insert into contacts (workspace_id, customer_id)
    select ${scope.workspaceId}::uuid, value::uuid
    from json_array_elements_text(${JSON.stringify(ids)}::json)
    order by value
    on conflict do nothing
  `);
  const rows = await tx
    .select({ customerId: contacts.customerId, askedAt: contacts.askedAt })
    .from(contacts)
    .where(and(eq(contacts.workspaceId, scope.workspaceId), inArray(contacts.customerId, ids)))
    .orderBy(contacts.customerId)
    .for('update');
  return new Map(
    rows.map(({ customerId, askedAt }) => [customerId, askedAt.map((each) => new Date(each))]),
  );
}

async function knownEvents(scope: Scope, told: readonly ToldEvent[], tx: Db) {
  const keys = JSON.stringify(told.map(({ externalId }) => externalId));
  const rows = await tx
    .select({
      id: events.id,
      externalId: events.externalId,
      fate: events.fate,
      reason: sql<NotAsked | null>`${events.reason}`,
      askId: events.askId,
    })
    .from(events)
    .where(
      and(
        eq(events.workspaceId, scope.workspaceId),
        sql`${events.externalId} in (select json_array_elements_text(${keys}::json))`,
      ),
    );
  return new Map(rows.map((row) => [row.externalId, row]));
}

function firstOfEach(told: readonly ToldEvent[]): ToldEvent[] {
  const byId = new Map<string, ToldEvent>();
  for (const event of told) if (!byId.has(event.externalId)) byId.set(event.externalId, event);
  return [...byId.values()];
}

type KnownEvent =
  Awaited<ReturnType<typeof knownEvents>> extends Map<string, infer Row> ? Row : never;

function outcomeOf(taken: Taken | undefined, known: KnownEvent | undefined): EventOutcome {
  if (known) {
    const { id, fate, reason, askId } = known;
    return { id, outcome: 'known', fate, reason, askId };
  }
  if (!taken) throw new Error('an event is neither new nor known');
  const { id, decision, askId } = taken;
  const reason = decision.fate === 'not-asked' ? decision.reason : null;
  return { id, outcome: 'taken', fate: decision.fate, reason, askId };
}

const year = 366 * 24 * 60 * 60 * 1000;

async function write(scope: Scope, taken: readonly Taken[], history: History, tx: Db) {
  if (taken.length === 0) return;
  await tx.insert(events).values(taken.map((each) => eventRow(scope, each)));
  const asked = taken.flatMap((each) => askRow(scope, each));
  if (asked.length === 0) return;
  await tx.insert(asks).values(asked);
  await keepContacts(scope, new Set(asked.map((row) => row.customerId)), history, tx);
}

/** Writes down when people were or will be asked, as far back as a budget can reach. */
async function keepContacts(
  { workspaceId }: Scope,
  people: ReadonlySet<string>,
  history: History,
  tx: Db,
) {
  const rows = [...people].map((customerId) => {
    const moments = (history.get(customerId) ?? []).map((each) => each.getTime());
    const latest = Math.max(...moments);
    const kept = moments.filter((each) => latest - each < year).sort((a, b) => a - b);
    return { id: customerId, asked_at: kept.map((each) => new Date(each).toISOString()) };
  });
  await tx.execute(sql`
    update contacts as c set asked_at = r.asked_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, asked_at jsonb)
    where c.workspace_id = ${workspaceId} and c.customer_id = r.id
  `);
}

function eventRow({ workspaceId }: Scope, taken: Taken): typeof events.$inferInsert {
  const { id, event, customer, place, channelId, decision, askId } = taken;
  return {
    workspaceId,
    id,
    externalId: event.externalId,
    eventKey: event.eventKey,
    source: event.source,
    customerId: customer?.id ?? null,
    touchpointId: place?.touchpointId ?? null,
    channelId,
    attributes: { ...event.attributes },
    occurredAt: event.occurredAt,
    fate: decision.fate,
    reason: decision.fate === 'not-asked' ? decision.reason : null,
    askId,
  };
}

function askRow({ workspaceId }: Scope, taken: Taken) {
  const { id, event, customer, place, channelId, language, decision, askId } = taken;
  if (decision.fate !== 'scheduled' || !askId) return [];
  if (!place?.survey || !customer || !channelId) {
    throw new Error('a question without place, person or channel was let through');
  }
  return [
    {
      workspaceId,
      id: askId,
      surveyId: place.survey.id,
      surveyVersionId: place.survey.versionId,
      touchpointId: place.touchpointId,
      channelId,
      customerId: customer.id,
      eventId: id,
      address: taken.address,
      language,
      attributes: { ...event.attributes },
      state: 'scheduled' as const,
      sendAt: decision.sendAt,
      sentDay: decision.sendDay,
      remindAt: decision.remindAt,
      closesAt: decision.closesAt,
    },
  ];
}
