import * as z from 'zod';

/** A line of a form; what is missing counts as empty. */
export const typedLine = z.string().trim().default('');

/** The name of a report or an alert. */
export const typedName = typedLine.pipe(
  z.string().min(1, 'Give it a name.').max(80, 'Up to 80 characters.'),
);

/** A whole number between two others, both included. */
export function typedWhole(least: number, most: number) {
  const words = `A whole number between ${least} and ${most}.`;
  return typedLine.pipe(
    z
      .string()
      .regex(/^\d{1,6}$/, words)
      .transform(Number)
      .refine((number) => least <= number && number <= most, words),
  );
}
