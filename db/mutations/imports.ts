import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { homeWorkspaceId } from '@/db/queries/sample';
import { importParts, imports } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import { sampleTakesNoAnswers } from './answer-ground';
import { audit } from './audit';

/**
 * Refuses the sample, which no file may be imported into.
 *
 * @throws {AppError} `conflict` if the workspace is a sample
 */
export async function assertTakesImports(scope: Scope, on: Db = db): Promise<void> {
  if ((await homeWorkspaceId(scope, on)) === scope.workspaceId) return;
  throw refusal('conflict', sampleTakesNoAnswers);
}

/**
 * Notes a file that is about to arrive.
 *
 * @throws {AppError} `conflict` if the workspace is a sample
 */
export async function createImport(
  scope: Scope,
  { fileName, fileBytes, filePrint }: { fileName: string; fileBytes: number; filePrint?: string },
  on: Db = db,
): Promise<{ id: string }> {
  const id = newId();
  await on.transaction(async (tx) => {
    await assertTakesImports(scope, tx);
    const { workspaceId, actor } = scope;
    await tx
      .insert(imports)
      .values({ workspaceId, id, fileName, fileBytes, filePrint, createdBy: actor });
    await audit(scope, 'import.uploaded', { id, fileName, fileBytes }, tx);
  });
  return { id };
}

/** Keeps one piece of the file; sending a piece again replaces it. */
export async function saveImportPart(
  scope: Scope,
  importId: string,
  part: number,
  content: Uint8Array,
  on: Db = db,
): Promise<void> {
  const { workspaceId } = scope;
  await on
    .insert(importParts)
    .values({ workspaceId, importId, part, content })
    .onConflictDoUpdate({
      target: [importParts.workspaceId, importParts.importId, importParts.part],
      set: { content },
    });
}

/** Remembers what each column becomes, while nothing has been imported yet. */
export async function saveImportMapping(
  scope: Scope,
  id: string,
  mapping: unknown,
  on: Db = db,
): Promise<void> {
  await on
    .update(imports)
    .set({ mapping })
    .where(and(one(scope, id), inArray(imports.state, ['uploaded', 'failed', 'cancelled'])));
}

/**
 * Removes a file that nothing was imported from.
 *
 * @throws {AppError} `conflict` if answers came from it
 */
export async function discardImport(scope: Scope, id: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const [gone] = await tx
      .delete(imports)
      .where(
        and(
          one(scope, id),
          inArray(imports.state, ['uploaded', 'failed', 'cancelled']),
          eq(imports.answersAdded, 0),
        ),
      )
      .returning({ fileName: imports.fileName });
    if (!gone) throw refusal('conflict', 'import-refusals.answers-came');
    await audit(scope, 'import.discarded', { id, ...gone }, tx);
  });
}

function one(scope: Scope, id: string) {
  return and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, id));
}
