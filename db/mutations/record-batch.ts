import 'server-only';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
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
 * @param tracked the tracked attributes, where the caller knows them
 * @throws {AppError} as `recordResponses` does
 */
export async function recordBatch(
  scope: Scope,
  rows: readonly NewResponse[],
  on: Db = db,
  tracked?: readonly string[],
): Promise<BatchOutcome> {
  try {
    const recorded = await on.transaction(async (tx) => {
      const results = await recordWithin(scope, rows, tx, tracked);
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
    throw error;
  }
}
