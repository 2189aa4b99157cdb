import * as z from 'zod';

/** What an alert saw when it went off, as its history, its mail and its webhook tell it. */
export const alertFacts = z.object({
  sentence: z.string(),
  isGood: z.boolean().nullable(),
  /** What it goes off for only once. */
  occasion: z.string().nullable(),
  metric: z.string(),
  /** In the unit of the metric's method. */
  value: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  n: z.number(),
  /** Value and interval in words, with the unit. */
  shown: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  filters: z.string(),
  /** The watched view over the days it saw. */
  link: z.string(),
});
export type AlertFacts = z.output<typeof alertFacts>;
