import 'server-only';
import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { dashboards, users } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { type DashboardCard, readCards } from '@/lib/views/dashboard-cards';

export type Dashboard = {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly ownerId: string;
  /** In reading order. */
  readonly cards: readonly DashboardCard[];
  /** New with every save. */
  readonly revision: string;
  readonly updatedAt: Date;
  readonly isArchived: boolean;
};

/** The name of the owner is null for one whose account is gone. */
export type ListedDashboard = Dashboard & { readonly ownerName: string | null };

/**
 * The dashboards that a person sees, by name: their own and those shared with the team.
 *
 * @param archived those put away instead
 */
export async function listDashboards(
  scope: Scope,
  userId: string,
  archived = false,
  on: Db = db,
): Promise<ListedDashboard[]> {
  const rows = await on
    .select({ row: dashboards, ownerName: users.name })
    .from(dashboards)
    .leftJoin(users, eq(users.id, dashboards.ownerId))
    .where(
      and(
        eq(dashboards.workspaceId, scope.workspaceId),
        or(eq(dashboards.ownerId, userId), dashboards.isShared),
        archived ? isNotNull(dashboards.archivedAt) : isNull(dashboards.archivedAt),
      ),
    )
    .orderBy(asc(sql`lower(${dashboards.name})`), asc(dashboards.id));
  return rows.map(({ row, ownerName }) => ({ ...toDashboard(row), ownerName }));
}

/**
 * One dashboard; null if there is none such, or the person may not see it.
 *
 * @param userId who asks; null for nobody in particular, who sees what is shared with the team
 */
export async function findDashboard(
  scope: Scope,
  id: string,
  userId: string | null,
  on: Db = db,
): Promise<Dashboard | null> {
  const [row] = await on
    .select()
    .from(dashboards)
    .where(
      and(
        eq(dashboards.workspaceId, scope.workspaceId),
        eq(dashboards.id, id),
        userId === null
          ? dashboards.isShared
          : or(eq(dashboards.ownerId, userId), dashboards.isShared),
      ),
    );
  return row ? toDashboard(row) : null;
}

/** One dashboard, whosever it is: for whoever was handed this very one by a link. */
export async function linkedDashboard(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<Dashboard | null> {
  const [row] = await on
    .select()
    .from(dashboards)
    .where(and(eq(dashboards.workspaceId, scope.workspaceId), eq(dashboards.id, id)));
  return row ? toDashboard(row) : null;
}

function toDashboard(row: typeof dashboards.$inferSelect): Dashboard {
  const { id, name, isShared, ownerId, cards, revision, updatedAt, archivedAt } = row;
  return {
    id,
    name,
    isShared,
    ownerId,
    cards: readCards(cards),
    revision,
    updatedAt,
    isArchived: archivedAt !== null,
  };
}
