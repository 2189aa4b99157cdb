import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { webhookSources } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { readMapping, type WebhookMapping } from '@/lib/surveys/webhook-mapping';

export type Webhook = {
  readonly id: string;
  readonly name: string;
  readonly preset: string | null;
  readonly mapping: WebhookMapping;
  /** The last message that came; null until one has. */
  readonly example: unknown;
  readonly lastReceivedAt: Date | null;
};

/** All webhooks that are in use, by name. */
export async function listWebhooks(scope: Scope, on: Db = db): Promise<Webhook[]> {
  const rows = await on
    .select()
    .from(webhookSources)
    .where(inUse(scope))
    .orderBy(asc(webhookSources.name), webhookSources.id);
  return rows.map(webhookOf);
}

/** One webhook in use, or undefined if the workspace has none of that id. */
export async function findWebhook(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<Webhook | undefined> {
  const [row] = await on
    .select()
    .from(webhookSources)
    .where(and(inUse(scope), eq(webhookSources.id, id)));
  return row && webhookOf(row);
}

function inUse(scope: Scope) {
  return and(eq(webhookSources.workspaceId, scope.workspaceId), isNull(webhookSources.archivedAt));
}

function webhookOf(row: typeof webhookSources.$inferSelect): Webhook {
  const { id, name, preset, mapping, example, lastReceivedAt } = row;
  return { id, name, preset, mapping: readMapping(mapping), example, lastReceivedAt };
}
