import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { isCallDue, mostWebhookTries } from '@/db/queries/alerts';
import { alertEvents, alerts } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** An event that is to be told to a webhook, by this worker alone and this time. */
export type WebhookCall = {
  readonly id: string;
  readonly alertId: string;
  readonly alertName: string;
  readonly url: string;
  readonly firedAt: Date;
  readonly facts: unknown;
};

/**
 * Takes the calls that are due. A try counts from when it is taken, so that a
 * worker that dies in between costs one and nobody calls beside it.
 */
export async function takeWebhookCalls(
  scope: Scope,
  now: Date,
  on: Db = db,
): Promise<WebhookCall[]> {
  const rows = await on
    .update(alertEvents)
    .set({ webhookTries: sql`${alertEvents.webhookTries} + 1` })
    .from(alerts)
    .where(
      and(
        eq(alertEvents.workspaceId, scope.workspaceId),
        eq(alerts.workspaceId, scope.workspaceId),
        eq(alerts.id, alertEvents.alertId),
        isCallDue(now),
      ),
    )
    .returning({
      id: alertEvents.id,
      alertId: alertEvents.alertId,
      alertName: alerts.name,
      url: alerts.webhookUrl,
      firedAt: alertEvents.firedAt,
      facts: alertEvents.facts,
    });
  return rows.flatMap(({ url, ...row }) => (url === null ? [] : [{ ...row, url }]));
}

/**
 * Keeps what a webhook answered.
 *
 * @param answer.words begin with the status where there is one: `200`, `503 busy`
 * @param answer.isFinal whether calling again is of no use
 */
export async function keepWebhookAnswer(
  scope: Scope,
  id: string,
  { words, isFinal }: { words: string; isFinal: boolean },
  on: Db = db,
): Promise<void> {
  await on
    .update(alertEvents)
    .set({ webhookAnswer: words, ...(isFinal ? { webhookTries: mostWebhookTries } : {}) })
    .where(and(eq(alertEvents.workspaceId, scope.workspaceId), eq(alertEvents.id, id)));
}
