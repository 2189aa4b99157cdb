import * as z from 'zod';

/** The id of a touchpoint; empty is everywhere. */
export const touchpointField = z
  .union([z.literal(''), z.uuid()], 'Choose a touchpoint, or all.')
  .default('')
  .transform((id) => (id === '' ? null : id));
