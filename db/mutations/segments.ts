import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { newId } from '@/db/id';
import type { Scope } from '@/db/scope';

/**
 * The dictionary ids of combinations of tracked attributes, created where new.
 *
 * @param known ids by fingerprint that need not be looked up
 * @returns one id per combination, in the order given
 */
export async function upsertSegments(
  scope: Scope,
  combinations: readonly Readonly<Record<string, string>>[],
  tx: Db,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<string[]> {
  const printed = combinations.map((attributes) => [fingerprint(attributes), attributes] as const);
  const prints = printed.map(([print]) => print);
  const distinct = new Map(printed);
  const unknown = [...distinct.keys()].filter((print) => !known.has(print));
  const ids = new Map([...known, ...(await findSegments(scope, unknown, tx))]);
  const rows = [...distinct].flatMap(([print, attributes]) =>
    ids.has(print) ? [] : [{ id: newId(), attributes, print }],
  );
  if (rows.length > 0) {
    await tx.execute(sql`
      insert into segments (workspace_id, id, attributes, fingerprint)
      select ${scope.workspaceId}::uuid, id, attributes, print
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, attributes jsonb, print text)
      order by print
      on conflict (workspace_id, fingerprint) do nothing
    `);
    const made = rows.map(({ print }) => print);
    for (const [print, id] of await findSegments(scope, made, tx)) ids.set(print, id);
  }
  return prints.map((print) => {
    const id = ids.get(print);
    if (!id) throw new Error('a segment was neither inserted nor found');
    return id;
  });
}

async function findSegments(
  scope: Scope,
  prints: readonly string[],
  tx: Db,
): Promise<Map<string, string>> {
  if (prints.length === 0) return new Map();
  const found = await tx.execute<{ id: string; fingerprint: string }>(sql`
    select id, fingerprint from segments
    where workspace_id = ${scope.workspaceId}
      and fingerprint in (select json_array_elements_text(${JSON.stringify(prints)}::json))
  `);
  return new Map(found.map((row) => [row.fingerprint, row.id]));
}

/** An index entry holds some 2,700 bytes; what is longer is known by its hash. */
const longestPrint = 1_000;

/** A combination as text: equal for equal attributes, whatever their order. */
export function fingerprint(combination: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(combination).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(sorted);
  if (Buffer.byteLength(text) <= longestPrint) return text;
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
