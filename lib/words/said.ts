import type { WordKey, Words, WordValues } from './words';

/** A message to be said later, in whatever language its reader has. */
export type Said = { readonly key: WordKey; readonly values?: WordValues };

export function say(t: Words, { key, values }: Said): string {
  return t(key, values);
}

/** What is to be said of an address or a report, each sentence once. */
export function sayAll(t: Words, said: readonly Said[]): string[] {
  return [...new Set(said.map((one) => say(t, one)))];
}
