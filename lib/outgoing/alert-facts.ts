import * as z from 'zod';
import { languages } from '@/lib/words/languages';
import type { Words } from '@/lib/words/words';

const words = z.object({
  sentence: z.string(),
  /** Value and interval in words, with the unit. */
  shown: z.string(),
  filters: z.string(),
});
/** What of the facts is told in words. */
export type FactWords = z.output<typeof words>;

/** What an alert saw when it went off, as its history, its mail and its webhook tell it. */
export const alertFacts = words.extend({
  isGood: z.boolean().nullable(),
  /** What it goes off for only once. */
  occasion: z.string().nullable(),
  metric: z.string(),
  /** In the unit of the metric's method. */
  value: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  n: z.number(),
  period: z.object({ from: z.string(), to: z.string() }),
  /** The watched view over the days it saw. */
  link: z.string(),
  /** Its words in other languages than English; not there where it went off before there were any. */
  told: z.partialRecord(z.enum(languages), words).default({}),
});
export type AlertFacts = z.output<typeof alertFacts>;

/** What an alert saw, to a reader. */
export function factsIn(t: Words, facts: AlertFacts): FactWords {
  return facts.told[t.language] ?? facts;
}
