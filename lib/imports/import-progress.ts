import type { ImportRow } from '@/db/queries/imports';
import { holdingsOf } from './is-undoable';

/** How far an import or its undoing is, for the page that waits for it. */
export function progressOf(row: ImportRow) {
  const { state, lines, linesRead, answersAdded, answersUndone, linesRefused } = row;
  const stopping = state === 'running' && row.cancelAskedAt !== null;
  const holds = holdingsOf(row.mapping);
  return { state, holds, lines, linesRead, answersAdded, answersUndone, linesRefused, stopping };
}
