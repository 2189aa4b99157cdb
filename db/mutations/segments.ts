import 'server-only';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { newId } from '@/db/id';
import type { Scope } from '@/db/scope';

/**
 * The dictionary ids of combinations of tracked attributes, created where new.
 *
 * @returns one id per combination, in the order given
 */
export async function upsertSegments(
  scope: Scope,
  combinations: readonly Readonly<Record<string, string>>[],
  tx: Db,
): Promise<string[]> {
  const prints = combinations.map(fingerprint);
  const rows = [...new Set(prints)]
    .sort()
    .map((print) => ({ id: newId(), attributes: Object.fromEntries(JSON.parse(print)), print }));
  const json = JSON.stringify(rows);
  await tx.execute(sql`
    insert into segments (workspace_id, id, attributes, fingerprint)
    select ${scope.workspaceId}::uuid, id, attributes, print
    from json_to_recordset(${json}::json) as r (id uuid, attributes jsonb, print text)
    order by print
    on conflict (workspace_id, fingerprint) do nothing
  `);
  const found = await tx.execute<{ id: string; fingerprint: string }>(sql`
    select id, fingerprint from segments
    where workspace_id = ${scope.workspaceId}
      and fingerprint in (select r.print from json_to_recordset(${json}::json) as r (print text))
  `);
  const ids = new Map(found.map((row) => [row.fingerprint, row.id]));
  return prints.map((print) => {
    const id = ids.get(print);
    if (!id) throw new Error('a segment was neither inserted nor found');
    return id;
  });
}

/** A combination as text: equal for equal attributes, whatever their order. */
export function fingerprint(combination: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(combination).sort(([a], [b]) => (a < b ? -1 : 1)));
}
