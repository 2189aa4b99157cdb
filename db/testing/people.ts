import { db } from '@/db/client';
import { newId } from '@/db/id';
import { members, users, workspaces } from '@/db/schema';
import type { Role } from '@/lib/auth/roles';

/** A workspace of its own for one test. */
export async function aWorkspace(
  given: Partial<typeof workspaces.$inferInsert> = {},
): Promise<{ id: string; name: string }> {
  const row = { id: newId(), name: 'Northwind', timeZone: 'Europe/Warsaw', ...given };
  await db.insert(workspaces).values(row);
  return { id: row.id, name: row.name };
}

/** A user nobody else has the e-mail address of. */
export async function aUser(
  given: Partial<typeof users.$inferInsert> = {},
): Promise<{ id: string; email: string }> {
  const id = newId();
  const row = { id, email: `${id}@example.com`, name: 'Ada', ...given };
  await db.insert(users).values(row);
  return { id: row.id, email: row.email };
}

/** A user with a role in a workspace. */
export async function aMember(
  workspaceId: string,
  role: Role,
  given: Partial<typeof users.$inferInsert> = {},
): Promise<{ id: string; email: string }> {
  const user = await aUser(given);
  await db.insert(members).values({ workspaceId, userId: user.id, role });
  return user;
}
