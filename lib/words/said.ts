import type { WordKey, Words, WordValues } from './words';

/** A message to be said later, in whatever language its reader has. */
export type Said = { readonly key: WordKey; readonly values?: WordValues };

export function say(t: Words, { key, values }: Said): string {
  return t(key, values);
}
