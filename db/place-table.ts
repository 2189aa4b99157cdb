import type postgres from 'postgres';
import { layout } from './layout';

/**
 * Tells Citus where the rows of a table just created belong, as `layout` says.
 * Foreign keys follow in later statements, so the order always works out.
 */
export async function placeTable(tx: postgres.TransactionSql, statement: string): Promise<void> {
  const table = /^\s*CREATE TABLE (?:IF NOT EXISTS )?"(\w+)"/i.exec(statement)?.[1];
  if (table === undefined) return;
  if (includes(layout.reference, table)) {
    await tx.unsafe(copiedEverywhere(table));
  } else if (includes(layout.tenant, table)) {
    const [sibling] = await tx<{ name: string }[]>`
      select relname::text as name from pg_dist_partition join pg_class on oid = logicalrelid
      where partmethod = 'h' and relnamespace = 'public'::regnamespace
        and relname::text in ${tx([...layout.tenant])}
      order by 1 limit 1`;
    await tx.unsafe(spreadByWorkspace(table, sibling?.name ?? null));
  }
}

/** The statement that copies a table to every node. */
export function copiedEverywhere(table: string): string {
  return `select create_reference_table('public.${table}')`;
}

/** The statement that spreads a table, with each workspace on the node where `sibling` has it. */
export function spreadByWorkspace(table: string, sibling: string | null): string {
  const beside =
    sibling === null
      ? "colocate_with := 'none', shard_count := 32"
      : `colocate_with := 'public.${sibling}'`;
  return `select create_distributed_table('public.${table}', 'workspace_id', ${beside})`;
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
