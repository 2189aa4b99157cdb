import 'server-only';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { type Belief, Disproved } from './answer-ground';
import { openForFresh } from './follow-up-door';
import { type NewResponse, type RecordedResponse, recordWithin } from './record-responses';

/** An answer whose key was recorded before with another score. */
export type KeyConflict = { index: number; recordedScore: number };

export type BatchOutcome =
  | { recorded: readonly RecordedResponse[]; conflicts: null }
  | { recorded: null; conflicts: readonly KeyConflict[] };

/** Leaves the transaction, and everything written in it, behind. */
class Conflicts extends Error {
  constructor(readonly conflicts: readonly KeyConflict[]) {
    super('some keys were recorded before with another score');
  }
}

/**
 * Records a batch of answers, all or none: if the key of one was recorded before
 * with another score, nothing is written and the conflicts are told. The same
 * answers again are no conflict; they are known.
 *
 * @param belief what to write by without looking first, where the caller has it
 * @throws {AppError} as `recordResponses` does
 */
export async function recordBatch(
  scope: Scope,
  rows: readonly NewResponse[],
  on: Db = db,
  belief?: Belief,
): Promise<BatchOutcome> {
  try {
    const recorded = await on.transaction(async (tx) => {
      const results = await recordWithin(scope, rows, tx, belief);
      const conflicts = results.flatMap(({ score }, index) =>
        score === rows[index]?.score ? [] : [{ index, recordedScore: score }],
      );
      if (conflicts.length > 0) throw new Conflicts(conflicts);
      await openForFresh(scope, rows, results, tx);
      return results;
    });
    return { recorded, conflicts: null };
  } catch (error) {
    if (error instanceof Conflicts) return { recorded: null, conflicts: error.conflicts };
    // Nothing of it was kept; this time the look comes first.
    if (error instanceof Disproved) return recordBatch(scope, rows, on);
    throw error;
  }
}
