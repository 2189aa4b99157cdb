import 'server-only';
import { asc, eq, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { members, workspaces } from '@/db/schema';
import type { Role } from '@/lib/auth/roles';
import type { WeekStart } from '@/lib/metrics/period';

export type WorkspaceRow = {
  id: string;
  name: string;
  timeZone: string;
  weekStart: WeekStart;
  sampleOf: string | null;
  sampleUntil: string | null;
};

const columns = {
  id: workspaces.id,
  name: workspaces.name,
  timeZone: workspaces.timeZone,
  weekStart: workspaces.weekStart,
  sampleOf: workspaces.sampleOf,
  sampleUntil: workspaces.sampleUntil,
};

/** The stored number as a day the week can start with: Sunday, or else Monday. */
export function weekStartOf(stored: number): WeekStart {
  return stored === 0 ? 0 : 1;
}

/** Every workspace of this installation, the oldest first; for the operator at the machine. */
export async function listWorkspaces(on: Db = db): Promise<WorkspaceRow[]> {
  const rows = await on.select(columns).from(workspaces).orderBy(asc(workspaces.id));
  return rows.map((row) => ({ ...row, weekStart: weekStartOf(row.weekStart) }));
}

export type MembershipRow = WorkspaceRow & { role: Role };

/**
 * The workspaces a user may enter, each followed by its sample. Membership of
 * a sample is membership of the workspace it is a sample of.
 */
export async function listWorkspacesOfUser(userId: string, on: Db = db): Promise<MembershipRow[]> {
  const rows = await on
    .select({ ...columns, role: members.role })
    .from(members)
    .innerJoin(
      workspaces,
      or(eq(workspaces.id, members.workspaceId), eq(workspaces.sampleOf, members.workspaceId)),
    )
    .where(eq(members.userId, userId))
    .orderBy(asc(members.workspaceId), sql`${workspaces.sampleOf} nulls first`, asc(workspaces.id));
  return rows.map((row) => ({ ...row, weekStart: weekStartOf(row.weekStart) }));
}
