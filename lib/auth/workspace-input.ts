import * as z from 'zod';
import { resolveTimeZone } from './time-zones';

export const workspaceNameInput = z
  .string()
  .trim()
  .min(1, 'Give the workspace a name.')
  .max(100, 'At most 100 characters.');

/** A time zone as typed, to its IANA name. */
export const timeZoneInput = z.string().transform((typed, context) => {
  const zone = resolveTimeZone(typed);
  if (zone !== null) return zone;
  context.addIssue({
    code: 'custom',
    message: 'No such time zone. Choose one of the list, such as Europe/Warsaw.',
  });
  return z.NEVER;
});

export const weekStartInput = z
  .enum(['0', '1'], 'Choose Monday or Sunday.')
  .transform((day) => (day === '0' ? 0 : 1));
