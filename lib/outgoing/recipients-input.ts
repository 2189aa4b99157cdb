import * as z from 'zod';
import type { WordKey, WordValues } from '@/lib/words/words';

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
  const refuse = (message: WordKey, params: WordValues) =>
    context.addIssue({ code: 'custom', path: ['others'], message, params });
  const wrong = all.find((text) => !address.safeParse(text).success);
  if (wrong !== undefined) refuse('outgoing-faults.no-address', { text: wrong.slice(0, 100) });
  const once = [...new Set(all)];
  if (once.length > mostRecipients)
    refuse('outgoing-faults.many-addresses', { most: mostRecipients });
  return once;
}
