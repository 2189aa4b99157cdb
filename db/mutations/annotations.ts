import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { annotations } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AppError } from '@/lib/errors';
import type { NoteInput } from '@/lib/marks/note-input';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { assertTouchpoint } from './touchpoint-there';

/**
 * Writes a note on a day of the trends.
 *
 * @throws {AppError} `not-found` if its touchpoint is not of this workspace
 */
export async function createAnnotation(
  scope: Scope,
  input: NoteInput,
  on: Db = db,
): Promise<{ id: string }> {
  return on.transaction(async (tx) => {
    await assertTouchpoint(scope, input.touchpointId, tx);
    const { workspaceId, actor } = scope;
    const id = newId();
    await tx.insert(annotations).values({ workspaceId, id, author: actor, ...input });
    await audit(scope, 'annotation.created', { id, ...input }, tx);
    return { id };
  });
}

/**
 * Changes a note; its author stays.
 *
 * @throws {AppError} `not-found`
 */
export async function editAnnotation(
  scope: Scope,
  id: string,
  input: NoteInput,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await assertTouchpoint(scope, input.touchpointId, tx);
    const [found] = await tx.select().from(annotations).where(one(scope, id)).for('update');
    if (!found) throw gone();
    await tx.update(annotations).set(input).where(one(scope, id));
    await audit(scope, 'annotation.edited', { id, before: told(found), after: input }, tx);
  });
}

/**
 * Deletes a note; what it said stays in the audit log.
 *
 * @throws {AppError} `not-found`
 */
export async function deleteAnnotation(scope: Scope, id: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const [found] = await tx.delete(annotations).where(one(scope, id)).returning();
    if (!found) throw gone();
    await audit(scope, 'annotation.deleted', { id, ...told(found) }, tx);
  });
}

function one(scope: Scope, id: string) {
  return and(eq(annotations.workspaceId, scope.workspaceId), eq(annotations.id, id));
}

function told({ day, title, note, metric, touchpointId }: typeof annotations.$inferSelect) {
  return { day, title, note, metric, touchpointId };
}

function gone(): AppError {
  return refusal('not-found', 'marks.note-gone');
}
