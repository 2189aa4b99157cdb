import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { members, users } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Role } from '@/lib/auth/roles';
import type { Language } from '@/lib/words/languages';
import { refusal } from '@/lib/words/refusal';
import { audit, auditEach } from './audit';

export type NewUser = {
  /** In lower case. */
  email: string;
  name: string;
  /** Null for somebody who signs in by other means. */
  passwordHash: string | null;
};

/**
 * Creates an account that is a member of nothing yet.
 *
 * @throws {AppError} `conflict` if the e-mail address has one already
 */
export async function createUser(user: NewUser, on: Db = db): Promise<string> {
  const [row] = await on
    .insert(users)
    .values(user)
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (!row) throw refusal('conflict', 'settings-faults.account-there');
  return row.id;
}

/** Keeps in which language somebody reads, for mails that go to them later. */
export async function keepLanguage(userId: string, language: Language, on: Db = db): Promise<void> {
  await on.update(users).set({ language }).where(eq(users.id, userId));
}

/** Makes a user a member; somebody who is one already keeps the role they have. */
export async function addMember(
  scope: Scope,
  input: { userId: string; role: Role },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const added = await tx
      .insert(members)
      .values({ workspaceId: scope.workspaceId, ...input })
      .onConflictDoNothing()
      .returning({ userId: members.userId });
    if (added.length > 0) await audit(scope, 'member.add', input, tx);
  });
}

/**
 * Gives a member another role.
 *
 * @throws {AppError} `not-found`, or `conflict` if nobody would be an admin any more
 */
export async function changeRole(
  scope: Scope,
  input: { userId: string; role: Role },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const before = await memberToChange(scope, input.userId, input.role, tx);
    if (before === input.role) return;
    await tx.update(members).set({ role: input.role }).where(isMember(scope, input.userId));
    await audit(scope, 'member.change-role', { ...input, before }, tx);
  });
}

/**
 * Takes a member out of the workspace; their account and the record of what
 * they did stay.
 *
 * @throws {AppError} `not-found`, or `conflict` if nobody would be an admin any more
 */
export async function removeMember(scope: Scope, userId: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const before = await memberToChange(scope, userId, null, tx);
    await tx.delete(members).where(isMember(scope, userId));
    await audit(scope, 'member.remove', { userId, before }, tx);
  });
}

/**
 * Replaces the password of a user. The caller has checked that it is theirs to
 * replace.
 *
 * @param scopes of every workspace that should know of it
 */
export async function changePassword(
  scopes: readonly Scope[],
  input: { userId: string; passwordHash: string },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ passwordHash: input.passwordHash })
      .where(eq(users.id, input.userId));
    await auditEach(scopes, 'user.change-password', { userId: input.userId }, tx);
  });
}

/** Forgets the password of a user, so that only a one-time link signs them in, until they choose a new one. */
export async function forgetPassword(
  scopes: readonly Scope[],
  userId: string,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await tx.update(users).set({ passwordHash: null }).where(eq(users.id, userId));
    await auditEach(scopes, 'user.forget-password', { userId }, tx);
  });
}

/** The role a member has now, with all members locked, so that two admins cannot demote each other at once. */
async function memberToChange(
  scope: Scope,
  userId: string,
  after: Role | null,
  tx: Db,
): Promise<Role> {
  const all = await tx
    .select({ userId: members.userId, role: members.role })
    .from(members)
    .where(eq(members.workspaceId, scope.workspaceId))
    .orderBy(asc(members.userId))
    .for('update');
  const member = all.find((row) => row.userId === userId);
  if (!member) throw refusal('not-found', 'settings-faults.member-gone');
  const admins = all.filter((row) => row.role === 'admin').length;
  if (member.role === 'admin' && after !== 'admin' && admins === 1) {
    throw refusal('conflict', 'settings-faults.only-admin');
  }
  return member.role;
}

function isMember(scope: Scope, userId: string) {
  return and(eq(members.workspaceId, scope.workspaceId), eq(members.userId, userId));
}
