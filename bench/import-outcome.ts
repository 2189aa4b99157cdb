import * as z from 'zod';

/** What the process that imports tells the one that measures. */
export const importOutcome = z.object({
  added: z.number().nullable(),
  importId: z.string().nullable(),
  problems: z.array(z.unknown()),
  seconds: z.number(),
  /** The memory of the process at its highest, above what it held before the import. */
  megabytes: z.number(),
});

export type ImportOutcome = z.output<typeof importOutcome>;
