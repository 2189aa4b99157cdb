import * as z from 'zod';
import type { Period } from '@/lib/metrics/period';
import { longestAddress, parseViewAddress, printViewAddress } from '@/lib/views/view-address';
import type { WordKey } from '@/lib/words/words';

const title = z.string().trim().max(120);

/** A part of a report: the key figures, a view with its charts and tables, or words. */
export const section = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('digest') }),
  z.object({
    kind: z.literal('view'),
    title: title.min(1, 'outgoing-faults.view-title' satisfies WordKey),
    address: z.string().max(longestAddress),
  }),
  z.object({
    kind: z.literal('text'),
    text: z
      .string()
      .trim()
      .min(1, 'outgoing-faults.no-text' satisfies WordKey)
      .max(4000),
  }),
]);
export type Section = z.output<typeof section>;

/** More would make a mail nobody reads to its end. */
export const mostSections = 20;

export const sections = z
  .array(section)
  .min(1, 'outgoing-faults.no-parts' satisfies WordKey)
  .max(mostSections, 'outgoing-faults.many-parts' satisfies WordKey);

/** Sections as somebody puts them together: every view must be one. */
export const sectionsInput = sections.superRefine((all, context) => {
  for (const [at, one] of all.entries()) {
    if (one.kind !== 'view' || parseViewAddress(one.address) !== null) continue;
    const message: WordKey = 'outgoing-faults.no-view';
    context.addIssue({ code: 'custom', path: [at, 'address'], message });
  }
});

/** What a new report begins with. */
export const usualSections: readonly Section[] = [{ kind: 'digest' }];

/**
 * The address of a view over the days of a report instead of its own period;
 * what it is compared with follows. Null if it is no view any more.
 */
export function addressInRange(address: string, { from, to }: Period): string | null {
  const view = parseViewAddress(address);
  if (!view) return null;
  const { period: _, ...rest } = view.params;
  return printViewAddress({ ...view, params: { ...rest, from, to } });
}
