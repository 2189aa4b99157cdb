import * as z from 'zod';
import { nameField } from './name-field';
import { channelKinds } from './vocabulary';

/** The form of a channel. */
export const channelInput = z.object({
  name: nameField('Give the channel a name, such as “Phone”.'),
  kind: z.enum(channelKinds, 'Choose what kind of channel it is.'),
});
