import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { shareLinks } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ShareKind } from '@/lib/views/vocabulary';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

type ShareLinkInput = {
  readonly kind: ShareKind;
  readonly name: string;
  /** Path and query of the view it shows, and nothing else. */
  readonly address: string;
  /** Null: until it is revoked. */
  readonly expiresAt: Date | null;
  /** Origins whose pages may frame it; none: any may. */
  readonly frameOrigins?: readonly string[];
};

/** Opens a view to whoever has the link. Returns the id that its token is made of. */
export async function createShareLink(
  scope: Scope,
  { frameOrigins = [], ...input }: ShareLinkInput,
  on: Db = db,
): Promise<string> {
  const { workspaceId, actor } = scope;
  return on.transaction(async (tx) => {
    const id = newId();
    await tx.insert(shareLinks).values({
      workspaceId,
      id,
      author: actor,
      ...input,
      frameOrigins: [...frameOrigins],
    });
    const sites = frameOrigins.length > 0 ? { frameOrigins } : {};
    await audit(scope, 'share.created', { id, ...input, ...sites }, tx);
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
    if (!link) throw refusal('not-found', 'view-list.link-gone');
    await audit(scope, 'share.revoked', { id, ...link }, tx);
  });
}
