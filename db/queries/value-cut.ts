import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';

/** What part of the customers is asked for, and by which attribute they are told apart. */
export type ValueCut = {
  /** Allowed values by attribute; empty for all customers. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Key of an attribute; null for all together. */
  readonly by: string | null;
};

/** How a table of sums `t` is read for a cut: which rows, and the group of each. */
export type CutSql = { readonly join: SQL; readonly where: SQL; readonly group: SQL };

/**
 * SQL of a cut. All customers together are read from their own rows, under the
 * nil id, so that this costs the same however many segments there are.
 */
export function cutOf(scope: Scope, { attributes, by }: ValueCut): CutSql {
  const mine = sql`t.workspace_id = ${scope.workspaceId}`;
  const asked = Object.entries(attributes);
  if (asked.length === 0 && by === null) {
    return {
      join: sql``,
      where: sql`${mine} and t.segment_id = ${nilId}::uuid`,
      group: sql`null::text`,
    };
  }
  const wanted = asked.map(
    ([key, values]) =>
      sql`and s.attributes ->> ${key}::text in (
        select json_array_elements_text(${JSON.stringify(values)}::json))`,
  );
  return {
    join: sql`join segments s on s.workspace_id = t.workspace_id and s.id = t.segment_id`,
    where: sql`${mine} and s.workspace_id = ${scope.workspaceId} ${sql.join(wanted, sql` `)}`,
    group: by === null ? sql`null::text` : sql`s.attributes ->> ${by}::text`,
  };
}
