import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** An answer that is in no number because it looks automated. */
export type HeldAnswer = {
  readonly id: string;
  readonly score: number;
  readonly versionId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly comment: string | null;
  readonly language: string | null;
  readonly customer: string | null;
  readonly answeredAt: Date;
  readonly reason: string;
};

/** A score that a link was opened with, and that nobody confirmed. */
export type UnconfirmedScore = {
  readonly askId: string;
  readonly score: number;
  readonly reason: string;
  readonly seen: number;
  readonly lastAt: Date;
  readonly versionId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly customer: string | null;
};

/** More than this many are not counted one by one. */
export const heldCountedUpTo = 10_000;

/** How much waits to be looked at, up to `heldCountedUpTo` and then one more to say so. */
export async function countHeld(
  scope: Scope,
  on: Db = db,
): Promise<{ answers: number; scores: number }> {
  const { workspaceId } = scope;
  const [row] = await on.execute<{ answers: number; scores: number }>(sql`
    select
      (select count(*)::int from (
        select 1 from response_details d
        join responses r on r.workspace_id = d.workspace_id and r.id = d.response_id
        where d.workspace_id = ${workspaceId} and d.quarantine_reason is not null
          and r.state = 'quarantined'
        limit ${heldCountedUpTo + 1}) as some_answers) as answers,
      (select count(*)::int from (
        select 1 from intents i
        join asks a on a.workspace_id = i.workspace_id and a.id = i.ask_id
        where i.workspace_id = ${workspaceId} and a.answered_at is null
        limit ${heldCountedUpTo + 1}) as some_scores) as scores`);
  return row ?? { answers: 0, scores: 0 };
}

/** The newest answers that are held back. */
export async function listHeldAnswers(
  scope: Scope,
  limit: number,
  on: Db = db,
): Promise<HeldAnswer[]> {
  const { workspaceId } = scope;
  const rows = await on.execute<Omit<HeldAnswer, 'answeredAt'> & { answeredAt: string }>(sql`
    select r.id, r.score, r.survey_version_id as "versionId", r.touchpoint_id as "touchpointId",
      r.channel_id as "channelId", r.comment, r.language, coalesce(c.name, c.email) as customer,
      r.answered_at::text as "answeredAt", d.quarantine_reason as reason
    from response_details d
    join responses r on r.workspace_id = d.workspace_id and r.id = d.response_id
    left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
    where d.workspace_id = ${workspaceId} and d.quarantine_reason is not null
      and r.state = 'quarantined'
    order by d.response_id desc
    limit ${limit}`);
  return rows.map((row) => ({ ...row, answeredAt: new Date(row.answeredAt) }));
}

/** The scores that links were opened with last, and that nobody confirmed. */
export async function listUnconfirmed(
  scope: Scope,
  limit: number,
  on: Db = db,
): Promise<UnconfirmedScore[]> {
  const { workspaceId } = scope;
  const rows = await on.execute<Omit<UnconfirmedScore, 'lastAt'> & { lastAt: string }>(sql`
    select i.ask_id as "askId", i.score, i.reason, i.seen, i.last_at::text as "lastAt",
      a.survey_version_id as "versionId", a.touchpoint_id as "touchpointId",
      a.channel_id as "channelId", coalesce(c.name, c.email) as customer
    from intents i
    join asks a on a.workspace_id = i.workspace_id and a.id = i.ask_id
    left join customers c on c.workspace_id = a.workspace_id and c.id = a.customer_id
    where i.workspace_id = ${workspaceId} and a.answered_at is null
    order by i.last_at desc, i.ask_id, i.score
    limit ${limit}`);
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) }));
}
