import 'server-only';
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks, mails } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { wordsIn } from '@/lib/words/words-in';
import { type AskDelta, moveAskDays } from './ask-days';
import { suppress } from './suppressions';

/** What somebody else says became of a mail: that it came back, or was reported as spam. */
export type MailReport = {
  readonly kind: 'bounced' | 'complained';
  /** One of both: who it was sent to, or which mail it was. */
  readonly address?: string | undefined;
  readonly messageId?: string | undefined;
};

/** `noted` is new; `known` was told before; `unknown` names no mail that went from here. */
export type ReportOutcome = 'noted' | 'known' | 'unknown';

/** A report without the name of a mail is about the last one that went in so many days. */
const lookedBack = 30;

/**
 * Writes reports of mail down: the address gets no more mail, and a question
 * whose mail came back is counted as not delivered. Telling it again changes
 * nothing.
 *
 * @returns one outcome a report, in the order given
 */
export async function takeMailReports(
  scope: Scope,
  reports: readonly MailReport[],
  now: Date,
  on: Db = db,
): Promise<ReportOutcome[]> {
  return on.transaction(async (tx) => {
    const outcomes: ReportOutcome[] = [];
    const deltas: AskDelta[] = [];
    for (const report of reports) {
      const mail = await reportedMail(scope, report, now, tx);
      const address = report.address ?? mail?.address;
      if (!address) {
        outcomes.push('unknown');
        continue;
      }
      const isNew = await suppress(scope, address, report.kind, tx);
      const moved = mail && report.kind === 'bounced' ? await bounce(scope, mail, tx) : null;
      deltas.push(...(moved ?? []));
      outcomes.push(isNew || moved ? 'noted' : 'known');
    }
    await moveAskDays(scope, deltas, tx);
    return outcomes;
  });
}

type Mail = typeof mails.$inferSelect;

async function reportedMail(
  { workspaceId }: Scope,
  { address, messageId }: MailReport,
  now: Date,
  tx: Db,
): Promise<Mail | null> {
  const since = new Date(now.getTime() - lookedBack * 86_400_000).toISOString();
  const [mail] = await tx
    .select()
    .from(mails)
    .where(
      and(
        eq(mails.workspaceId, workspaceId),
        messageId === undefined
          ? and(
              sql`${mails.createdAt} >= ${since}::timestamptz`,
              sql`lower(${mails.address}) = ${address?.trim().toLowerCase() ?? ''}`,
              isNotNull(mails.askId),
            )
          : inArray(mails.messageId, [messageId, `<${messageId.replace(/^<|>$/g, '')}>`]),
        inArray(mails.state, ['sent', 'unknown', 'bounced']),
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(1)
    .for('update');
  return mail ?? null;
}

/** @returns what it does to the rollup; null if it is known to have come back */
async function bounce({ workspaceId }: Scope, mail: Mail, tx: Db): Promise<AskDelta[] | null> {
  if (mail.state === 'bounced') return null;
  await tx
    .update(mails)
    .set({ state: 'bounced', failure: wordsIn('en')('mail-faults.came-back') })
    .where(and(eq(mails.workspaceId, workspaceId), eq(mails.id, mail.id)));
  // A reminder that comes back says nothing of the mail before it.
  if (mail.kind !== 'invitation' || !mail.askId) return [];
  const [ask] = await tx
    .update(asks)
    .set({
      // Whoever has opened or answered it did get it, whatever came back.
      state: sql`case when ${asks.state} in ('sent', 'unknown', 'sending') then 'bounced' else ${asks.state} end`,
      remindAt: null,
    })
    .where(and(eq(asks.workspaceId, workspaceId), eq(asks.id, mail.askId)))
    .returning();
  if (ask?.state !== 'bounced' || ask.sentDay === null || ask.isTrial) return [];
  const { sentDay: day, surveyId, touchpointId, channelId, by } = ask;
  const delivered = mail.state === 'sent' ? -1 : 0;
  return [{ day, surveyId, touchpointId, channelId, by, delivered, bounced: 1 }];
}
