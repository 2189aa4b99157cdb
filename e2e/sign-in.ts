import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { drizzle } from 'drizzle-orm/postgres-js';
import { encode } from 'next-auth/jwt';
import postgres from 'postgres';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import type { Role } from '@/lib/auth/roles';

/** With which the servers of the browser tests sign, so that tests can mint sessions. */
export const authSecret = 'a secret of the browser tests, long enough';

const cookieName = 'ergograph.session';

export type SignedIn = {
  userId: string;
  name: string;
  email: string;
  sessionId: string;
  workspaceId: string;
};

/** Runs something on the database of an installation. */
export async function onDatabase<Result>(
  databaseUrl: string,
  run: (db: ReturnType<typeof connect>) => Promise<Result>,
): Promise<Result> {
  const db = connect(databaseUrl);
  try {
    return await run(db);
  } finally {
    await db.$client.end({ timeout: 5 });
  }
}

function connect(databaseUrl: string) {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  return drizzle(client, { schema, casing: 'snake_case' });
}

/** Creates somebody with a role, in a fresh workspace unless one is given, and signs a browser in as them. */
export async function signIn(
  context: BrowserContext,
  installation: { address: string; databaseUrl: string },
  role: Role,
  given: { workspaceId?: string; name?: string; passwordHash?: string } = {},
): Promise<SignedIn> {
  const userId = newId();
  const { workspaceId = newId(), name = 'Ada Lovelace', passwordHash = null } = given;
  const email = `${userId}@example.com`;
  const sessionId = await onDatabase(installation.databaseUrl, async (db) => {
    if (!given.workspaceId) {
      await db
        .insert(schema.workspaces)
        .values({ id: workspaceId, name: 'Northwind Rail', timeZone: 'Europe/Warsaw' });
    }
    await db.insert(schema.users).values({ id: userId, email, name, passwordHash });
    await db.insert(schema.members).values({ workspaceId, userId, role });
    const id = newId();
    await db
      .insert(schema.sessions)
      .values({ id, userId, workspaceId, expiresAt: new Date(Date.now() + 3_600_000) });
    return id;
  });
  const value = await encode({ token: { sid: sessionId }, secret: authSecret, salt: cookieName });
  await context.addCookies([
    { name: cookieName, value, url: installation.address, httpOnly: true, sameSite: 'Lax' },
  ]);
  return { userId, name, email, sessionId, workspaceId };
}

/** Makes a one-time link as the terminal prints it; without a user it leads to the set-up. */
export async function oneTimeLink(databaseUrl: string, userId: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await onDatabase(databaseUrl, (db) =>
    db.insert(schema.signInLinks).values({
      tokenHash: createHash('sha256').update(token).digest('hex'),
      userId,
      expiresAt: new Date(Date.now() + 3_600_000),
    }),
  );
  return `/enter?token=${token}`;
}
