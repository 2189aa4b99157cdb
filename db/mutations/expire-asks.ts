import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { wordsIn } from '@/lib/words/words-in';
import { giveBackContacts } from './give-back-contacts';

const batch = 1000;

/**
 * Closes questions whose time ran out without an answer, a batch at a time, so
 * that nobody who answers waits for it. Those that never went count as no contact.
 *
 * @returns how many
 */
export async function expireAsks(scope: Scope, now: Date, on: Db = db): Promise<number> {
  let expired = 0;
  for (;;) {
    const rows = await expireSome(scope, now, on);
    expired += rows;
    if (rows < batch) return expired;
  }
}

function expireSome(scope: Scope, now: Date, on: Db): Promise<number> {
  const { workspaceId } = scope;
  return on.transaction(async (tx) => {
    const over = await tx
      .select({
        id: asks.id,
        state: asks.state,
        customerId: asks.customerId,
        sendAt: asks.sendAt,
      })
      .from(asks)
      .where(
        and(
          eq(asks.workspaceId, workspaceId),
          inArray(asks.state, ['scheduled', 'sent', 'started']),
          sql`${asks.closesAt} <= ${now.toISOString()}::timestamptz`,
        ),
      )
      .orderBy(asks.closesAt, asks.id)
      .limit(batch)
      .for('update', { skipLocked: true });
    const close = async (those: typeof over, failure: { failure?: string }) => {
      if (those.length === 0) return;
      const ids = those.map(({ id }) => id);
      await tx
        .update(asks)
        .set({ state: 'expired', remindAt: null, ...failure })
        .where(and(eq(asks.workspaceId, workspaceId), inArray(asks.id, ids)));
    };
    await close(
      over.filter(({ state }) => state !== 'scheduled'),
      {},
    );
    const neverSent = over.filter(({ state }) => state === 'scheduled');
    await close(neverSent, { failure: wordsIn('en')('mail-faults.time-over') });
    await giveBackContacts(scope, neverSent, tx);
    return over.length;
  });
}
