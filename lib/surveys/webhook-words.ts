import type { Mapped } from './webhook-mapping';

/** What a message is understood to say, in a sentence or two. */
export function mappedWords(mapped: Mapped): string {
  if (!mapped.ok) return `The last message asks nobody: ${mapped.why}`;
  const { eventKey, customer, occurredAt, channelKey, attributes } = mapped.event;
  const who = customer
    ? [customer.name, customer.email ?? 'no address in the message', `id ${customer.externalId}`]
        .filter((part) => part !== undefined)
        .join(', ')
    : 'nobody, so nobody is asked';
  const told = Object.entries(attributes).map(([name, value]) => `${name} “${value}”`);
  return [
    `The last message is read as the event ${eventKey}.`,
    `Customer: ${who}.`,
    occurredAt ? `It happened ${occurredAt.toISOString()}.` : 'It happened when it came.',
    channelKey ? `Channel: ${channelKey}.` : '',
    told.length > 0 ? `Also told: ${told.join(', ')}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
