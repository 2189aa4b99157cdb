import * as z from 'zod';

/** More would be a mailing list, for which there are better programs. */
const mostRecipients = 50;

const address = z.email();

/** Fields of a form that name whom mail goes to: ticked members, and lines for everybody else. */
export const recipientFields = {
  member: z.union([z.string(), z.array(z.string())]).default([]),
  others: z.string().default(''),
};

/**
 * The addresses of both, in lower case, each once; a sentence under `others`
 * for each that is none.
 */
export function recipientsOf(
  { member, others }: { member: string | readonly string[]; others: string },
  context: z.RefinementCtx,
): string[] {
  const typed = others.split(/[\s,;]+/).filter((text) => text !== '');
  const all = [...(typeof member === 'string' ? [member] : member), ...typed].map((text) =>
    text.toLowerCase(),
  );
  const refuse = (message: string) =>
    context.addIssue({ code: 'custom', path: ['others'], message });
  const wrong = all.find((text) => !address.safeParse(text).success);
  if (wrong !== undefined) refuse(`“${wrong.slice(0, 100)}” is not an e-mail address.`);
  const once = [...new Set(all)];
  if (once.length > mostRecipients) refuse(`At most ${mostRecipients} addresses.`);
  return once;
}
