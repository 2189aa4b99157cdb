import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { signInLinks } from '@/db/schema';

/** Keeps the hash of a one-time link: of `userId`, or of the set-up while that is null. */
export async function insertSignInLink(
  link: { tokenHash: string; userId: string | null; createdAt: Date; expiresAt: Date },
  on: Db = db,
): Promise<void> {
  await on.insert(signInLinks).values(link);
}

/**
 * Uses a link up. Of two that come at once, one gets it.
 *
 * @returns whose link it was, or null if it is unknown, used or expired
 */
export async function consumeSignInLink(
  tokenHash: string,
  now: Date,
  on: Db = db,
): Promise<{ userId: string | null } | null> {
  const [row] = await on
    .update(signInLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, now),
      ),
    )
    .returning({ userId: signInLinks.userId });
  return row ?? null;
}
