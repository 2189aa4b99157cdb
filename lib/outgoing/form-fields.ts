import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';

/** A line of a form; what is missing counts as empty. */
export const typedLine = z.string().trim().default('');

/** The name of a report or an alert. */
export const typedName = typedLine.pipe(
  z
    .string()
    .min(1, 'outgoing-faults.name' satisfies WordKey)
    .max(80, 'outgoing-faults.long-name' satisfies WordKey),
);

/** A whole number between two others, both included. */
export function typedWhole(least: number, most: number) {
  return typedLine.transform((text, context) => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (least <= number && number <= most) return number;
    const message: WordKey = 'outgoing-faults.whole-number';
    context.addIssue({ code: 'custom', message, params: { least, most } });
    return z.NEVER;
  });
}
