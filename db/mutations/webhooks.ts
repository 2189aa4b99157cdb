import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { webhookSources } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AppError } from '@/lib/errors';
import { readMapping, type WebhookMapping } from '@/lib/surveys/webhook-mapping';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

export type NewWebhook = {
  readonly name: string;
  readonly preset: string | null;
  readonly mapping: WebhookMapping;
};

/** Makes an address at which another system may tell of events. */
export async function createWebhook(
  scope: Scope,
  { name, preset, mapping }: NewWebhook,
  on: Db = db,
): Promise<{ id: string }> {
  const id = newId();
  await on.transaction(async (tx) => {
    await tx
      .insert(webhookSources)
      .values({ workspaceId: scope.workspaceId, id, name, preset, mapping });
    await audit(scope, 'webhook.created', { id, name, preset }, tx);
  });
  return { id };
}

/** @throws {AppError} `not-found` if there is no such webhook in use */
export async function changeWebhook(
  scope: Scope,
  id: string,
  { name, mapping }: Pick<NewWebhook, 'name' | 'mapping'>,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [before] = await tx.select().from(webhookSources).where(used(scope, id)).for('update');
    if (!before) throw noSuch();
    await tx.update(webhookSources).set({ name, mapping }).where(used(scope, id));
    const was = { name: before.name, ...shown(readMapping(before.mapping)) };
    await audit(
      scope,
      'webhook.changed',
      { id, before: was, after: { name, ...shown(mapping) } },
      tx,
    );
  });
}

/** What of a mapping may stand in the log: not even the hash of the secret. */
function shown({ secret, name, ...rest }: WebhookMapping) {
  return { ...rest, personName: name, secretHeader: secret?.header ?? null };
}

/**
 * Switches a webhook off for good: what is sent to its address is refused.
 *
 * @throws {AppError} `not-found` if there is no such webhook in use
 */
export async function archiveWebhook(
  scope: Scope,
  id: string,
  now: Date,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [gone] = await tx
      .update(webhookSources)
      .set({ archivedAt: now, example: null })
      .where(used(scope, id))
      .returning({ name: webhookSources.name });
    if (!gone) throw noSuch();
    await audit(scope, 'webhook.archived', { id, name: gone.name }, tx);
  });
}

/** Keeps a message as the example by which fields are pointed at. */
export async function keepExample(
  scope: Scope,
  id: string,
  message: unknown,
  now: Date,
  on: Db = db,
): Promise<void> {
  await on
    .update(webhookSources)
    .set({ example: withoutNul(message), lastReceivedAt: now })
    .where(used(scope, id));
}

/** The database keeps no text with a NUL in it, not even in JSON. */
function withoutNul(message: unknown): unknown {
  const text = JSON.stringify(message);
  return text.includes('\\u0000') ? JSON.parse(text.replaceAll('\\u0000', '')) : message;
}

function noSuch(): AppError {
  return refusal('not-found', 'webhooks.gone');
}

function used(scope: Scope, id: string) {
  return and(
    eq(webhookSources.workspaceId, scope.workspaceId),
    eq(webhookSources.id, id),
    isNull(webhookSources.archivedAt),
  );
}
