import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { followUps, mails } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { queueMail } from './queue-mail';

/** A mail to an owner about what is overdue. */
export type OwnerReminder = {
  readonly ownerId: string;
  readonly address: string;
  readonly followUpIds: readonly string[];
  readonly words: { readonly subject: string; readonly text: string; readonly html: string };
};

/**
 * Writes a reminder into the outgoing mail, one a day and owner.
 *
 * @param today names the day of the reminder
 * @returns false if the owner has been reminded today
 */
export async function remindOwner(
  scope: Scope,
  { ownerId, address, followUpIds, words }: OwnerReminder,
  { today, now }: { today: string; now: Date },
  on: Db = db,
): Promise<boolean> {
  return on.transaction(async (tx) => {
    const added = await tx
      .insert(mails)
      .values({
        workspaceId: scope.workspaceId,
        kind: 'follow-up',
        subject: `follow-up:${ownerId}:${today}`,
        address,
        words,
        sendAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: mails.id });
    if (added.length === 0) return false;
    await tx
      .update(followUps)
      .set({ remindedAt: now })
      .where(
        and(eq(followUps.workspaceId, scope.workspaceId), inArray(followUps.id, [...followUpIds])),
      );
    await queueMail(scope, now, tx);
    return true;
  });
}
