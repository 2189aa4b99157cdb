import * as z from 'zod';
import type { ToldEvent } from '@/db/mutations/take-events';
import {
  attributeName,
  attributeValue,
  customerInput,
  filled,
  languageInput,
  momentInput,
} from './response-input';

/** Something that happened to a customer, as a sender tells it. */
export const eventInput = z.strictObject({
  id: filled(200, 'The id').describe('Your id of the event; the same id is taken in once.'),
  event: filled(100, 'The event').describe('The event key of a touchpoint.'),
  customer: customerInput.optional().describe('Whom to ask. Without one, nobody is.'),
  occurred_at: momentInput.optional().describe('When it happened; now if left out.'),
  channel: filled(100, 'The key of a channel')
    .optional()
    .describe('The touchpoint’s own if left out.'),
  language: languageInput.optional().describe('BCP 47 tag of the language to ask in.'),
  attributes: z
    .record(attributeName, attributeValue)
    .refine((all) => Object.keys(all).length <= 50, 'Up to 50 attributes.')
    .optional()
    .describe('What the question may speak of and rules may look at, such as the ticket.'),
});

/** What became of a batch of events. */
export const eventsAnswer = z.object({
  scheduled: z.int(),
  not_asked: z.int(),
  known: z.int(),
  events: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(['taken', 'known']),
      fate: z.enum(['scheduled', 'not-asked', 'failed']),
      reason: z.string().nullable().describe('Why nobody was asked: a code.'),
      words: z.string().nullable().describe('The same in words.'),
      invitation: z.uuid().nullable(),
    }),
  ),
});

/** An event as the door wants it. */
export function toldEvent(input: z.output<typeof eventInput>, now: Date): ToldEvent {
  const { customer } = input;
  return {
    externalId: input.id,
    eventKey: input.event,
    source: 'api',
    occurredAt: input.occurred_at ?? now,
    channelKey: input.channel,
    language: input.language,
    attributes: input.attributes,
    customer: customer && {
      // The schema wants one of them.
      externalId: customer.id ?? customer.email ?? '',
      email: customer.email,
      name: customer.name,
      attributes: customer.attributes,
    },
  };
}
