import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { signInLinks, users } from '@/db/schema';

/** Whose link this is, without using it up; null if it is unknown, used or expired. `email` is null for the set-up. */
export async function findSignInLink(
  tokenHash: string,
  now: Date,
  on: Db = db,
): Promise<{ email: string | null } | null> {
  const [row] = await on
    .select({ email: users.email })
    .from(signInLinks)
    .leftJoin(users, eq(users.id, signInLinks.userId))
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, now),
      ),
    );
  return row ?? null;
}
