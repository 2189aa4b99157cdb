import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { orderSums, recountAllOrders } from './order-sums';
import { recountAllRevenue } from './recount-revenue';
import { revenueSums } from './revenue-sums';
import { lockValue } from './value-door';

/** A table whose rows disagree with a full recount, and in how many rows. */
export type ValueDifference = { readonly table: string; readonly rows: number };

const tables = ['mrr_movements', ...revenueSums, ...orderSums] as const;

/** Carries the outcome out of a transaction that leaves nothing behind. */
class Compared extends Error {
  constructor(readonly differences: readonly ValueDifference[]) {
    super('compared');
  }
}

/**
 * Compares the movements and all sums over subscriptions and orders with a full
 * recount, which is then thrown away. An empty list is the invariant: whatever
 * came late or was corrected, every sum is what a recount would give. Writers
 * wait meanwhile.
 */
export async function valueDifferences(
  scope: Scope,
  on: Db = db,
): Promise<readonly ValueDifference[]> {
  try {
    return await on.transaction(async (tx) => {
      if ((await lockValue(scope, tx)) === null) return [];
      for (const table of tables) await keepAside(scope, table, tx);
      await recountAllRevenue(scope, tx);
      await recountAllOrders(scope, tx);
      const found: ValueDifference[] = [];
      for (const table of tables) {
        const rows = await differingRows(scope, table, tx);
        if (rows > 0) found.push({ table, rows });
      }
      throw new Compared(found);
    });
  } catch (error) {
    if (error instanceof Compared) return error.differences;
    throw error;
  }
}

async function keepAside(scope: Scope, table: string, tx: Db): Promise<void> {
  await tx.execute(sql`
    create temporary table ${sql.identifier(`before_${table}`)} on commit drop as
    select * from ${sql.identifier(table)} where workspace_id = ${sql.raw(quoted(scope))}
  `);
}

/** A statement that makes a table takes no parameters; the id is a UUID of our own. */
function quoted({ workspaceId }: Scope): string {
  if (!/^[0-9a-f-]{36}$/.test(workspaceId)) throw new RangeError('not the id of a workspace');
  return `'${workspaceId}'::uuid`;
}

/** What a counter that fell to nothing says is the same as no row. */
const emptyWhen: Readonly<Record<string, string>> = {
  mrr_months: 'movements = 0 and amount = 0 and squares = 0',
  cohort_months: 'amount = 0',
  customer_periods:
    'joined = 0 and churned = 0 and lost = 0 and expanded = 0 and contracted = 0 and closing_squared = 0',
  lifetimes: 'customers = 0',
  churn_reasons: 'customers = 0 and amount = 0',
  order_cells: 'customers = 0 and amount = 0',
};

async function differingRows(scope: Scope, table: string, tx: Db): Promise<number> {
  const before = sql.identifier(`before_${table}`);
  const full = sql.raw(`not (${emptyWhen[table] ?? 'false'})`);
  const after = sql`select * from ${sql.identifier(table)}
    where workspace_id = ${scope.workspaceId} and ${full}`;
  const [found] = await tx.execute<{ rows: number }>(sql`
    select count(*)::int as rows from (
      (select * from ${before} where ${full} except (${after}))
      union all
      ((${after}) except select * from ${before} where ${full})
    ) differing
  `);
  return found?.rows ?? 0;
}
