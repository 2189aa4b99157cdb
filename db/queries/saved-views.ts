import 'server-only';
import { and, asc, eq, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { defaultViews, savedViews, users } from '@/db/schema';
import type { Scope } from '@/db/scope';

type SavedView = {
  readonly id: string;
  readonly name: string;
  /** Path and query within the app. */
  readonly address: string;
  readonly isShared: boolean;
  /** Whether it belongs to the person who asks. */
  readonly isOwn: boolean;
  /** Null where the account of its owner is gone. */
  readonly ownerName: string | null;
  /** Whether the person who asks sees it first. */
  readonly isDefault: boolean;
  readonly updatedAt: Date;
};

/** The views of a person and those that others share with the team, by name. */
export async function listSavedViews(
  scope: Scope,
  userId: string,
  on: Db = db,
): Promise<SavedView[]> {
  const rows = await on
    .select({
      id: savedViews.id,
      name: savedViews.name,
      address: savedViews.address,
      isShared: savedViews.isShared,
      ownerId: savedViews.ownerId,
      ownerName: users.name,
      first: defaultViews.savedViewId,
      updatedAt: savedViews.updatedAt,
    })
    .from(savedViews)
    .leftJoin(users, eq(users.id, savedViews.ownerId))
    .leftJoin(
      defaultViews,
      and(
        eq(defaultViews.workspaceId, scope.workspaceId),
        eq(defaultViews.userId, userId),
        eq(defaultViews.savedViewId, savedViews.id),
      ),
    )
    .where(
      and(
        eq(savedViews.workspaceId, scope.workspaceId),
        or(eq(savedViews.ownerId, userId), savedViews.isShared),
      ),
    )
    .orderBy(asc(sql`lower(${savedViews.name})`), asc(savedViews.id));
  return rows.map(({ ownerId, first, ...view }) => ({
    ...view,
    isOwn: ownerId === userId,
    isDefault: first !== null,
  }));
}

/** The address a person sees first; null without a choice, or where what they chose is no longer shared. */
export async function defaultAddress(
  scope: Scope,
  userId: string,
  on: Db = db,
): Promise<string | null> {
  const [row] = await on
    .select({ address: savedViews.address })
    .from(defaultViews)
    .innerJoin(
      savedViews,
      and(
        eq(savedViews.workspaceId, scope.workspaceId),
        eq(savedViews.id, defaultViews.savedViewId),
      ),
    )
    .where(
      and(
        eq(defaultViews.workspaceId, scope.workspaceId),
        eq(defaultViews.userId, userId),
        or(eq(savedViews.ownerId, userId), savedViews.isShared),
      ),
    );
  return row?.address ?? null;
}
