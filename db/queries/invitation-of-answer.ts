import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks, responseDetails } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** When somebody was asked, and how far it came. */
export type AnsweredInvitation = {
  readonly sentAt: Date | null;
  readonly remindedAt: Date | null;
  readonly openedAt: Date | null;
  readonly startedAt: Date | null;
};

/** The invitation that an answer came of; null where nobody was invited by name. */
export async function invitationOfAnswer(
  { workspaceId }: Scope,
  responseId: string,
  on: Db = db,
): Promise<AnsweredInvitation | null> {
  const [row] = await on
    .select({
      sentAt: asks.sentAt,
      remindedAt: asks.remindedAt,
      openedAt: asks.openedAt,
      startedAt: asks.startedAt,
    })
    .from(responseDetails)
    .innerJoin(asks, and(eq(asks.workspaceId, workspaceId), eq(asks.id, responseDetails.askId)))
    .where(
      and(eq(responseDetails.workspaceId, workspaceId), eq(responseDetails.responseId, responseId)),
    );
  return row ?? null;
}
