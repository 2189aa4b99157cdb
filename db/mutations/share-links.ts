import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { shareLinks } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
import type { ShareKind } from '@/lib/views/vocabulary';
import { audit } from './audit';

type ShareLinkInput = {
  readonly kind: ShareKind;
  readonly name: string;
  /** Path and query of the view it shows, and nothing else. */
  readonly address: string;
  /** Null: until it is revoked. */
  readonly expiresAt: Date | null;
};

/** Opens a view to whoever has the link. Returns the id that its token is made of. */
export async function createShareLink(
  scope: Scope,
  input: ShareLinkInput,
  on: Db = db,
): Promise<string> {
  const { workspaceId, actor } = scope;
  return on.transaction(async (tx) => {
    const id = newId();
    await tx.insert(shareLinks).values({ workspaceId, id, author: actor, ...input });
    await audit(scope, 'share.created', { id, ...input }, tx);
    return id;
  });
}

/**
 * Closes a link for good; who opens it is told so.
 *
 * @throws {AppError} `not-found` if there is none such, or it is closed already
 */
export async function revokeShareLink(
  scope: Scope,
  id: string,
  at: Date,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [link] = await tx
      .update(shareLinks)
      .set({ revokedAt: at })
      .where(
        and(
          eq(shareLinks.workspaceId, scope.workspaceId),
          eq(shareLinks.id, id),
          isNull(shareLinks.revokedAt),
        ),
      )
      .returning({ name: shareLinks.name, address: shareLinks.address });
    if (!link) throw new AppError('not-found', 'There is no such link, or it is revoked already.');
    await audit(scope, 'share.revoked', { id, ...link }, tx);
  });
}
