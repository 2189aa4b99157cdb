import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { type FollowUpState, followUpStates } from '@/lib/surveys/vocabulary';

/** Which follow-ups are wanted; null means all. */
export type FollowUpSelection = {
  readonly state: FollowUpState | null;
  readonly ownerId: string | null;
  readonly touchpointId: string | null;
  readonly customerId: string | null;
  /** Only those still to be closed whose time ran out before this. */
  readonly overdueAt: Date | null;
};

export const allFollowUps: FollowUpSelection = {
  state: null,
  ownerId: null,
  touchpointId: null,
  customerId: null,
  overdueAt: null,
};

/** A call that somebody is owed, with the answer it is about. */
export type FollowUp = {
  readonly id: string;
  readonly responseId: string;
  readonly state: FollowUpState;
  readonly ownerId: string | null;
  /** What the customer pays in a month, in minor units of the base currency. */
  readonly stake: number | null;
  /** `low`, `middle`, `high`, or `asked` where the respondent asked for it. */
  readonly rule: string | null;
  readonly dueAt: Date;
  readonly answeredAt: Date;
  readonly openedAt: Date;
  readonly contactedAt: Date | null;
  readonly closedAt: Date | null;
  readonly notes: number;
  readonly score: number;
  readonly comment: string | null;
  readonly language: string | null;
  readonly versionId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
  } | null;
};

/**
 * Follow-ups as they are to be worked off: those still open first, by what is
 * at stake, then by when they are due; closed ones with the last closed first.
 */
export async function listFollowUps(
  scope: Scope,
  selection: FollowUpSelection,
  limit: number,
  on: Db = db,
): Promise<FollowUp[]> {
  const rows = await on.execute<FollowUpRow>(sql`
    select ${columns} ${from(scope)} where ${sql.join(conditions(scope, selection), sql` and `)}
    order by f.closed_at desc nulls first, f.stake desc nulls last, f.due_at, f.id
    limit ${limit}
  `);
  return rows.map(toFollowUp);
}

/** How many follow-ups are in each state, of those that are wanted in any. */
export async function countFollowUps(
  scope: Scope,
  selection: FollowUpSelection,
  on: Db = db,
): Promise<Record<FollowUpState, number>> {
  const wanted = conditions(scope, { ...selection, state: null });
  const rows = await on.execute<{ state: FollowUpState; n: number }>(sql`
    select f.state, count(*)::int as n from follow_ups f
    where ${sql.join(wanted, sql` and `)} group by f.state
  `);
  const counted = new Map(rows.map(({ state, n }) => [state, n]));
  const entries = followUpStates.map((state) => [state, counted.get(state) ?? 0] as const);
  return {
    open: 0,
    contacted: 0,
    solved: 0,
    unsolvable: 0,
    ...Object.fromEntries(entries),
  };
}

/** A follow-up by its id; null if the workspace has none such. */
export async function findFollowUp(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<FollowUp | null> {
  const [row] = await on.execute<FollowUpRow>(sql`
    select ${columns} ${from(scope)}
    where f.workspace_id = ${scope.workspaceId} and f.id = ${id}::uuid
  `);
  return row ? toFollowUp(row) : null;
}

/** The follow-up of an answer, by id; null if nobody is to call. */
export async function followUpOfResponse(
  { workspaceId }: Scope,
  responseId: string,
  on: Db = db,
): Promise<{ id: string; state: FollowUpState } | null> {
  const [row] = await on.execute<{ id: string; state: FollowUpState }>(sql`
    select id, state from follow_ups
    where workspace_id = ${workspaceId} and response_id = ${responseId}::uuid
  `);
  return row ?? null;
}

export type FollowUpNote = {
  readonly id: string;
  /** As in the audit log, or `rule:…` where nobody wrote it. */
  readonly author: string;
  readonly words: string;
  readonly at: Date;
};

/** What was written beside a follow-up, the latest first. */
export async function listFollowUpNotes(
  { workspaceId }: Scope,
  followUpId: string,
  on: Db = db,
): Promise<FollowUpNote[]> {
  const rows = await on.execute<Omit<FollowUpNote, 'at'> & { at: string }>(sql`
    select id, author, words, at::text as at from follow_up_notes n
    where n.workspace_id = ${workspaceId} and n.follow_up_id = ${followUpId}::uuid
    order by n.at desc, n.id desc limit 200
  `);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** What was done to a follow-up. */
export type FollowUpChange = {
  readonly at: Date;
  readonly actor: string;
  readonly state: FollowUpState | null;
  /** A user, or empty for nobody; null where the owner did not change. */
  readonly ownerId: string | null;
  readonly dueAt: Date | null;
};

/** The audit trail of a follow-up, latest change first; notes are not in it. */
export async function listFollowUpChanges(
  { workspaceId }: Scope,
  id: string,
  on: Db = db,
): Promise<FollowUpChange[]> {
  const rows = await on.execute<{ at: string; actor: string; after: Record<string, unknown> }>(sql`
    select at::text as at, actor, details -> 'after' as after from audit_log
    where workspace_id = ${workspaceId}
      and action in ('follow-up.given', 'follow-up.moved', 'follow-up.dated')
      and details ->> 'id' = ${id}
    order by audit_log.at desc limit 50
  `);
  return rows.map(({ at, actor, after }) => ({
    at: new Date(at),
    actor,
    state: followUpStates.find((state) => state === after.state) ?? null,
    ownerId: 'ownerId' in after ? String(after.ownerId ?? '') : null,
    dueAt: typeof after.dueAt === 'string' ? new Date(after.dueAt) : null,
  }));
}

/** Open and contacted follow-ups of each owner whose time has run out, of which nobody was told today. */
export async function overdueByOwner(
  { workspaceId }: Scope,
  now: Date,
  on: Db = db,
): Promise<{ ownerId: string; ids: string[] }[]> {
  const rows = await on.execute<{ ownerId: string; ids: string[] }>(sql`
    select owner_id as "ownerId", json_agg(id order by stake desc nulls last, due_at, id) as ids
    from follow_ups
    where workspace_id = ${workspaceId} and state in ('open', 'contacted')
      and owner_id is not null and due_at < ${now.toISOString()}::timestamptz
    group by owner_id order by owner_id
  `);
  return [...rows];
}

type FollowUpRow = Omit<
  FollowUp,
  'dueAt' | 'answeredAt' | 'openedAt' | 'contactedAt' | 'closedAt' | 'customer' | 'stake'
> & {
  stake: string | null;
  dueAt: string;
  answeredAt: string;
  openedAt: string;
  contactedAt: string | null;
  closedAt: string | null;
  customerId: string | null;
  customerName: string | null;
  email: string | null;
};

const columns = sql`f.id, f.response_id as "responseId", f.state, f.owner_id as "ownerId",
  f.stake::text as stake, f.rule, f.due_at::text as "dueAt", f.answered_at::text as "answeredAt",
  f.opened_at::text as "openedAt", f.contacted_at::text as "contactedAt",
  f.closed_at::text as "closedAt", notes.n as notes, r.score, r.comment, r.language,
  r.survey_version_id as "versionId", r.touchpoint_id as "touchpointId",
  r.channel_id as "channelId", c.id as "customerId", c.email,
  coalesce(c.name, c.email, c.external_id) as "customerName"`;

function from({ workspaceId }: Scope): SQL {
  return sql`from follow_ups f
    join responses r on r.workspace_id = f.workspace_id and r.id = f.response_id
    left join customers c on c.workspace_id = f.workspace_id and c.id = f.customer_id
      and c.erased_at is null
    cross join lateral (
      select count(*)::int as n from follow_up_notes
      where follow_up_notes.workspace_id = ${workspaceId} and follow_up_id = f.id
    ) notes`;
}

function conditions({ workspaceId }: Scope, selection: FollowUpSelection): SQL[] {
  const { state, ownerId, touchpointId, customerId, overdueAt } = selection;
  return [
    sql`f.workspace_id = ${workspaceId}`,
    ...(state ? [sql`f.state = ${state}`] : []),
    ...(ownerId ? [sql`f.owner_id = ${ownerId}::uuid`] : []),
    ...(touchpointId ? [sql`f.touchpoint_id = ${touchpointId}::uuid`] : []),
    ...(customerId ? [sql`f.customer_id = ${customerId}::uuid`] : []),
    ...(overdueAt
      ? [
          sql`f.state in ('open', 'contacted')`,
          sql`f.due_at < ${overdueAt.toISOString()}::timestamptz`,
        ]
      : []),
  ];
}

function toFollowUp(row: FollowUpRow): FollowUp {
  const { stake, dueAt, answeredAt, openedAt, contactedAt, closedAt, ...rest } = row;
  const { customerId, customerName, email, ...kept } = rest;
  return {
    ...kept,
    stake: stake === null ? null : Number(stake),
    dueAt: new Date(dueAt),
    answeredAt: new Date(answeredAt),
    openedAt: new Date(openedAt),
    contactedAt: contactedAt === null ? null : new Date(contactedAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
    customer: customerId ? { id: customerId, name: customerName ?? customerId, email } : null,
  };
}
