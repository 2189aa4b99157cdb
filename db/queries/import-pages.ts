import 'server-only';
import { and, desc, eq, lt } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { imports } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** How an import stands, without the file and what was made of its columns. */
export type ImportStanding = Pick<typeof imports.$inferSelect, keyof typeof columns>;

const columns = {
  id: imports.id,
  fileName: imports.fileName,
  fileBytes: imports.fileBytes,
  state: imports.state,
  lines: imports.lines,
  linesRead: imports.linesRead,
  answersAdded: imports.answersAdded,
  answersKnown: imports.answersKnown,
  linesRefused: imports.linesRefused,
  firstDay: imports.firstDay,
  lastDay: imports.lastDay,
  failure: imports.failure,
  createdAt: imports.createdAt,
  finishedAt: imports.finishedAt,
};

/**
 * One page of the imports, the latest first, by key and not by offset.
 *
 * @param before the id of the last import of the page before
 */
export async function pageOfImports(
  scope: Scope,
  { before, limit }: { before: string | null; limit: number },
  on: Db = db,
): Promise<{ imports: ImportStanding[]; next: string | null }> {
  const rows = await on
    .select(columns)
    .from(imports)
    .where(
      and(
        eq(imports.workspaceId, scope.workspaceId),
        before === null ? undefined : lt(imports.id, before),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { imports: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
