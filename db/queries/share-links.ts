import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { shareLinks, users } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ShareKind } from '@/lib/views/vocabulary';

export type ShareLink = {
  readonly id: string;
  readonly kind: ShareKind;
  readonly name: string;
  /** Path and query of the view it shows. */
  readonly address: string;
  readonly createdAt: Date;
  /** Null: until it is revoked. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** Origins whose pages may frame it; none: any may. */
  readonly frameOrigins: readonly string[];
};

const columns = {
  id: shareLinks.id,
  kind: shareLinks.kind,
  name: shareLinks.name,
  address: shareLinks.address,
  createdAt: shareLinks.createdAt,
  expiresAt: shareLinks.expiresAt,
  revokedAt: shareLinks.revokedAt,
  frameOrigins: shareLinks.frameOrigins,
};

/** A link that was made, whether it still works or not; null if there is none such. */
export async function findShareLink(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<ShareLink | null> {
  const [row] = await on
    .select(columns)
    .from(shareLinks)
    .where(and(eq(shareLinks.workspaceId, scope.workspaceId), eq(shareLinks.id, id)));
  return row ?? null;
}

/** The name of the author is null for one whose account is gone. */
export type ListedShareLink = ShareLink & { readonly authorName: string | null };

const mostListed = 500;

/** The links of a workspace, newest first, those that no longer work among them; 500 at most. */
export async function listShareLinks(scope: Scope, on: Db = db): Promise<ListedShareLink[]> {
  return on
    .select({ ...columns, authorName: users.name })
    .from(shareLinks)
    .leftJoin(users, eq(shareLinks.author, sql`'user:' || ${users.id}::text`))
    .where(eq(shareLinks.workspaceId, scope.workspaceId))
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id))
    .limit(mostListed);
}
