import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { norms } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AppError } from '@/lib/errors';
import type { NormInput } from '@/lib/marks/norm-input';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { assertTouchpoint } from './touchpoint-there';

/**
 * Adds a norm.
 *
 * @throws {AppError} `not-found` if its touchpoint is not of this workspace
 */
export async function addNorm(
  scope: Scope,
  input: NormInput,
  on: Db = db,
): Promise<{ id: string }> {
  return on.transaction(async (tx) => {
    await assertTouchpoint(scope, input.touchpointId, tx);
    const id = newId();
    await tx.insert(norms).values({ workspaceId: scope.workspaceId, id, ...input });
    await audit(scope, 'norm.added', { id, ...input }, tx);
    return { id };
  });
}

/**
 * Changes a norm.
 *
 * @throws {AppError} `not-found`
 */
export async function editNorm(
  scope: Scope,
  id: string,
  input: NormInput,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await assertTouchpoint(scope, input.touchpointId, tx);
    const [found] = await tx.select().from(norms).where(one(scope, id)).for('update');
    if (!found) throw gone();
    await tx.update(norms).set(input).where(one(scope, id));
    const { workspaceId: _, id: __, createdAt: ___, ...before } = found;
    await audit(scope, 'norm.edited', { id, before, after: input }, tx);
  });
}

/**
 * Takes a norm away.
 *
 * @throws {AppError} `not-found`
 */
export async function removeNorm(scope: Scope, id: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const [found] = await tx.delete(norms).where(one(scope, id)).returning();
    if (!found) throw gone();
    const { workspaceId: _, createdAt: __, ...told } = found;
    await audit(scope, 'norm.removed', told, tx);
  });
}

function one(scope: Scope, id: string) {
  return and(eq(norms.workspaceId, scope.workspaceId), eq(norms.id, id));
}

function gone(): AppError {
  return refusal('not-found', 'settings-faults.norm-gone');
}
