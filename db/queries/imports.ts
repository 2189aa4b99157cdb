import 'server-only';
import { and, asc, desc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import { acrossWorkspaces, type Db, db } from '@/db/client';
import { importParts, importRefusals, imports } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ImportState } from '@/lib/surveys/vocabulary';
import type { Told } from '@/lib/words/told';

export type ImportRow = {
  readonly id: string;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly state: ImportState;
  /** As it was stored; to be parsed before use. */
  readonly mapping: unknown;
  readonly lines: number;
  readonly linesRead: number;
  readonly answersAdded: number;
  readonly answersUndone: number;
  readonly answersKnown: number;
  readonly linesRefused: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly failure: Told | null;
  readonly cancelAskedAt: Date | null;
  /** The process that wrote last, see lib/imports/runner. */
  readonly runner: string | null;
  readonly createdAt: Date;
  readonly heartbeatAt: Date | null;
  readonly finishedAt: Date | null;
};

const columns = {
  id: imports.id,
  fileName: imports.fileName,
  fileBytes: imports.fileBytes,
  state: imports.state,
  mapping: imports.mapping,
  lines: imports.lines,
  linesRead: imports.linesRead,
  answersAdded: imports.answersAdded,
  answersUndone: imports.answersUndone,
  answersKnown: imports.answersKnown,
  linesRefused: imports.linesRefused,
  firstDay: imports.firstDay,
  lastDay: imports.lastDay,
  failure: imports.failure,
  cancelAskedAt: imports.cancelAskedAt,
  runner: imports.runner,
  createdAt: imports.createdAt,
  heartbeatAt: imports.heartbeatAt,
  finishedAt: imports.finishedAt,
};

const listed = 200;

/** The imports of a workspace, the latest first. */
export async function listImports(scope: Scope, on: Db = db): Promise<ImportRow[]> {
  return on
    .select(columns)
    .from(imports)
    .where(eq(imports.workspaceId, scope.workspaceId))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(listed);
}

export async function findImport(scope: Scope, id: string, on: Db = db): Promise<ImportRow | null> {
  const [row] = await on
    .select(columns)
    .from(imports)
    .where(and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, id)));
  return row ?? null;
}

/** How much of the file has arrived. */
export async function uploadedBytes(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<{ bytes: number; parts: number }> {
  const [sum] = await on
    .select({
      bytes: sql<number>`coalesce(sum(length(${importParts.content})), 0)::float8`,
      parts: sql<number>`count(*)::int`,
    })
    .from(importParts)
    .where(and(eq(importParts.workspaceId, scope.workspaceId), eq(importParts.importId, id)));
  return sum ?? { bytes: 0, parts: 0 };
}

/** One piece of the uploaded file; null after the last. */
export async function findImportPart(
  scope: Scope,
  id: string,
  part: number,
  on: Db = db,
): Promise<Uint8Array | null> {
  const [row] = await on
    .select({ content: importParts.content })
    .from(importParts)
    .where(
      and(
        eq(importParts.workspaceId, scope.workspaceId),
        eq(importParts.importId, id),
        eq(importParts.part, part),
      ),
    );
  return row?.content ?? null;
}

export type RefusalRow = {
  line: number;
  ordinal: number;
  column: string;
  value: string;
  reason: Told;
};

/** Refused lines in the order of the file, a page at a time. */
export async function listRefusals(
  scope: Scope,
  id: string,
  { after, limit }: { after: Pick<RefusalRow, 'line' | 'ordinal'> | null; limit: number },
  on: Db = db,
): Promise<RefusalRow[]> {
  const { workspaceId, importId, line, ordinal, column, value, reason } = importRefusals;
  const behind = after ? sql`(${line}, ${ordinal}) > (${after.line}, ${after.ordinal})` : undefined;
  return on
    .select({ line, ordinal, column, value, reason })
    .from(importRefusals)
    .where(and(eq(workspaceId, scope.workspaceId), eq(importId, id), behind))
    .orderBy(asc(line), asc(ordinal))
    .limit(limit);
}

/** What is stored under idempotency keys, by key; unknown keys are absent. */
export async function storedScores(
  scope: Scope,
  keys: readonly string[],
  on: Db = db,
): Promise<Map<string, StoredScore>> {
  if (keys.length === 0) return new Map();
  const rows = await on.execute<StoredScore & { key: string }>(sql`
    select idempotency_key as key, score, import_id as "importId" from responses
    where workspace_id = ${scope.workspaceId}
      and idempotency_key in (select json_array_elements_text(${JSON.stringify(keys)}::json))
  `);
  return new Map([...rows].map(({ key, ...stored }) => [key, stored]));
}

export type StoredScore = { score: number; importId: string | null };

/** Whether any import has begun to write into the workspace, so that a file may tell what is known. */
export async function hasImported(scope: Scope, on: Db = db): Promise<boolean> {
  const [row] = await on
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.workspaceId, scope.workspaceId),
        or(gt(imports.linesRead, 0), gt(imports.answersAdded, 0)),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * The latest import of the same file with the same mapping that was not
 * finished; null if there is none. Whether it may be taken over, `beginImport` knows.
 */
export async function findUnfinished(
  scope: Scope,
  { filePrint, mapping }: { filePrint: string; mapping: unknown },
  on: Db = db,
): Promise<ImportRow | null> {
  const [row] = await on
    .select(columns)
    .from(imports)
    .where(
      and(
        eq(imports.workspaceId, scope.workspaceId),
        eq(imports.filePrint, filePrint),
        inArray(imports.state, ['running', 'failed', 'cancelled']),
        sql`${imports.mapping} = ${JSON.stringify(mapping)}::jsonb`,
      ),
    )
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(1);
  return row ?? null;
}

/** What the check of an import has come to, if it is still the one with this mapping. */
export async function findCheck(
  scope: Scope,
  id: string,
  asked: string,
  on: Db = db,
): Promise<{ report: unknown; failure: string | null } | null> {
  const [row] = await on
    .select({ report: imports.checkReport, failure: imports.checkFailure })
    .from(imports)
    .where(
      and(
        eq(imports.workspaceId, scope.workspaceId),
        eq(imports.id, id),
        eq(imports.checkAsked, asked),
      ),
    );
  return row ?? null;
}

/** Counted answers of each survey, by its key; surveys without answers are absent. */
export async function answersBySurvey(scope: Scope, on: Db = db): Promise<Map<string, number>> {
  const rows = await on.execute<{ key: string; answers: number }>(sql`
    select s.key, sum(d.c0 + d.c1 + d.c2 + d.c3 + d.c4 + d.c5 + d.c6 + d.c7 + d.c8 + d.c9 + d.c10)::float8 as answers
    from score_days d
    join survey_versions v on v.workspace_id = d.workspace_id and v.id = d.survey_version_id
    join surveys s on s.workspace_id = v.workspace_id and s.id = v.survey_id
    where d.workspace_id = ${scope.workspaceId}
    group by s.key
  `);
  return new Map([...rows].map(({ key, answers }) => [key, answers]));
}

/** The lines of all imports of this installation, by what became of them. */
export async function countImportLines(): Promise<{
  added: number;
  known: number;
  refused: number;
}> {
  const [sum] = await acrossWorkspaces
    .select({
      added: sql<number>`coalesce(sum(${imports.answersAdded}), 0)::float8`,
      known: sql<number>`coalesce(sum(${imports.answersKnown}), 0)::float8`,
      refused: sql<number>`coalesce(sum(${imports.linesRefused}), 0)::float8`,
    })
    .from(imports);
  return sum ?? { added: 0, known: 0, refused: 0 };
}
