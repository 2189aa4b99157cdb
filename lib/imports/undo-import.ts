import 'server-only';
import type { Beat } from '@/db/mutations/import-runs';
import {
  beginUndo,
  finishUndo,
  removeImportedCustomers,
  undoBatch,
} from '@/db/mutations/undo-imports';
import { findImport } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import type { WordKey } from '@/lib/words/words';
import { isUndoable } from './is-undoable';
import { claimOn } from './runner';

type UndoRun = {
  clock: () => Date;
  /** Called when nothing stands in the way any more. */
  onClaimed?: () => void;
  onProgress?: (removed: number, answers: number) => void;
  /** Answers that share a transaction. */
  batchSize?: number;
};

/**
 * Takes out again what an import added: its answers, and the customers whom
 * nobody else told of. Surveys, touchpoints and channels stay. An undoing that
 * was cut short goes on where it stopped.
 *
 * @throws {AppError} `not-found`, or `conflict` if it is being imported or undone, or has been undone
 */
export async function undoImport(
  scope: Scope,
  id: string,
  { clock, onClaimed, onProgress, batchSize = 5_000 }: UndoRun,
): Promise<{ answers: number; customers: number }> {
  const row = await findImport(scope, id);
  if (!row) throw refusal('not-found', 'import-refusals.gone');
  if (!isUndoable(row.mapping)) throw refusal('conflict', 'import-refusals.not-undone');
  const claim = claimOn(row, clock());
  if (!(await beginUndo(scope, id, claim))) throw refusal('conflict', standing(row.state));
  onClaimed?.();
  const hold: Beat = { held: claim.at, at: clock() };
  const beaten = () => {
    hold.held = hold.at;
    hold.at = clock();
  };
  let answers = row.answersUndone;
  for (;;) {
    const removed = await undoBatch(scope, id, { limit: batchSize, ...hold });
    beaten();
    if (removed === 0) break;
    answers += removed;
    onProgress?.(answers, row.answersAdded);
  }
  let customers = 0;
  let after: string | null = null;
  do {
    const batch = await removeImportedCustomers(scope, id, { after, limit: batchSize, ...hold });
    beaten();
    customers += batch.removed;
    after = batch.last;
  } while (after !== null);
  await finishUndo(scope, id, { customers, ...hold });
  return { answers, customers };
}

function standing(state: string): WordKey {
  if (state === 'undone') return 'import-refusals.undone';
  if (state === 'uploaded') return 'import-refusals.nothing-imported';
  return state === 'undoing' ? 'import-refusals.undoing' : 'import-refusals.running';
}
