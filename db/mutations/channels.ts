import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { channels } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ChannelKind } from '@/lib/surveys/vocabulary';
import { audit } from './audit';
import { assertFound, assertNameFree, insertNamed } from './named-rows';

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
    const before = all.find((row) => row.id === id);
    assertFound('channel', before);
    assertNameFree(
      'channel',
      name,
      all.filter((row) => row.id !== id),
    );
    const after = { name: name.trim(), kind };
    await tx
      .update(channels)
      .set(after)
      .where(and(mine(scope), eq(channels.id, id)));
    const was = { name: before.name, kind: before.kind };
    await audit(scope, 'channel.edited', { id, key: before.key, before: was, after }, tx);
  });
}

/** Takes a channel out of forms and imports; its answers stay in every number. Repeating it changes nothing. */
export async function archiveChannel(
  scope: Scope,
  id: string,
  at: Date,
  on: Db = db,
): Promise<void> {
  await setArchived(scope, id, at, on);
}

/** Brings an archived channel back. Repeating it changes nothing. */
export async function unarchiveChannel(scope: Scope, id: string, on: Db = db): Promise<void> {
  await setArchived(scope, id, null, on);
}

async function setArchived(scope: Scope, id: string, at: Date | null, on: Db): Promise<void> {
  await on.transaction(async (tx) => {
    const one = and(mine(scope), eq(channels.id, id));
    const [found] = await tx.select().from(channels).where(one);
    assertFound('channel', found);
    const other = at ? isNull(channels.archivedAt) : isNotNull(channels.archivedAt);
    const changed = await tx
      .update(channels)
      .set({ archivedAt: at })
      .where(and(one, other))
      .returning({ key: channels.key });
    if (changed.length === 0) return;
    await audit(scope, at ? 'channel.archived' : 'channel.unarchived', { id, key: found.key }, tx);
  });
}

function mine(scope: Scope) {
  return eq(channels.workspaceId, scope.workspaceId);
}
