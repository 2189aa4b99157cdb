import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { mails } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { type AskDelta, moveAskDays } from './ask-days';
import { suppress } from './suppressions';

/**
 * What came of handing a mail over. `later`: the server was not reached, or asked
 * to come back; `refused`: it will never take it; `unknown`: it went silent after
 * it had the mail, so nobody knows, and it is not sent again.
 */
export type MailOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'later'; readonly failure: string; readonly at: Date }
  | { readonly kind: 'refused'; readonly failure: string; readonly isAddressBad: boolean }
  | { readonly kind: 'unknown'; readonly failure: string };

export type SettledMail = {
  readonly id: string;
  readonly outcome: MailOutcome;
};

/** After so many tries a mail that the server keeps putting off is given up. */
const mostAttempts = 12;

/**
 * Writes down what came of mails, what it means for the questions they carried,
 * and the rollup of response rates, in one transaction. Only the round that
 * claimed them may.
 */
export async function settleMail(
  scope: Scope,
  holder: string,
  settled: readonly SettledMail[],
  now: Date,
  on: Db = db,
): Promise<void> {
  if (settled.length === 0) return;
  const outcomes = new Map(settled.map(({ id, outcome }) => [id, outcome]));
  await on.transaction(async (tx) => {
    const written = await writeMails(scope, holder, settled, now, tx);
    const carried: CarriedAsk[] = [];
    for (const mail of written) {
      const outcome = outcomes.get(mail.id);
      if (!outcome) throw new Error('a mail was settled that nobody asked for');
      if (outcome.kind === 'refused' && outcome.isAddressBad && mail.address) {
        await suppress(scope, mail.address, 'bounced', tx, outcome.failure);
      }
      if (mail.kind === 'invitation' && mail.ask_id) {
        carried.push({ id: mail.ask_id, mailState: mail.state, outcome });
      }
    }
    await moveAskDays(scope, await writeAsks(scope, carried, now, tx), tx);
  });
}

type WrittenMail = {
  id: string;
  kind: string;
  ask_id: string | null;
  address: string | null;
  state: string;
};

async function writeMails(
  scope: Scope,
  holder: string,
  settled: readonly SettledMail[],
  now: Date,
  tx: Db,
): Promise<WrittenMail[]> {
  const rows = settled.map(({ id, outcome }) => ({ id, ...mailFields(outcome, now) }));
  const written = await tx.execute<WrittenMail>(sql`
    update mails as m set
      state = coalesce(r.state, case when m.attempts >= ${mostAttempts} then 'failed' else 'waiting' end),
      sent_at = coalesce(r.sent_at, m.sent_at),
      send_at = coalesce(r.send_at, m.send_at),
      message_id = coalesce(r.message_id, m.message_id),
      failure = r.failure, held_by = null, held_at = null
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, state text,
      sent_at timestamptz, send_at timestamptz, message_id text, failure text)
    where m.workspace_id = ${scope.workspaceId} and m.id = r.id and m.held_by = ${holder}
    returning m.id, m.kind, m.ask_id, m.address, m.state
  `);
  return [...written];
}

/** What an outcome makes of its mail; where there is no state, it depends on how often it was tried. */
function mailFields(outcome: MailOutcome, now: Date) {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', sent_at: now, message_id: outcome.messageId, failure: null };
    case 'later':
      return { state: null, send_at: outcome.at, failure: outcome.failure };
    case 'refused':
      return { state: outcome.isAddressBad ? 'bounced' : 'failed', failure: outcome.failure };
    case 'unknown':
      return { state: 'unknown', failure: outcome.failure };
  }
}

/** A question whose mail was settled, and how. */
type CarriedAsk = { id: string; mailState: string; outcome: MailOutcome };

type WrittenAsk = {
  id: string;
  sent_day: string | null;
  survey_id: string;
  touchpoint_id: string;
  channel_id: string;
  by: AskDelta['by'];
  is_trial: boolean;
};

/** @returns how the questions move the rollup of response rates */
async function writeAsks(
  scope: Scope,
  carried: readonly CarriedAsk[],
  now: Date,
  tx: Db,
): Promise<AskDelta[]> {
  if (carried.length === 0) return [];
  const rows = carried.map((each) => ({ id: each.id, ...askFields(each, now) }));
  // Somebody quick may have opened or answered it already; that stays.
  const written = await tx.execute<WrittenAsk>(sql`
    update asks as a set
      state = case when a.state = 'sending' then r.state else a.state end,
      sent_at = coalesce(r.sent_at, a.sent_at),
      send_at = coalesce(r.send_at, a.send_at),
      failure = r.failure
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, state text,
      sent_at timestamptz, send_at timestamptz, failure text)
    where a.workspace_id = ${scope.workspaceId} and a.id = r.id
    returning a.id, a.sent_day::text, a.survey_id, a.touchpoint_id, a.channel_id, a.by, a.is_trial
  `);
  const byId = new Map([...written].map((ask) => [ask.id, ask]));
  return carried.flatMap((each) => deltaOf(byId.get(each.id), each));
}

function deltaOf(ask: WrittenAsk | undefined, { mailState, outcome }: CarriedAsk): AskDelta[] {
  if (!ask || ask.sent_day === null || ask.is_trial || mailState === 'waiting') return [];
  const cell = {
    day: ask.sent_day,
    surveyId: ask.survey_id,
    touchpointId: ask.touchpoint_id,
    channelId: ask.channel_id,
    by: ask.by,
    invited: 1,
  };
  if (outcome.kind === 'sent') return [{ ...cell, delivered: 1 }];
  return mailState === 'bounced' ? [{ ...cell, bounced: 1 }] : [cell];
}

function askFields({ mailState, outcome }: CarriedAsk, now: Date) {
  if (outcome.kind === 'sent') return { state: 'sent', sent_at: now, failure: null };
  if (mailState === 'waiting' && outcome.kind === 'later') {
    return { state: 'scheduled', send_at: outcome.at, failure: outcome.failure };
  }
  const state = mailState === 'bounced' || mailState === 'unknown' ? mailState : 'failed';
  return { state, failure: outcome.failure };
}

/**
 * Gives up mails whose worker died while it handed them over: they may have
 * gone, so they are not sent again, and the outbox says so.
 *
 * @returns how many
 */
export async function giveUpLostMail(scope: Scope, before: Date, on: Db = db): Promise<number> {
  return on.transaction(async (tx) => {
    const lost = await tx
      .select({ id: mails.id, heldBy: mails.heldBy })
      .from(mails)
      .where(
        and(
          eq(mails.workspaceId, scope.workspaceId),
          eq(mails.state, 'sending'),
          sql`${mails.heldAt} < ${before.toISOString()}::timestamptz`,
        ),
      )
      .limit(500)
      .for('update', { skipLocked: true });
    const failure =
      'The server stopped while this was handed over. It may have gone, so it is not sent again.';
    for (const { id, heldBy } of lost) {
      if (heldBy)
        await settleMail(
          scope,
          heldBy,
          [{ id, outcome: { kind: 'unknown', failure } }],
          before,
          tx,
        );
    }
    return lost.length;
  });
}

/**
 * How many mails that were begun since a moment went out, or are going: what the
 * send rate is held against. Mails begun before and tried again are not among them.
 */
export async function countSentSince(scope: Scope, since: Date, on: Db = db): Promise<number> {
  const [row] = await on
    .select({ count: sql<number>`count(*)::int` })
    .from(mails)
    .where(
      and(
        eq(mails.workspaceId, scope.workspaceId),
        inArray(mails.state, ['sent', 'sending', 'unknown']),
        // By the key of the outbox: a million mails before cost nothing.
        sql`${mails.createdAt} >= ${since.toISOString()}::timestamptz`,
      ),
    );
  return row?.count ?? 0;
}
