import * as z from 'zod';

/** So many addresses one form takes. */
const most = 5000;

const address = z.email().max(320);

/** Addresses that are to get no more mail: one or many, a line each, or set apart by commas. */
export const suppressInput = z.object({
  addresses: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter((part) => part !== ''))
    .superRefine((found, context) => {
      const fault = (message: string) => context.addIssue({ code: 'custom', message });
      const wrong = found.find((each) => !address.safeParse(each).success);
      if (found.length === 0) fault('Write an address such as tom@example.com.');
      else if (found.length > most) {
        fault(
          `Up to ${most.toLocaleString('en-GB')} at a time; these are ${found.length.toLocaleString('en-GB')}.`,
        );
      } else if (wrong)
        fault(`“${wrong.slice(0, 80)}” is no e-mail address, so nothing was added.`);
    }),
  note: z
    .string()
    .trim()
    .max(200, 'Up to 200 characters.')
    .default('')
    .transform((note) => (note === '' ? null : note)),
});
