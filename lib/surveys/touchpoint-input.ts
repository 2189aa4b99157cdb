import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { nameField } from './name-field';
import { journeyStages } from './vocabulary';

/** The form of a touchpoint. */
export const touchpointInput = z.object({
  name: nameField('catalog.name-moment' satisfies WordKey),
  stage: z.enum(journeyStages, 'catalog.choose-stage' satisfies WordKey),
  eventKey: z
    .string()
    .trim()
    .max(100, 'faults.up-to' satisfies WordKey)
    .regex(/^[\w.:-]*$/, 'catalog.event-key-of' satisfies WordKey)
    .default('')
    .transform((key) => (key === '' ? null : key)),
});
