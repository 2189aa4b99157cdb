import * as z from 'zod';
import { nameField } from './name-field';
import { journeyStages } from './vocabulary';

/** The form of a touchpoint. */
export const touchpointInput = z.object({
  name: nameField('Give the moment a name, such as “Support case solved”.'),
  stage: z.enum(journeyStages, 'Choose where in the journey it lies.'),
  eventKey: z
    .string()
    .trim()
    .max(100, 'Up to 100 characters.')
    .regex(
      /^[\w.:-]*$/,
      'Letters, digits, dots, colons, hyphens and underscores, such as “case.solved”.',
    )
    .default('')
    .transform((key) => (key === '' ? null : key)),
});
