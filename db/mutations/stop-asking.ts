import 'server-only';
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { asks } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { suppress } from './suppressions';

/**
 * Somebody asks to be asked no more: their address gets no more mail, and what
 * was still to be sent to them is cancelled. Saying it again changes nothing.
 *
 * @returns how many questions were cancelled
 * @throws {AppError} `not-found` if there is no such question
 */
export async function stopAsking(scope: Scope, askId: string, on: Db = db): Promise<number> {
  return on.transaction(async (tx) => {
    const ask = await addressed(scope, askId, tx);
    if (ask.isTrial) return 0;
    const isNew = ask.address !== null && (await suppress(scope, ask.address, 'unsubscribed', tx));
    const theirs = or(
      eq(asks.id, askId),
      ask.customerId === null ? undefined : eq(asks.customerId, ask.customerId),
    );
    const [cancelled] = await Promise.all([
      tx
        .update(asks)
        .set({ state: 'cancelled', failure: 'unsubscribed', remindAt: null })
        .where(
          and(eq(asks.workspaceId, scope.workspaceId), theirs, inArray(asks.state, ['scheduled'])),
        )
        .returning({ id: asks.id }),
      tx
        .update(asks)
        .set({ remindAt: null })
        .where(and(eq(asks.workspaceId, scope.workspaceId), theirs, isNotNull(asks.remindAt))),
    ]);
    if (isNew || cancelled.length > 0) {
      await audit(scope, 'asking.stopped', { askId, cancelled: cancelled.length }, tx);
    }
    return cancelled.length;
  });
}

/**
 * Somebody asks to be forgotten. An admin decides; the log says whom it is about
 * without naming them.
 *
 * @throws {AppError} `not-found` if there is no such question
 */
export async function askForErasure(scope: Scope, askId: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const { customerId, responseId, isTrial } = await addressed(scope, askId, tx);
    if (isTrial) return;
    const ids = responseId === null ? [] : [responseId];
    await audit(scope, 'customer.erasure-asked', { askId, customerId, ids }, tx);
  });
}

async function addressed(scope: Scope, askId: string, tx: Db) {
  const [ask] = await tx
    .select({
      address: asks.address,
      customerId: asks.customerId,
      responseId: asks.responseId,
      isTrial: asks.isTrial,
    })
    .from(asks)
    .where(and(eq(asks.workspaceId, scope.workspaceId), eq(asks.id, askId)));
  if (!ask) throw refusal('not-found', 'survey-refusals.no-question');
  return ask;
}
