import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { imports } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { RowOutcome } from '@/lib/value/row-outcome';
import type { Said } from '@/lib/words/said';
import { insertRefusals, type RefusedCell } from './import-refusals';
import { type Beat, heldBy, takenOver } from './import-runs';

type ValueBatch = {
  /** Writes the rows in the transaction it is given, and tells what became of each. */
  put: (tx: Db) => Promise<readonly RowOutcome[]>;
  /** The refusal of a row that the door did not take. */
  refusalOf: (index: number, reason: Said) => RefusedCell;
  /** Of lines that could not be read. */
  refusals: readonly RefusedCell[];
  /** The last line of the file this batch has dealt with. */
  linesRead: number;
  /** Records an earlier line of the file told already. */
  repeated: number;
  firstDay: string | null;
  lastDay: string | null;
};

/**
 * Writes one batch of customers, subscriptions or orders, with what was refused
 * among them and how far the file has been read, in one transaction.
 *
 * @returns whether somebody has asked the run to stop
 * @throws {AppError} `conflict` if another run has taken the import over
 */
export async function recordValueBatch(
  scope: Scope,
  id: string,
  batch: ValueBatch,
  { held, at }: Beat,
  on: Db = db,
): Promise<{ cancelAsked: boolean }> {
  return on.transaction(async (tx) => {
    const outcomes = await batch.put(tx);
    const refused = outcomes.flatMap((row, index) =>
      row.outcome === 'refused' ? [batch.refusalOf(index, row.reason)] : [],
    );
    const same = outcomes.filter(({ outcome }) => outcome === 'same').length;
    const taken = outcomes.length - refused.length - same;
    await insertRefusals(scope, id, [...batch.refusals, ...refused], tx);
    const lines = batch.refusals.length + refused.length;
    const [row] = await tx
      .update(imports)
      .set({
        linesRead: batch.linesRead,
        answersAdded: sql`${imports.answersAdded} + ${taken}`,
        answersKnown: sql`${imports.answersKnown} + ${same + batch.repeated}`,
        linesRefused: sql`${imports.linesRefused} + ${lines}`,
        firstDay: sql`least(${imports.firstDay}, ${batch.firstDay}::date)`,
        lastDay: sql`greatest(${imports.lastDay}, ${batch.lastDay}::date)`,
        heartbeatAt: at,
      })
      .where(heldBy(scope, id, held))
      .returning({ cancelAskedAt: imports.cancelAskedAt });
    if (!row) throw takenOver();
    return { cancelAsked: row.cancelAskedAt !== null };
  });
}
