import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { nameField } from './name-field';
import { channelKinds } from './vocabulary';

/** The form of a channel. */
export const channelInput = z.object({
  name: nameField('catalog.name-channel' satisfies WordKey),
  kind: z.enum(channelKinds, 'catalog.choose-kind' satisfies WordKey),
});
