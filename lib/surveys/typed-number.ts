import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';

/**
 * A number as a person types it into a field, with a point or a comma and any
 * minus; empty is nothing.
 *
 * @param wrong what is said of anything else
 */
export function typedNumber(wrong: WordKey) {
  return z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : Number(text.replace(',', '.').replace('−', '-'))))
    .refine((value) => value === null || Number.isFinite(value), wrong);
}
