import * as z from 'zod';

/** One line of text that must be filled: runs of white space become one space, NUL and half symbols are refused. */
export function singleLine(missing: string, longest: number) {
  return z
    .string(missing)
    .refine(
      (text) => !text.includes('\0') && text.isWellFormed(),
      'A character in it cannot be stored.',
    )
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, missing).max(longest, `Up to ${longest} characters.`));
}

/** The name of a touchpoint, channel or survey. */
export function nameField(missing: string) {
  return singleLine(missing, 80);
}
