import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { targets } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { TargetInput } from '@/lib/marks/target-input';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { assertTouchpoint } from './touchpoint-there';

/**
 * Sets what a score is to reach; there is one target a measure and place, so
 * that a second one takes the place of the first.
 *
 * @throws {AppError} `not-found` if its touchpoint is not of this workspace
 */
export async function setTarget(
  scope: Scope,
  { required, good, excellent, ...measure }: TargetInput,
  on: Db = db,
): Promise<{ id: string }> {
  const { workspaceId } = scope;
  const levels = { required, good, excellent };
  return on.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`targets ${workspaceId}`}))`);
    await assertTouchpoint(scope, measure.touchpointId, tx);
    const [found] = await tx.select().from(targets).where(same(scope, measure));
    const id = found?.id ?? newId();
    if (found) {
      await tx
        .update(targets)
        .set({ ...levels, updatedAt: sql`now()` })
        .where(and(eq(targets.workspaceId, workspaceId), eq(targets.id, id)));
    } else await tx.insert(targets).values({ workspaceId, id, ...measure, ...levels });
    const before = found
      ? { required: found.required, good: found.good, excellent: found.excellent }
      : null;
    await audit(scope, 'target.set', { id, ...measure, before, after: levels }, tx);
    return { id };
  });
}

/**
 * Takes a target away.
 *
 * @throws {AppError} `not-found`
 */
export async function removeTarget(scope: Scope, id: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const [gone] = await tx
      .delete(targets)
      .where(and(eq(targets.workspaceId, scope.workspaceId), eq(targets.id, id)))
      .returning();
    if (!gone) throw refusal('not-found', 'settings-faults.target-gone');
    const { workspaceId: _, updatedAt: __, ...told } = gone;
    await audit(scope, 'target.removed', told, tx);
  });
}

type Measured = Pick<TargetInput, 'metric' | 'scale' | 'method' | 'touchpointId'>;

function same(scope: Scope, { metric, scale, method, touchpointId }: Measured) {
  return and(
    eq(targets.workspaceId, scope.workspaceId),
    eq(targets.metric, metric),
    eq(targets.scale, scale),
    eq(targets.method, method),
    touchpointId === null ? isNull(targets.touchpointId) : eq(targets.touchpointId, touchpointId),
  );
}
