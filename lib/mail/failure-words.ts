import { storedWords } from '@/lib/outgoing/stored-words';
import type { Words } from '@/lib/words/words';

/** Why a mail did not go, as it was written down; what a mail server said is left as it is. */
export function failureWords(t: Words, failure: string): string {
  return storedWords(t, failure, ours);
}

const ours = [
  'mail-faults.words-missing',
  'mail-faults.question-gone',
  'mail-faults.no-sender',
  'mail-faults.time-over',
  'mail-faults.came-back',
  'mail-faults.by-hand',
  'mail-faults.newer',
  'mail-faults.unsubscribed',
  'mail-faults.erased',
] as const;
