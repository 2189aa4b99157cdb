import * as z from 'zod';
import { exportFormats, exportThemes, usualPicture } from './export-part';
import type { ExportAsked } from './export-view';

/** Narrower pictures have no room for words, wider ones no printer. */
const [narrowest, widest] = [280, 2400];

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const fields = z.object({
  view: z.string('say which view: its path and query, as view=/metrics/ces').min(1),
  format: z.enum(exportFormats, `must be one of ${exportFormats.join(', ')}`),
  part: z.string().min(1).optional(),
  theme: z.enum(exportThemes, 'must be light or dark').default(usualPicture.theme),
  scale: z
    .enum(['1', '2'], 'must be 1 or 2')
    .default('2')
    .transform((value): 1 | 2 => (value === '1' ? 1 : 2)),
  width: z.coerce
    .number(`must be a number of pixels`)
    .int('must be a whole number of pixels')
    .min(narrowest, `must be at least ${narrowest}`)
    .max(widest, `must be at most ${widest}`)
    .default(usualPicture.width),
  transparent: flag.default(false),
  facts: flag.default(true),
});

export type ExportRequest = { readonly view: string; readonly asked: ExportAsked };

/** Reads what an address asks for, or says in a sentence what is wrong with it. */
export function parseExport(
  params: URLSearchParams,
): { request: ExportRequest } | { fault: string } {
  const parsed = fields.safeParse(Object.fromEntries(params));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { fault: `${faults.join('; ')}.` };
  }
  const { view, format, part, theme, scale, width, transparent, facts } = parsed.data;
  const picture = { theme, scale, width, transparent };
  return { request: { view, asked: { format, part: part ?? null, picture, withFacts: facts } } };
}
