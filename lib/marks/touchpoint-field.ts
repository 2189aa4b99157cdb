import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';

/** The id of a touchpoint; empty is everywhere. */
export const touchpointField = z
  .union([z.literal(''), z.uuid()], 'marks.touchpoint-or-all' satisfies WordKey)
  .default('')
  .transform((id) => (id === '' ? null : id));
