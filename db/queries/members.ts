import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { members, users, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Role } from '@/lib/auth/roles';
import type { Language } from '@/lib/words/languages';

export type MemberRow = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  /** Null where none of ours was ever spoken with them. */
  language: Language | null;
};

/** The members of a workspace by name; of a sample, those of the workspace it is a sample of. */
export async function listMembers(scope: Scope, on: Db = db): Promise<MemberRow[]> {
  return on
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      since: members.createdAt,
      language: users.language,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(
      workspaces,
      eq(members.workspaceId, sql`coalesce(${workspaces.sampleOf}, ${workspaces.id})`),
    )
    .where(eq(workspaces.id, scope.workspaceId))
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id));
}

/** Whether anybody has an account here at all. Until then the only page is set-up. */
export async function hasUsers(on: Db = db): Promise<boolean> {
  return (await on.select({ id: users.id }).from(users).limit(1)).length > 0;
}

export type Credentials = {
  userId: string;
  name: string;
  passwordHash: string | null;
  disabled: boolean;
};

/** What is needed to check a password; null if nobody has this e-mail address (in lower case). */
export async function findCredentials(email: string, on: Db = db): Promise<Credentials | null> {
  const [row] = await on
    .select({
      userId: users.id,
      name: users.name,
      passwordHash: users.passwordHash,
      disabled: users.disabled,
    })
    .from(users)
    .where(eq(users.email, email));
  return row ?? null;
}

/** The admin who has been here longest, of the oldest real workspace: the one a link of the terminal signs in. */
export async function findFirstAdmin(
  on: Db = db,
): Promise<{ userId: string; email: string } | null> {
  const [row] = await on
    .select({ userId: users.id, email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.role, 'admin'), eq(users.disabled, false), isNull(workspaces.sampleOf)))
    .orderBy(asc(workspaces.id), asc(members.createdAt), asc(users.id))
    .limit(1);
  return row ?? null;
}
