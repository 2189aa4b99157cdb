import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { attributes } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

/**
 * Tracks a customer attribute from now on: new answers remember its value, and
 * numbers can be filtered and split by it. Tracking it twice changes nothing.
 *
 * @returns whether it was not tracked before
 * @throws {AppError} `invalid` for `language`, which every answer may carry anyway
 */
export async function trackAttribute(
  scope: Scope,
  { key, name }: { key: string; name: string },
  on: Db = db,
): Promise<{ id: string; key: string; isNew: boolean }> {
  if (key === 'language') {
    throw refusal('invalid', 'answer.language-tracked');
  }
  return on.transaction(async (tx) => {
    const [added] = await tx
      .insert(attributes)
      .values({ workspaceId: scope.workspaceId, key, name })
      .onConflictDoNothing()
      .returning({ id: attributes.id, key: attributes.key });
    if (added) {
      await audit(scope, 'attribute.tracked', { ...added, name }, tx);
      return { ...added, isNew: true };
    }
    const [known] = await tx
      .select({ id: attributes.id, key: attributes.key })
      .from(attributes)
      .where(and(eq(attributes.workspaceId, scope.workspaceId), eq(attributes.key, key)));
    if (!known) throw new Error('an attribute was neither inserted nor found');
    return { ...known, isNew: false };
  });
}
