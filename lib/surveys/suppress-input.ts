import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';

/** So many addresses one form takes. */
const most = 5000;

const address = z.email().max(320);

/** Addresses that are to get no more mail: one or many, a line each, or set apart by commas. */
export const suppressInput = z.object({
  addresses: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter((part) => part !== ''))
    .superRefine((found, context) => {
      const fault = (message: WordKey, params?: { [name: string]: string | number }) =>
        context.addIssue({ code: 'custom', message, params });
      const wrong = found.find((each) => !address.safeParse(each).success);
      if (found.length === 0) fault('survey-faults.some-address');
      else if (found.length > most) {
        fault('survey-faults.too-many-addresses', { most, n: found.length });
      } else if (wrong) fault('survey-faults.no-address', { wrong: wrong.slice(0, 80) });
    }),
  note: z
    .string()
    .trim()
    .max(200, 'faults.up-to' satisfies WordKey)
    .default('')
    .transform((note) => (note === '' ? null : note)),
});
