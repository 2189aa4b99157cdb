import 'server-only';
import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
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

/**
 * Claims an import for a run. Only one run can hold it, by the beat it wrote
 * last; a run that died can be taken over, because nothing it wrote is written
 * twice. One that was thought dead finds a younger beat than its own and ends.
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
  { held, at }: Beat,
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
      .where(heldBy(scope, id, held))
      .returning({ id: imports.id });
    if (!beaten) throw takenOver();
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

/**
 * Says that a run lives, while it reads without writing.
 *
 * @throws {AppError} `conflict` if another run has taken the import over
 */
export async function beatImport(
  scope: Scope,
  id: string,
  { held, at }: Beat,
  on: Db = db,
): Promise<void> {
  const [beaten] = await on
    .update(imports)
    .set({ heartbeatAt: at })
    .where(heldBy(scope, id, held))
    .returning({ id: imports.id });
  if (!beaten) throw takenOver();
}

/**
 * Ends a run that read the whole file, and lets go of the file.
 *
 * @throws {AppError} `conflict` if another run has taken the import over
 */
export async function finishImport(
  scope: Scope,
  id: string,
  {
    lines,
    firstDay,
    lastDay,
    held,
    at,
  }: Beat & { lines: number; firstDay: string | null; lastDay: string | null },
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
      .where(heldBy(scope, id, held))
      .returning({ added: imports.answersAdded, refused: imports.linesRefused });
    if (!row) throw takenOver();
    await tx
      .delete(importParts)
      .where(and(eq(importParts.workspaceId, scope.workspaceId), eq(importParts.importId, id)));
    await audit(scope, 'import.finished', { id, ...row }, tx);
  });
}

/** Ends a run that could not go on, with a sentence for people; what another run has taken over is left alone. */
export async function failImport(
  scope: Scope,
  id: string,
  { failure, held, at }: Beat & { failure: string },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [failed] = await tx
      .update(imports)
      .set({ state: 'failed', failure, finishedAt: at })
      .where(heldBy(scope, id, held))
      .returning({ id: imports.id });
    if (failed) await audit(scope, 'import.failed', { id, failure }, tx);
  });
}

/** The beat by which a run holds its import, and the moment of the next. */
export type Beat = { held: Date; at: Date };

function heldBy(scope: Scope, id: string, held: Date) {
  return and(one(scope, id), eq(imports.state, 'running'), eq(imports.heartbeatAt, held));
}

function takenOver(): AppError {
  return new AppError('conflict', 'This import was taken over by another run.');
}

function one(scope: Scope, id: string) {
  return and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, id));
}
