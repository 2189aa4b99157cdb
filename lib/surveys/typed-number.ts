import * as z from 'zod';

/** A number as a person types it into a field, with a point or a comma and any minus; empty is nothing. */
export function typedNumber(what: string) {
  return z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : Number(text.replace(',', '.').replace('−', '-'))))
    .refine((value) => value === null || Number.isFinite(value), `${what} is not a number.`);
}
