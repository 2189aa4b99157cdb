import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { keepTold } from '@/lib/words/kept-told';
import type { Told } from '@/lib/words/told';

/** A cell of a file and why it is not imported. */
export type RefusedCell = { line: number; column: string; value: string; reason: Told };

const longestValue = 200;

/** Keeps refusals by line and by their place among those of one line, with their reasons as messages. */
export async function insertRefusals(
  scope: Scope,
  importId: string,
  refusals: readonly RefusedCell[],
  tx: Db,
): Promise<void> {
  if (refusals.length === 0) return;
  await tx.execute(sql`
    insert into import_refusals (workspace_id, import_id, line, ordinal, "column", value, reason)
    select ${scope.workspaceId}::uuid, ${importId}::uuid, line, ordinal, "column", value, reason
    from json_to_recordset(${JSON.stringify(numbered(refusals))}::json) as r (
      line int, ordinal int, "column" text, value text, reason text)
    order by line, ordinal
    on conflict do nothing
  `);
}

function numbered(refusals: readonly RefusedCell[]) {
  const sorted = [...refusals].sort((a, b) => a.line - b.line);
  let ordinal = 0;
  return sorted.map(({ line, column, value, reason }, index) => {
    ordinal = sorted[index - 1]?.line === line ? ordinal + 1 : 0;
    return { line, ordinal, column, value: value.slice(0, longestValue), reason: keepTold(reason) };
  });
}
