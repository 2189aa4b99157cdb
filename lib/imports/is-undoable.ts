import type { Holdings } from '@/lib/csv/holdings';
import { storedMapping } from '@/lib/csv/mapping';

/** What the lines of an import are, by its mapping as it was stored. */
export function holdingsOf(mapping: unknown): Holdings {
  const stored = mapping === null ? null : storedMapping(mapping);
  return stored?.holds ?? 'answers';
}

/** Whether an import can be taken out again: only answers can; records are corrected by importing again. */
export function isUndoable(mapping: unknown): boolean {
  return holdingsOf(mapping) === 'answers';
}
