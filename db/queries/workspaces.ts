import 'server-only';
import { asc, eq, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { members, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
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

/** The workspace that somebody may work in; undefined if it is gone. */
export async function findWorkspace(
  { workspaceId }: Scope,
  on: Db = db,
): Promise<WorkspaceRow | undefined> {
  const [row] = await on.select(columns).from(workspaces).where(eq(workspaces.id, workspaceId));
  return row && { ...row, weekStart: weekStartOf(row.weekStart) };
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

/** The ids of the workspaces a user is a member of, samples left out. */
export async function listRealWorkspacesOf(userId: string, on: Db = db): Promise<string[]> {
  const rows = await on
    .select({ id: members.workspaceId })
    .from(members)
    .where(eq(members.userId, userId))
    .orderBy(asc(members.workspaceId));
  return rows.map(({ id }) => id);
}

/**
 * The workspaces of whoever has this e-mail address (in lower case); if nobody
 * has it, the oldest real workspace, which looks after the installation.
 */
export async function listConcernedWorkspaces(email: string, on: Db = db): Promise<string[]> {
  const rows = await on.execute<{ id: string }>(sql`
    with theirs as (
      select m.workspace_id as id from users u join members m on m.user_id = u.id
      where u.email = ${email}
    ), oldest as (
      select id from workspaces where sample_of is null order by id limit 1
    )
    select id from theirs
    union all
    select id from oldest where not exists (select 1 from theirs)
    order by id
  `);
  return rows.map(({ id }) => id);
}
