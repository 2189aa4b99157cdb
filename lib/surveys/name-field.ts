import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';

/** One line of text that must be filled: runs of white space become one space, NUL and half symbols are refused. */
export function singleLine(missing: WordKey, longest: number) {
  return z
    .string(missing)
    .refine(
      (text) => !text.includes('\0') && text.isWellFormed(),
      'errors.character-unstorable' satisfies WordKey,
    )
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(longest, 'faults.up-to' satisfies WordKey),
    );
}

/** The name of a touchpoint, channel or survey. */
export function nameField(missing: WordKey) {
  return singleLine(missing, 80);
}
