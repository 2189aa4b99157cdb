import * as z from 'zod';

/** The hidden field of every form about one thing. */
export const idInput = { id: z.uuid() };

/** The button that archives a thing or brings it back. */
export const archiveInput = z.object({
  ...idInput,
  archived: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
});

/** Whether a part of an address can be the id of anything. */
export function isId(text: string): boolean {
  return idInput.id.safeParse(text).success;
}
