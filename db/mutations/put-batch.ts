import 'server-only';
import { type Db, db } from '@/db/client';
import type { RowOutcome } from '@/lib/value/row-outcome';
import type { Said } from '@/lib/words/said';

/** A row that was not taken, counted from 0. */
export type RefusedRow = { readonly index: number; readonly reason: Said };

/** Leaves the transaction, and everything written in it, behind. */
class Refused extends Error {
  constructor(readonly rows: readonly RefusedRow[]) {
    super('some rows were refused');
  }
}

/**
 * Puts a batch of subscriptions or orders, all or none: if one row is refused,
 * nothing is written and every refusal is told.
 *
 * @param put writes the rows in the transaction it is given, and tells what became of each
 */
export async function putBatch(
  put: (tx: Db) => Promise<readonly RowOutcome[]>,
  on: Db = db,
): Promise<{ outcomes: readonly RowOutcome[]; refused: readonly RefusedRow[] }> {
  try {
    const outcomes = await on.transaction(async (tx) => {
      const all = await put(tx);
      const refused = all.flatMap((row, index) =>
        row.outcome === 'refused' ? [{ index, reason: row.reason }] : [],
      );
      if (refused.length > 0) throw new Refused(refused);
      return all;
    });
    return { outcomes, refused: [] };
  } catch (error) {
    if (error instanceof Refused) return { outcomes: [], refused: error.rows };
    throw error;
  }
}
