import type { RowOutcome } from '@/lib/value/row-outcome';
import { type Told, tell } from '../told';
import { wordsIn } from '../words-in';

/** What is to be told, as tests read it. */
export function inEnglish(told: Told): string {
  return tell(wordsIn('en'), told);
}

/** The refused lines of a file, or what else has a reason, with their reasons as tests read them. */
export function reasonsInEnglish<One extends { readonly reason: Told }>(told: readonly One[]) {
  return told.map((one) => ({ ...one, reason: inEnglish(one.reason) }));
}

/** What became of rows, with the reasons of the refused as tests read them. */
export function outcomesInEnglish(outcomes: readonly RowOutcome[]) {
  return outcomes.map((one) =>
    one.outcome === 'refused' ? { ...one, reason: inEnglish(one.reason) } : one,
  );
}
