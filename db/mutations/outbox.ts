import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks, contacts, mails } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import { wordsIn } from '@/lib/words/words-in';
import { moveAskDays } from './ask-days';
import { audit } from './audit';
import { queueMail } from './queue-mail';

/** Mails that did not go, or may not have gone, and that somebody may send again by hand. */
const resendable = ['failed', 'unknown', 'bounced'] as const;

/**
 * Has a mail sent once more that failed, came back or may have been lost. What
 * it counted for is taken back first, so that it counts once.
 *
 * @throws {AppError} `not-found`; `conflict` if it has gone, was answered or is too late
 */
export async function sendAgain(
  scope: Scope,
  mailId: string,
  now: Date,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [mail] = await tx
      .select()
      .from(mails)
      .where(and(eq(mails.workspaceId, scope.workspaceId), eq(mails.id, mailId)))
      .for('update');
    if (!mail) throw refusal('not-found', 'survey-refusals.no-mail');
    if (!resendable.some((state) => state === mail.state)) {
      throw refusal('conflict', 'survey-refusals.mail-gone');
    }
    await tx
      .update(mails)
      .set({ state: 'waiting', sendAt: now, attempts: 0, failure: null, heldBy: null })
      .where(and(eq(mails.workspaceId, scope.workspaceId), eq(mails.id, mailId)));
    if (mail.askId) await askAgain(scope, mail, now, tx);
    await queueMail(scope, now, tx);
    await audit(scope, 'mail.sent-again', { id: mailId, kind: mail.kind, was: mail.state }, tx);
  });
}

async function askAgain(
  scope: Scope,
  { kind, askId, state }: typeof mails.$inferSelect,
  now: Date,
  tx: Db,
): Promise<void> {
  const here = and(eq(asks.workspaceId, scope.workspaceId), eq(asks.id, askId ?? ''));
  const [ask] = await tx.select().from(asks).where(here).for('update');
  if (!ask) throw refusal('not-found', 'survey-refusals.question-gone');
  if (ask.answeredAt) throw refusal('conflict', 'survey-refusals.answered');
  if (ask.closesAt <= now) throw refusal('conflict', 'survey-refusals.over');
  if (kind === 'reminder') {
    await tx.update(asks).set({ remindAt: now, remindedAt: null }).where(here);
    return;
  }
  if (ask.startedAt) throw refusal('conflict', 'survey-refusals.opened');
  await tx.update(asks).set({ state: 'scheduled', sendAt: now, failure: null }).where(here);
  if (ask.sentDay === null || ask.isTrial) return;
  const { sentDay: day, surveyId, touchpointId, channelId, by } = ask;
  const bounced = state === 'bounced' ? -1 : 0;
  // One that came back after it was taken had its delivery taken back then.
  await moveAskDays(
    scope,
    [{ day, surveyId, touchpointId, channelId, by, invited: -1, bounced }],
    tx,
  );
}

/**
 * Calls a question off that has not gone yet. It does not count as contact with
 * the person, so the next event may ask them.
 *
 * @throws {AppError} `not-found`; `conflict` if it has gone, or goes this moment
 */
export async function cancelAsk(scope: Scope, askId: string, on: Db = db): Promise<void> {
  const here = and(eq(asks.workspaceId, scope.workspaceId), eq(asks.id, askId));
  await on.transaction(async (tx) => {
    const [found] = await tx.select({ customerId: asks.customerId }).from(asks).where(here);
    if (!found) throw refusal('not-found', 'survey-refusals.no-question');
    const person = and(
      eq(contacts.workspaceId, scope.workspaceId),
      eq(contacts.customerId, found.customerId ?? ''),
    );
    // Before the question, as events do: the person's row is the lock of the budget.
    const [contact] = found.customerId
      ? await tx.select().from(contacts).where(person).for('update')
      : [];
    const [ask] = await tx
      .update(asks)
      .set({ state: 'cancelled', failure: wordsIn('en')('mail-faults.by-hand'), remindAt: null })
      .where(and(here, eq(asks.state, 'scheduled')))
      .returning();
    if (!ask) throw refusal('conflict', 'survey-refusals.going');
    if (contact) {
      const moment = ask.sendAt.toISOString();
      const at = contact.askedAt.indexOf(moment);
      if (at >= 0)
        await tx
          .update(contacts)
          .set({ askedAt: contact.askedAt.toSpliced(at, 1) })
          .where(person);
    }
    await audit(scope, 'ask.cancelled', { id: askId }, tx);
  });
}
