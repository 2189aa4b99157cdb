import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { NotAsked } from '@/lib/surveys/decide';
import type { AskState, EventFate } from '@/lib/surveys/vocabulary';
import { beyondPlace, type ListPage, type PagePlace, pageFrom, readingOrder } from './page-place';

/** Which events are wanted; null means all. */
export type EventSelection = {
  readonly fate: EventFate | null;
  readonly touchpointId: string | null;
  /** A customer's id in the sender's system, or an e-mail address. */
  readonly customer: string | null;
};

/** An event with what became of it, and of the question it led to. */
export type ListedEvent = {
  readonly id: string;
  readonly micros: string;
  readonly eventKey: string;
  readonly externalId: string;
  readonly source: string;
  readonly touchpoint: string | null;
  /** Name, address or id of the customer; null where the event named nobody, or somebody who was erased. */
  readonly customer: string | null;
  readonly receivedAt: Date;
  readonly fate: EventFate;
  readonly reason: NotAsked | null;
  readonly ask: { readonly id: string; readonly state: AskState; readonly sendAt: Date } | null;
};

type Row = Omit<ListedEvent, 'receivedAt' | 'ask'> & {
  receivedAt: string;
  askId: string | null;
  askState: AskState | null;
  sendAt: string | null;
};

/** One page of events, newest first, by key: the thousandth page costs what the first does. */
export async function listEvents(
  scope: Scope,
  selection: EventSelection,
  { place, limit }: { place: PagePlace | null; limit: number },
  on: Db = db,
): Promise<ListPage<ListedEvent>> {
  const { workspaceId } = scope;
  const order = readingOrder(place);
  const rows = await on.execute<Row>(sql`
    select e.id, (extract(epoch from e.received_at) * 1000000)::bigint::text as micros,
      e.event_key as "eventKey", e.external_id as "externalId", e.source, t.name as touchpoint,
      coalesce(c.name, c.email, c.external_id) as customer, e.received_at::text as "receivedAt",
      e.fate, e.reason, a.id as "askId", a.state as "askState", a.send_at::text as "sendAt"
    from events e
    left join touchpoints t on t.workspace_id = e.workspace_id and t.id = e.touchpoint_id
    left join customers c on c.workspace_id = e.workspace_id and c.id = e.customer_id
      and c.erased_at is null
    left join asks a on a.workspace_id = e.workspace_id and a.id = e.ask_id
    where e.workspace_id = ${workspaceId} ${narrowed(scope, selection)}
      ${beyondPlace(place, sql`e.received_at`, sql`e.id`)}
    order by e.received_at ${order}, e.id ${order}
    limit ${limit + 1}
  `);
  return pageFrom(rows.map(eventOf), place, limit);
}

function narrowed({ workspaceId }: Scope, { fate, touchpointId, customer }: EventSelection): SQL {
  const parts = [
    fate && sql`and e.fate = ${fate}`,
    touchpointId && sql`and e.touchpoint_id = ${touchpointId}`,
    customer &&
      sql`and e.customer_id in (select id from customers where workspace_id = ${workspaceId}
        and erased_at is null and (external_id = ${customer} or email = ${customer.toLowerCase()} or email = ${customer}))`,
  ];
  return sql.join(
    parts.filter((part) => part !== null && part !== ''),
    sql` `,
  );
}

function eventOf({ receivedAt, askId, askState, sendAt, ...row }: Row): ListedEvent {
  const ask =
    askId && askState && sendAt ? { id: askId, state: askState, sendAt: new Date(sendAt) } : null;
  return { ...row, receivedAt: new Date(receivedAt), ask };
}
