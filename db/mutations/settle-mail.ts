import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks, mails } from '@/db/schema';
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
  await on.transaction(async (tx) => {
    const deltas: AskDelta[] = [];
    for (const { id, outcome } of settled) {
      const mail = await writeMail(scope, holder, id, outcome, now, tx);
      if (!mail) continue;
      if (outcome.kind === 'refused' && outcome.isAddressBad && mail.address) {
        await suppress(scope, mail.address, 'bounced', tx, outcome.failure);
      }
      if (mail.kind === 'invitation' && mail.askId) {
        deltas.push(...(await writeAsk(scope, mail.askId, mail.state, outcome, now, tx)));
      }
    }
    await moveAskDays(scope, deltas, tx);
  });
}

async function writeMail(
  scope: Scope,
  holder: string,
  id: string,
  outcome: MailOutcome,
  now: Date,
  tx: Db,
) {
  const [mail] = await tx
    .update(mails)
    .set({ ...fieldsOf(outcome, now), heldBy: null, heldAt: null })
    .where(
      and(eq(mails.workspaceId, scope.workspaceId), eq(mails.id, id), eq(mails.heldBy, holder)),
    )
    .returning();
  return mail ?? null;
}

function fieldsOf(outcome: MailOutcome, now: Date) {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent' as const, sentAt: now, messageId: outcome.messageId, failure: null };
    case 'later':
      return {
        state: sql`case when ${mails.attempts} >= ${mostAttempts} then 'failed' else 'waiting' end`,
        sendAt: outcome.at,
        failure: outcome.failure,
      };
    case 'refused':
      return {
        state: outcome.isAddressBad ? ('bounced' as const) : ('failed' as const),
        failure: outcome.failure,
      };
    case 'unknown':
      return { state: 'unknown' as const, failure: outcome.failure };
  }
}

async function writeAsk(
  scope: Scope,
  askId: string,
  mailState: string,
  outcome: MailOutcome,
  now: Date,
  tx: Db,
): Promise<AskDelta[]> {
  const [ask] = await tx
    .update(asks)
    .set(askFields(mailState, outcome, now))
    .where(and(eq(asks.workspaceId, scope.workspaceId), eq(asks.id, askId)))
    .returning();
  if (!ask || ask.sentDay === null || ask.isTrial || mailState === 'waiting') return [];
  const { sentDay: day, surveyId, touchpointId, channelId, by } = ask;
  const cell = { day, surveyId, touchpointId, channelId, by, invited: 1 };
  if (outcome.kind === 'sent') return [{ ...cell, delivered: 1 }];
  return mailState === 'bounced' ? [{ ...cell, bounced: 1 }] : [cell];
}

/** Somebody quick may have opened or answered it already; that stays. */
function askFields(mailState: string, outcome: MailOutcome, now: Date) {
  const unlessOpened = (state: string) =>
    sql`case when ${asks.state} = 'sending' then ${state} else ${asks.state} end`;
  if (outcome.kind === 'sent') return { state: unlessOpened('sent'), sentAt: now, failure: null };
  if (mailState === 'waiting' && outcome.kind === 'later') {
    return { state: unlessOpened('scheduled'), sendAt: outcome.at, failure: outcome.failure };
  }
  const state = mailState === 'bounced' || mailState === 'unknown' ? mailState : 'failed';
  return { state: unlessOpened(state), failure: outcome.failure };
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
