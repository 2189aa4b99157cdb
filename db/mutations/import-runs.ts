import 'server-only';
import { and, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { importParts, importRefusals, imports } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AppError } from '@/lib/errors';
import { refusal } from '@/lib/words/refusal';
import { type Told, tell } from '@/lib/words/told';
import { wordsIn } from '@/lib/words/words-in';
import { audit } from './audit';
import { insertRefusals, type RefusedCell } from './import-refusals';
import { type KnownRow, recordBulk } from './record-bulk';
import type { NewResponse } from './record-responses';

/** A run that has not beaten for so long is dead. */
export const deadAfter = 60_000;

/** Who wants to run an import, and when; `gone` is a runner that is known to live no more. */
export type Claim = { at: Date; runner: string; gone: string | null };

/** Where a run begins: behind the lines that an earlier run has dealt with. */
export type ImportStart = { linesRead: number };

/**
 * Claims an import for a run. Only one run can hold it, by the beat it wrote
 * last; a run that died can be taken over, because nothing it wrote is written
 * twice. One that was thought dead finds a younger beat than its own and ends.
 * With the mapping of the run before it goes on where that one ended, with
 * another it begins anew; answers that came in before stay and count as added.
 *
 * @returns null if somebody else is running it, or it is done
 */
export async function beginImport(
  scope: Scope,
  id: string,
  { mapping, lines, at, runner, gone }: Claim & { mapping: unknown; lines: number },
  on: Db = db,
): Promise<ImportStart | null> {
  return on.transaction(async (tx) => {
    const [row] = await tx
      .select({
        fileName: imports.fileName,
        linesRead: imports.linesRead,
        goesOn: sql<boolean>`coalesce(${imports.mapping} = ${JSON.stringify(mapping)}::jsonb, false)`,
      })
      .from(imports)
      .where(
        and(one(scope, id), claimable(['uploaded', 'failed', 'cancelled'], 'running', at, gone)),
      )
      .for('update');
    if (!row) return null;
    const start = row.goesOn ? row.linesRead : 0;
    const anew = { answersKnown: 0, linesRefused: 0, linesRead: 0, firstDay: null, lastDay: null };
    await tx
      .update(imports)
      .set({
        ...(start > 0 ? {} : anew),
        state: 'running',
        mapping,
        lines,
        runner,
        failure: null,
        cancelAskedAt: null,
        checkAsked: null,
        checkReport: null,
        heartbeatAt: at,
        finishedAt: null,
      })
      .where(one(scope, id));
    if (start === 0) await clearRefusals(scope, id, tx);
    const details = { id, fileName: row.fileName, lines };
    if (start > 0) await audit(scope, 'import.resumed', { ...details, from: start }, tx);
    else await audit(scope, 'import.started', details, tx);
    return { linesRead: start };
  });
}

async function clearRefusals(scope: Scope, id: string, tx: Db): Promise<void> {
  await tx
    .delete(importRefusals)
    .where(and(eq(importRefusals.workspaceId, scope.workspaceId), eq(importRefusals.importId, id)));
}

/** In a state in which nobody works on it, or in the other one but abandoned. */
export function claimable(
  idle: readonly (typeof imports.$inferSelect)['state'][],
  busy: 'running' | 'undoing',
  at: Date,
  gone: string | null,
): SQL | undefined {
  const silent = lt(imports.heartbeatAt, new Date(at.getTime() - deadAfter));
  const abandoned = gone === null ? silent : or(silent, eq(imports.runner, gone));
  return or(inArray(imports.state, [...idle]), and(eq(imports.state, busy), abandoned));
}

type ImportBatch = {
  rows: readonly NewResponse[];
  /** The refusal of a row whose answer is here already with another score. */
  conflict: (row: KnownRow) => RefusedCell;
  refusals: readonly RefusedCell[];
  /** The last line of the file this batch has dealt with. */
  linesRead: number;
  /** Answers an earlier line of the file gave already. */
  repeated: number;
  /** Of the answers of this batch; null without any. */
  firstDay: string | null;
  lastDay: string | null;
  /** Whether the file may tell what is here already. */
  mayBeKnown: boolean;
};

/**
 * Writes one batch of answers, with what was refused among them and how far the
 * file has been read, in one transaction: a crash leaves whole batches. An
 * answer that is here already stays as it is; with another score its line is
 * refused.
 *
 * @returns whether somebody has asked the run to stop
 * @throws {AppError} `conflict` if another run has taken the import over
 */
export async function recordImportBatch(
  scope: Scope,
  id: string,
  batch: ImportBatch,
  { held, at }: Beat,
  on: Db = db,
): Promise<{ cancelAsked: boolean }> {
  return on.transaction(async (tx) => {
    const { added, known } = await recordBulk(scope, batch.rows, batch, tx);
    const conflicts = known.filter(({ index, score }) => batch.rows[index]?.score !== score);
    // What this import added before a run began anew is not known from elsewhere.
    const elsewhere = known.filter(
      (row) => batch.rows[row.index]?.score === row.score && row.importId !== id,
    );
    const refused = [...batch.refusals, ...conflicts.map(batch.conflict)];
    await insertRefusals(scope, id, refused, tx);
    const [row] = await tx
      .update(imports)
      .set({
        linesRead: batch.linesRead,
        answersAdded: sql`${imports.answersAdded} + ${added}`,
        answersKnown: sql`${imports.answersKnown} + ${elsewhere.length + batch.repeated}`,
        linesRefused: sql`${imports.linesRefused} + ${new Set(refused.map(({ line }) => line)).size}`,
        firstDay: sql`least(${imports.firstDay}, ${batch.firstDay}::date)`,
        lastDay: sql`greatest(${imports.lastDay}, ${batch.lastDay}::date)`,
        heartbeatAt: at,
      })
      .where(heldBy(scope, id, held))
      .returning({ cancelAskedAt: imports.cancelAskedAt });
    if (!row) throw takenOver();
    return { cancelAsked: row.cancelAskedAt !== null };
  });
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
): Promise<{ cancelAsked: boolean }> {
  const [row] = await on
    .update(imports)
    .set({ heartbeatAt: at })
    .where(heldBy(scope, id, held))
    .returning({ cancelAskedAt: imports.cancelAskedAt });
  if (!row) throw takenOver();
  return { cancelAsked: row.cancelAskedAt !== null };
}

/**
 * Ends a run that read the whole file, and lets go of the file.
 *
 * @throws {AppError} `conflict` if another run has taken the import over
 */
export async function finishImport(
  scope: Scope,
  id: string,
  { lines, held, at }: Beat & { lines: number },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [row] = await tx
      .update(imports)
      .set({ state: 'done', lines, linesRead: lines, heartbeatAt: at, finishedAt: at })
      .where(heldBy(scope, id, held))
      .returning({ added: imports.answersAdded, refused: imports.linesRefused });
    if (!row) throw takenOver();
    await tx
      .delete(importParts)
      .where(and(eq(importParts.workspaceId, scope.workspaceId), eq(importParts.importId, id)));
    await audit(scope, 'import.finished', { id, ...row }, tx);
  });
}

/** Ends a run that was asked to stop: what it wrote stays, and the file too, so that it can go on. */
export async function stopImport(
  scope: Scope,
  id: string,
  { held, at }: Beat,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [row] = await tx
      .update(imports)
      .set({ state: 'cancelled', heartbeatAt: at, finishedAt: at })
      .where(heldBy(scope, id, held))
      .returning({ added: imports.answersAdded, linesRead: imports.linesRead });
    if (!row) throw takenOver();
    await audit(scope, 'import.cancelled', { id, ...row }, tx);
  });
}

/**
 * Asks a run to stop; it does at the end of its batch. One that is dead is
 * stopped here.
 *
 * @returns false if the import is not running
 */
export async function cancelImport(
  scope: Scope,
  id: string,
  { at, gone }: Omit<Claim, 'runner'>,
  on: Db = db,
): Promise<boolean> {
  return on.transaction(async (tx) => {
    const [dead] = await tx
      .update(imports)
      .set({ state: 'cancelled', heartbeatAt: at, finishedAt: at })
      .where(and(one(scope, id), claimable([], 'running', at, gone)))
      .returning({ added: imports.answersAdded, linesRead: imports.linesRead });
    if (dead) {
      await audit(scope, 'import.cancelled', { id, ...dead }, tx);
      return true;
    }
    const [asked] = await tx
      .update(imports)
      .set({ cancelAskedAt: at })
      .where(and(one(scope, id), eq(imports.state, 'running')))
      .returning({ id: imports.id });
    if (asked) await audit(scope, 'import.cancel-asked', asked, tx);
    return asked !== undefined;
  });
}

/** Ends a run that could not go on, with words for people; what another run has taken over is left alone. */
export async function failImport(
  scope: Scope,
  id: string,
  { failure, held, at }: Beat & { failure: Told },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [failed] = await tx
      .update(imports)
      .set({ state: 'failed', failure, finishedAt: at })
      .where(heldBy(scope, id, held))
      .returning({ id: imports.id });
    if (failed)
      await audit(scope, 'import.failed', { id, failure: tell(wordsIn('en'), failure) }, tx);
  });
}

/** The beat by which a run holds its import, and the moment of the next. */
export type Beat = { held: Date; at: Date };

/** The row of an import while a run holds it. */
export function heldBy(scope: Scope, id: string, held: Date) {
  return and(one(scope, id), eq(imports.state, 'running'), eq(imports.heartbeatAt, held));
}

/** Why a run that was thought dead can write no more. */
export function takenOver(): AppError {
  return refusal('conflict', 'import-refusals.taken-over');
}

function one(scope: Scope, id: string) {
  return and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, id));
}
