import type { WordKey, Words } from '@/lib/words/words';
import { wordsIn } from '@/lib/words/words-in';

/** What is stored in English, in the words of its reader where it is one of ours. */
export function storedWords(t: Words, text: string, ours: readonly WordKey[]): string {
  const key = ours.find((one) => wordsIn('en')(one) === text);
  return key ? t(key) : text;
}
