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
    await tx`select create_reference_table(${table}::text::regclass)`;
  } else if (includes(layout.tenant, table)) {
    await distribute(tx, table);
  }
}

async function distribute(tx: postgres.TransactionSql, table: string): Promise<void> {
  const [sibling] = await tx`
    select logicalrelid::text as name from pg_dist_partition where partmethod = 'h' limit 1`;
  if (sibling) {
    await tx`
      select create_distributed_table(${table}::text::regclass, 'workspace_id',
        colocate_with := ${sibling.name})`;
  } else {
    await tx`
      select create_distributed_table(${table}::text::regclass, 'workspace_id',
        colocate_with := 'none', shard_count := 32)`;
  }
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
