import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { channels } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ChannelKind } from '@/lib/surveys/vocabulary';
import { audit } from './audit';
import { insertNamed, renamable } from './named-rows';

export type ChannelFacts = { name: string; kind?: ChannelKind | undefined };

/**
 * Adds a channel. Its key is made of the name and stays, whatever the name becomes.
 *
 * @throws {AppError} `conflict` if the name is taken
 */
export async function createChannel(
  scope: Scope,
  { name, kind = 'custom' }: ChannelFacts,
  on: Db = db,
): Promise<{ id: string; key: string }> {
  return on.transaction(async (tx) => {
    const added = await insertNamed({
      what: 'channel',
      name,
      list: () => tx.select().from(channels).where(mine(scope)),
      insert: async (key) => {
        const [row] = await tx
          .insert(channels)
          .values({ workspaceId: scope.workspaceId, key, name: name.trim(), kind })
          .onConflictDoNothing()
          .returning({ id: channels.id, key: channels.key });
        return row;
      },
    });
    await audit(scope, 'channel.created', { ...added, name: name.trim(), kind }, tx);
    return added;
  });
}

/** @throws {AppError} `not-found`; `conflict` if the name is taken */
export async function editChannel(
  scope: Scope,
  id: string,
  { name, kind = 'custom' }: ChannelFacts,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const all = await tx.select().from(channels).where(mine(scope)).for('update');
    const before = renamable('channel', all, { id, name });
    const after = { name: name.trim(), kind };
    await tx
      .update(channels)
      .set(after)
      .where(and(mine(scope), eq(channels.id, id)));
    const was = { name: before.name, kind: before.kind };
    await audit(scope, 'channel.edited', { id, key: before.key, before: was, after }, tx);
  });
}

function mine(scope: Scope) {
  return eq(channels.workspaceId, scope.workspaceId);
}
