import * as z from 'zod';
import { isKey } from './issue-words';
import { type Told, tell } from './told';
import type { WordKey } from './words';
import { wordsIn } from './words-in';

/** A message as it is stored. */
export const storedSaid = z.object({
  key: z.custom<WordKey>(isKey),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Beside the message its English, for a version that has the message no more. */
const kept = z.object({ key: z.string(), values: storedSaid.shape.values, english: z.string() });

/** What is told, as a column of text keeps it for readers of every language. */
export function keepTold(told: Told): string {
  if (typeof told === 'string') return told;
  const { key, values } = told;
  return JSON.stringify({ key, values, english: tell(wordsIn('en'), told) });
}

/** What a column of text keeps: a message, or words of an older version. */
export function readTold(text: string): Told {
  const found = kept.safeParse(parsed(text)).data;
  if (!found) return text;
  const said = storedSaid.safeParse(found).data;
  return said && isSayable(said) ? said : found.english;
}

function parsed(text: string): unknown {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A message may take other values by now. */
function isSayable(said: z.output<typeof storedSaid>): boolean {
  try {
    tell(wordsIn('en'), said);
    return true;
  } catch {
    return false;
  }
}
