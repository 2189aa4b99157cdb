import type { Words } from '@/lib/words/words';

/** As it stands at the head of a column: `Hard` for `hard`. */
export function capital(t: Words, word: string): string {
  return word.slice(0, 1).toLocaleUpperCase(t.customs) + word.slice(1);
}
