import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { resolveTimeZone } from './time-zones';

export const workspaceNameInput = z
  .string()
  .trim()
  .min(1, 'auth-faults.workspace-name' satisfies WordKey)
  .max(100, 'auth-faults.too-long' satisfies WordKey);

/** A time zone as typed, to its IANA name. */
export const timeZoneInput = z.string().transform((typed, context) => {
  const zone = resolveTimeZone(typed);
  if (zone !== null) return zone;
  context.addIssue({
    code: 'custom',
    message: 'auth-faults.time-zone' satisfies WordKey,
  });
  return z.NEVER;
});

export const weekStartInput = z
  .enum(['0', '1'], 'auth-faults.week-start' satisfies WordKey)
  .transform((day) => (day === '0' ? 0 : 1));
