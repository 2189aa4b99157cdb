import { type Said, say } from './said';
import type { Words } from './words';

/** What is to be told: a message, or words that somebody wrote or an older version kept. */
export type Told = Said | string;

export function tell(t: Words, told: Told): string {
  return typeof told === 'string' ? told : say(t, told);
}
