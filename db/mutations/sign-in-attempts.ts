import 'server-only';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { signInAttempts } from '@/db/schema';

export type Attempts = { subject: string; failures: number; lastFailedAt: Date };

/**
 * Counts a try as failed before anything is checked, so that a hundred tries
 * at once are a hundred failures and not one.
 *
 * @param judge sees the failures so far and says how many count still, or for how many seconds to refuse
 * @returns the longest of the waits; with a wait nothing is counted. 0: go on
 */
export async function countAttempt(
  subjects: readonly string[],
  now: Date,
  judge: (before: Attempts) => { wait: number; failures: number },
): Promise<number> {
  return db.transaction(async (tx) => {
    const sorted = [...subjects].sort();
    await tx
      .insert(signInAttempts)
      .values(sorted.map((subject) => ({ subject, failures: 0, lastFailedAt: now })))
      .onConflictDoNothing();
    const rows = await tx
      .select()
      .from(signInAttempts)
      .where(inArray(signInAttempts.subject, sorted))
      .orderBy(asc(signInAttempts.subject))
      .for('update');
    const judged = rows.map((row) => ({ subject: row.subject, ...judge(row) }));
    const wait = Math.max(0, ...judged.map((row) => row.wait));
    if (wait > 0) return wait;
    for (const { subject, failures } of judged) {
      await tx
        .update(signInAttempts)
        .set({ failures: failures + 1, lastFailedAt: now })
        .where(eq(signInAttempts.subject, subject));
    }
    return 0;
  });
}

/** Forgets the failures of a subject: the right password came. */
export async function forgetAttempts(subject: string, on: Db = db): Promise<void> {
  await on.delete(signInAttempts).where(eq(signInAttempts.subject, subject));
}

/** Takes back the one try that was counted ahead; the other failures of the subject stay. */
export async function takeBackAttempt(subject: string, on: Db = db): Promise<void> {
  await on
    .update(signInAttempts)
    .set({ failures: sql`greatest(${signInAttempts.failures} - 1, 0)` })
    .where(eq(signInAttempts.subject, subject));
}
