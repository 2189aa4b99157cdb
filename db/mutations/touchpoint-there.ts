import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { touchpoints } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';

/**
 * Sees to it that a touchpoint is one of this workspace; null is all of them.
 *
 * @throws {AppError} `not-found`
 */
export async function assertTouchpoint(scope: Scope, id: string | null, tx: Db): Promise<void> {
  if (id === null) return;
  const [found] = await tx
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(and(eq(touchpoints.workspaceId, scope.workspaceId), eq(touchpoints.id, id)));
  if (!found) throw refusal('not-found', 'catalog.no-touchpoint-here');
}
