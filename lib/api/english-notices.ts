import { type Said, sayAll } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';

/** What of a request was left out, as an answer says it. */
export function englishNotices(notices: readonly Said[]): string[] {
  return sayAll(wordsIn('en'), notices);
}
