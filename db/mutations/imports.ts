import 'server-only';
import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { importParts, importRefusals, imports } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
import { trackAttribute } from './attributes';
import { audit } from './audit';
import { createChannel } from './channels';
import { type NewResponse, recordResponses } from './record-responses';
import { createSurvey, type NewSurvey } from './surveys';
import { createTouchpoint } from './touchpoints';

/** A run that has not beaten for so long is dead. */
export const deadAfter = 60_000;

/** Notes a file that is about to arrive. */
export async function createImport(
  scope: Scope,
  { fileName, fileBytes }: { fileName: string; fileBytes: number },
  on: Db = db,
): Promise<{ id: string }> {
  const id = newId();
  await on.transaction(async (tx) => {
    const { workspaceId, actor } = scope;
    await tx.insert(imports).values({ workspaceId, id, fileName, fileBytes, createdBy: actor });
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
    .where(and(one(scope, id), inArray(imports.state, ['uploaded', 'failed'])));
}

/**
 * Claims an import for a run. Only one run can hold it; a run that died can be
 * taken over, because nothing it wrote is written twice.
 *
 * @returns false if somebody else is running it, or it is done
 */
export async function beginImport(
  scope: Scope,
  id: string,
  { mapping, lines, at }: { mapping: unknown; lines: number; at: Date },
  on: Db = db,
): Promise<boolean> {
  return on.transaction(async (tx) => {
    const dead = and(
      eq(imports.state, 'running'),
      lt(imports.heartbeatAt, new Date(at.getTime() - deadAfter)),
    );
    const claimed = await tx
      .update(imports)
      .set({
        state: 'running',
        mapping,
        lines,
        linesRead: 0,
        answersAdded: 0,
        answersKnown: 0,
        linesRefused: 0,
        failure: null,
        heartbeatAt: at,
        finishedAt: null,
      })
      .where(and(one(scope, id), or(inArray(imports.state, ['uploaded', 'failed']), dead)))
      .returning({ fileName: imports.fileName });
    if (!claimed[0]) return false;
    await tx
      .delete(importRefusals)
      .where(
        and(eq(importRefusals.workspaceId, scope.workspaceId), eq(importRefusals.importId, id)),
      );
    await audit(scope, 'import.started', { id, ...claimed[0], lines }, tx);
    return true;
  });
}

export type ImportCatalog = {
  surveys: readonly NewSurvey[];
  touchpoints: readonly string[];
  channels: readonly string[];
  attributes: readonly { key: string; name: string }[];
};

/** Makes what the file needs and the workspace lacks: all of it or, if one cannot be made, none. */
export async function createImportCatalog(
  scope: Scope,
  { surveys, touchpoints, channels, attributes }: ImportCatalog,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    for (const survey of surveys) await createSurvey(scope, survey, tx);
    for (const name of touchpoints) await createTouchpoint(scope, { name }, tx);
    for (const name of channels) await createChannel(scope, { name }, tx);
    for (const attribute of attributes) await trackAttribute(scope, attribute, tx);
  });
}

export type ImportRefusal = {
  line: number;
  ordinal: number;
  column: string;
  value: string;
  reason: string;
};

type ImportBatch = {
  rows: readonly NewResponse[];
  refusals: readonly ImportRefusal[];
  /** The last line of the file this batch has dealt with. */
  linesRead: number;
  /** Answers an earlier line of the file gave already. */
  repeated: number;
  linesRefused: number;
};

/**
 * Writes one batch of answers, with what was refused among them and how far the
 * file has been read, in one transaction: a crash leaves whole batches.
 *
 * @throws {AppError} `conflict` if another run has taken the import over
 */
export async function recordImportBatch(
  scope: Scope,
  id: string,
  batch: ImportBatch,
  at: Date,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const recorded = await recordResponses(scope, batch.rows, tx);
    const added = recorded.filter(({ outcome }) => outcome === 'added').length;
    await insertRefusals(scope, id, batch.refusals, tx);
    const known = recorded.length - added + batch.repeated;
    const [beaten] = await tx
      .update(imports)
      .set({
        linesRead: batch.linesRead,
        answersAdded: sql`${imports.answersAdded} + ${added}`,
        answersKnown: sql`${imports.answersKnown} + ${known}`,
        linesRefused: sql`${imports.linesRefused} + ${batch.linesRefused}`,
        heartbeatAt: at,
      })
      .where(and(one(scope, id), eq(imports.state, 'running')))
      .returning({ id: imports.id });
    if (!beaten) throw new AppError('conflict', 'This import was taken over by another run.');
  });
}

async function insertRefusals(
  scope: Scope,
  importId: string,
  refusals: readonly ImportRefusal[],
  tx: Db,
) {
  if (refusals.length === 0) return;
  const { workspaceId } = scope;
  await tx
    .insert(importRefusals)
    .values(refusals.map((refusal) => ({ workspaceId, importId, ...refusal })))
    .onConflictDoNothing();
}

/** Says that a run lives, while it reads without writing. */
export async function beatImport(scope: Scope, id: string, at: Date, on: Db = db): Promise<void> {
  await on.update(imports).set({ heartbeatAt: at }).where(one(scope, id));
}

/** Ends a run that read the whole file, and lets go of the file. */
export async function finishImport(
  scope: Scope,
  id: string,
  {
    lines,
    firstDay,
    lastDay,
    at,
  }: { lines: number; firstDay: string | null; lastDay: string | null; at: Date },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [row] = await tx
      .update(imports)
      .set({
        state: 'done',
        lines,
        linesRead: lines,
        firstDay,
        lastDay,
        heartbeatAt: at,
        finishedAt: at,
      })
      .where(one(scope, id))
      .returning({ added: imports.answersAdded, refused: imports.linesRefused });
    await tx
      .delete(importParts)
      .where(and(eq(importParts.workspaceId, scope.workspaceId), eq(importParts.importId, id)));
    await audit(scope, 'import.finished', { id, ...row }, tx);
  });
}

/** Ends a run that could not go on, with a sentence for people. */
export async function failImport(
  scope: Scope,
  id: string,
  { failure, at }: { failure: string; at: Date },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ state: 'failed', failure, finishedAt: at })
      .where(one(scope, id));
    await audit(scope, 'import.failed', { id, failure }, tx);
  });
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
          inArray(imports.state, ['uploaded', 'failed']),
          eq(imports.answersAdded, 0),
        ),
      )
      .returning({ fileName: imports.fileName });
    if (!gone)
      throw new AppError(
        'conflict',
        'Answers came from this file, so its import stays in the list.',
      );
    await audit(scope, 'import.discarded', { id, ...gone }, tx);
  });
}

function one(scope: Scope, id: string) {
  return and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, id));
}
