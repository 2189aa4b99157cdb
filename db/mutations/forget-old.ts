import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

/**
 * Notes that a workspace's old answers are being looked through today.
 *
 * @param today on the workspace's clock
 * @returns false if that was noted before, or nothing is set to be forgotten
 */
export async function beginForgetting(
  { workspaceId }: Scope,
  today: string,
  on: Db = db,
): Promise<boolean> {
  return on.transaction(async (tx) => {
    const [found] = await tx.execute<{ months: string | null; lookedOn: string | null }>(sql`
      select settings ->> 'retentionMonths' as months, settings ->> 'lookedThroughOn' as "lookedOn"
      from programme_settings where workspace_id = ${workspaceId} for update
    `);
    if (!found?.months || found.lookedOn === today) return false;
    const looked = JSON.stringify({ lookedThroughOn: today });
    await tx.execute(sql`
      update programme_settings set settings = settings || ${looked}::jsonb
      where workspace_id = ${workspaceId}`);
    return true;
  });
}

/** A place in a list by time: what is behind it has been looked at. */
export type ForgetPlace = { readonly at: string; readonly id: string };

/** What is old, from where on it is looked at, and how much of it at most. */
export type OldRows = {
  readonly before: Date;
  readonly after: ForgetPlace | null;
  readonly limit: number;
};

/** How many rows were changed, and where to go on; null at the end. */
export type ForgottenRows = { readonly changed: number; readonly last: ForgetPlace | null };

/**
 * Takes comments, further words and the link to the customer off old answers,
 * and the notes off their calls. The answers stay in every count.
 */
export async function forgetOldAnswers(
  { workspaceId }: Scope,
  old: OldRows,
  on: Db = db,
): Promise<ForgottenRows> {
  return on.transaction(async (tx) => {
    const found = await tx.execute<ForgetPlace>(sql`
      select id, answered_at::text as at from responses
      where workspace_id = ${workspaceId} and ${isOld(sql`answered_at`, old)}
        and (comment is not null or customer_id is not null)
      order by responses.answered_at, id limit ${old.limit} for update
    `);
    if (found.length === 0) return { changed: 0, last: null };
    const theirs = idsOf(found);
    await tx.execute(sql`
      update responses set comment = null, customer_id = null
      where workspace_id = ${workspaceId} and id in ${theirs}`);
    await tx.execute(sql`
      update response_details set answers = '{}', may_call_back = false
      where workspace_id = ${workspaceId} and response_id in ${theirs}`);
    await tx.execute(sql`
      delete from follow_up_notes where workspace_id = ${workspaceId} and follow_up_id in (
        select id from follow_ups
        where workspace_id = ${workspaceId} and response_id in ${theirs})`);
    await tx.execute(sql`
      update follow_ups set customer_id = null
      where workspace_id = ${workspaceId} and response_id in ${theirs}`);
    return { changed: found.length, last: found.at(-1) ?? null };
  });
}

/** What names people beside their answers, each with the moment by which it is old. */
export const oldKinds = ['asks', 'mails', 'events', 'webhook_sources'] as const;
export type OldKind = (typeof oldKinds)[number];

const oldKindRules: Record<OldKind, { at: SQL; names: SQL; cleared: SQL }> = {
  asks: {
    at: sql.raw('created_at'),
    names: sql.raw(
      `state not in ('scheduled', 'sending') and (address is not null or customer_id is not null)`,
    ),
    cleared: sql.raw(`address = null, customer_id = null, attributes = '{}', remind_at = null`),
  },
  mails: {
    at: sql.raw('created_at'),
    names: sql.raw(`state not in ('waiting', 'held', 'sending') and address is not null`),
    cleared: sql.raw('address = null, words = null'),
  },
  events: {
    at: sql.raw('received_at'),
    names: sql.raw(`(customer_id is not null or attributes <> '{}')`),
    cleared: sql.raw(`customer_id = null, attributes = '{}'`),
  },
  // Of a webhook, its last message.
  webhook_sources: {
    at: sql.raw('last_received_at'),
    names: sql.raw('example is not null'),
    cleared: sql.raw('example = null'),
  },
};

/** Takes addresses, customers and what was told of them off old rows. Response rates stay. */
export async function forgetOldRows(
  { workspaceId }: Scope,
  kind: OldKind,
  old: OldRows,
  on: Db = db,
): Promise<ForgottenRows> {
  const { at, names, cleared } = oldKindRules[kind];
  const table = sql.raw(kind);
  return on.transaction(async (tx) => {
    const found = await tx.execute<ForgetPlace>(sql`
      select id, ${at}::text as at from ${table}
      where workspace_id = ${workspaceId} and ${isOld(at, old)} and ${names}
      order by ${table}.${at}, id limit ${old.limit} for update
    `);
    if (found.length === 0) return { changed: 0, last: null };
    await tx.execute(sql`
      update ${table} set ${cleared}
      where workspace_id = ${workspaceId} and id in ${idsOf(found)}`);
    return { changed: found.length, last: found.at(-1) ?? null };
  });
}

function isOld(at: SQL, { before, after }: OldRows): SQL {
  const old = sql`${at} < ${before.toISOString()}::timestamptz`;
  if (after === null) return old;
  return sql`${old} and (${at}, id) > (${after.at}::timestamptz, ${after.id}::uuid)`;
}

function idsOf(found: readonly { id: string }[]): SQL {
  const ids = JSON.stringify(found.map(({ id }) => id));
  return sql`(select value::uuid from json_array_elements_text(${ids}::json))`;
}
