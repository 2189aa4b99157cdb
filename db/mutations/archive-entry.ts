import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { channels, surveys, touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { CatalogKind } from '@/lib/surveys/vocabulary';
import { audit } from './audit';
import { assertFound } from './named-rows';

const tables = { touchpoint: touchpoints, channel: channels, survey: surveys } as const;

/**
 * Takes a touchpoint, a channel or a survey out of forms and imports; its
 * answers stay in every number. Without a moment it comes back. Repeating
 * either changes nothing.
 *
 * @param at when it was archived; null brings it back
 * @throws {AppError} `not-found`
 */
export async function setArchived(
  scope: Scope,
  kind: CatalogKind,
  id: string,
  at: Date | null,
  on: Db = db,
): Promise<void> {
  const table = tables[kind];
  await on.transaction(async (tx) => {
    const one = and(eq(table.workspaceId, scope.workspaceId), eq(table.id, id));
    const [found] = await tx.select({ key: table.key }).from(table).where(one);
    assertFound(kind, found);
    const other = at ? isNull(table.archivedAt) : isNotNull(table.archivedAt);
    const changed = await tx
      .update(table)
      .set({ archivedAt: at })
      .where(and(one, other))
      .returning({ id: table.id });
    if (changed.length === 0) return;
    const action = `${kind}.${at ? 'archived' : 'unarchived'}`;
    await audit(scope, action, { id, key: found.key }, tx);
  });
}
