import 'server-only';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { importParts, importRefusals, imports } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { ImportState } from '@/lib/surveys/vocabulary';

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
  readonly answersKnown: number;
  readonly linesRefused: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly failure: string | null;
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
  answersKnown: imports.answersKnown,
  linesRefused: imports.linesRefused,
  firstDay: imports.firstDay,
  lastDay: imports.lastDay,
  failure: imports.failure,
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
  reason: string;
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

/** The scores that are stored under idempotency keys, by key; unknown keys are absent. */
export async function storedScores(
  scope: Scope,
  keys: readonly string[],
  on: Db = db,
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await on.execute<{ key: string; score: number }>(sql`
    select idempotency_key as key, score from responses
    where workspace_id = ${scope.workspaceId}
      and idempotency_key in (select json_array_elements_text(${JSON.stringify(keys)}::json))
  `);
  return new Map([...rows].map(({ key, score }) => [key, score]));
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
