import 'server-only';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { mails } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AskState, MailKind, MailState } from '@/lib/surveys/vocabulary';
import { beyondPlace, type ListPage, type PagePlace, pageFrom, readingOrder } from './page-place';

/** What the outbox is narrowed to; `waiting` is still to go, `stuck` needs somebody. */
export const outboxParts = ['waiting', 'sent', 'stuck', 'cancelled'] as const;
export type OutboxPart = (typeof outboxParts)[number];

/** A mail that went, goes or will go; one still to be written stands for its question. */
export type OutboxEntry = {
  readonly id: string;
  readonly micros: string;
  /** Whether `id` names a question or a mail. */
  readonly of: 'ask' | 'mail';
  readonly kind: MailKind;
  readonly askId: string | null;
  readonly address: string | null;
  readonly state: AskState | MailState;
  readonly failure: string | null;
  readonly sendAt: Date;
  readonly sentAt: Date | null;
  readonly touchpoint: string | null;
  readonly survey: string | null;
};

const askStates: Record<OutboxPart, readonly AskState[]> = {
  waiting: ['scheduled'],
  sent: [],
  stuck: [],
  cancelled: ['cancelled', 'expired'],
};

const mailStates: Record<OutboxPart, readonly MailState[]> = {
  waiting: ['waiting', 'sending'],
  sent: ['sent'],
  stuck: ['failed', 'unknown', 'bounced'],
  cancelled: ['cancelled'],
};

type Row = Omit<OutboxEntry, 'sendAt' | 'sentAt'> & { sendAt: string; sentAt: string | null };

/** One page of the outbox, newest first: questions whose mail is not written yet, and mails. */
export async function listOutbox(
  scope: Scope,
  part: OutboxPart | null,
  { place, limit }: { place: PagePlace | null; limit: number },
  on: Db = db,
): Promise<ListPage<OutboxEntry>> {
  const { workspaceId } = scope;
  const order = readingOrder(place);
  const inParts = <State extends string>(all: Record<OutboxPart, readonly State[]>) => {
    const states = part ? all[part] : Object.values(all).flat();
    return sql`in (select json_array_elements_text(${JSON.stringify(states)}::json))`;
  };
  const rows = await on.execute<Row>(sql`
    with entries as (
      (select 'ask' as of, a.id, a.created_at, 'invitation' as kind, a.id as ask_id, a.address,
          a.state, a.failure, a.send_at, a.sent_at
        from asks a
        where a.workspace_id = ${workspaceId} and a.by = 'invitation' and a.sent_at is null
          and a.state ${inParts(askStates)} ${beyondPlace(place, sql`a.created_at`, sql`a.id`)}
        order by a.created_at ${order}, a.id ${order} limit ${limit + 1})
      union all
      (select 'mail', m.id, m.created_at, m.kind, m.ask_id, m.address, m.state, m.failure,
          m.send_at, m.sent_at
        from mails m
        where m.workspace_id = ${workspaceId} and m.state ${inParts(mailStates)}
          -- One that waits to be tried again stands in the list as its question.
          and not (m.state = 'waiting' and m.kind = 'invitation')
          ${beyondPlace(place, sql`m.created_at`, sql`m.id`)}
        order by m.created_at ${order}, m.id ${order} limit ${limit + 1})
    )
    select e.of, e.id, (extract(epoch from e.created_at) * 1000000)::bigint::text as micros, e.kind,
      e.ask_id as "askId", e.address, e.state, e.failure, e.send_at::text as "sendAt",
      e.sent_at::text as "sentAt", t.name as touchpoint, s.name as survey
    from entries e
    left join asks q on q.workspace_id = ${workspaceId} and q.id = e.ask_id
    left join touchpoints t on t.workspace_id = ${workspaceId} and t.id = q.touchpoint_id
    left join surveys s on s.workspace_id = ${workspaceId} and s.id = q.survey_id
    order by e.created_at ${order}, e.id ${order}
    limit ${limit + 1}
  `);
  return pageFrom(rows.map(entryOf), place, limit);
}

function entryOf({ sendAt, sentAt, ...row }: Row): OutboxEntry {
  return { ...row, sendAt: new Date(sendAt), sentAt: sentAt === null ? null : new Date(sentAt) };
}

/** A mail, or a question whose mail is still to be written, as it would be shown alone. */
export type OutboxMail = Omit<OutboxEntry, 'micros' | 'touchpoint' | 'survey'> & {
  readonly words: unknown;
};

/** One entry of the outbox by its id; undefined if there is none. */
export async function findOutboxMail(
  { workspaceId }: Scope,
  id: string,
  on: Db = db,
): Promise<OutboxMail | undefined> {
  const [row] = await on.execute<Omit<Row, 'micros'> & { words: unknown }>(sql`
    select 'mail' as of, m.id, m.kind, m.ask_id as "askId", m.address, m.state, m.failure,
      m.send_at::text as "sendAt", m.sent_at::text as "sentAt", m.words
    from mails m where m.workspace_id = ${workspaceId} and m.id = ${id}
    union all
    select 'ask', a.id, 'invitation', a.id, a.address, a.state, a.failure, a.send_at::text,
      a.sent_at::text, null
    from asks a where a.workspace_id = ${workspaceId} and a.id = ${id}
    limit 1
  `);
  if (!row) return undefined;
  const { sendAt, sentAt, ...rest } = row;
  return { ...rest, sendAt: new Date(sendAt), sentAt: sentAt === null ? null : new Date(sentAt) };
}

/** How the mail of a workspace went lately, for whoever looks after its server. */
export type MailHealth = {
  readonly lastSentAt: Date | null;
  readonly lastFailure: { readonly words: string; readonly at: Date } | null;
};

/** The last mail that went, and the last fault of those that did not or had to be tried again. */
export async function mailHealth({ workspaceId }: Scope, on: Db = db): Promise<MailHealth> {
  const mine = eq(mails.workspaceId, workspaceId);
  const [[sent], [failed]] = await Promise.all([
    on
      .select({ at: mails.sentAt })
      .from(mails)
      .where(and(mine, eq(mails.state, 'sent')))
      .orderBy(desc(mails.createdAt), desc(mails.id))
      .limit(1),
    on
      .select({ words: mails.failure, at: mails.createdAt })
      .from(mails)
      .where(and(mine, isNotNull(mails.failure), sql`${mails.state} <> 'bounced'`))
      .orderBy(desc(mails.createdAt), desc(mails.id))
      .limit(1),
  ]);
  return {
    lastSentAt: sent?.at ?? null,
    lastFailure: failed?.words ? { words: failed.words, at: failed.at } : null,
  };
}
