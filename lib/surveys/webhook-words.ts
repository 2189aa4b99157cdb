import { paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { Mapped, MappedEvent } from './webhook-mapping';

/** What a message is understood to say, in a sentence or two. */
export function mappedWords(t: Words, mapped: Mapped): string {
  if (!mapped.ok) return t('webhooks.asks-nobody', { why: mapped.why });
  const { eventKey, customer, occurredAt, channelKey, attributes } = mapped.event;
  const told = Object.entries(attributes).map(([name, value]) =>
    t('webhooks.told-one', { name, value }),
  );
  return paragraph(t, [
    t('webhooks.read-as', { event: eventKey }),
    t('webhooks.customer', { who: customerWords(t, customer) }),
    occurredAt
      ? t('webhooks.happened', { moment: occurredAt.toISOString() })
      : t('webhooks.happened-on-arrival'),
    channelKey ? t('webhooks.channel', { channel: channelKey }) : '',
    told.length > 0 ? t('webhooks.also-told', { told: told.join(t('figures.comma')) }) : '',
  ]);
}

function customerWords(t: Words, customer: MappedEvent['customer']): string {
  if (!customer) return t('webhooks.nobody');
  const { name, email, externalId } = customer;
  return [name, email ?? t('webhooks.no-address'), t('webhooks.id', { id: externalId })]
    .filter((part) => part !== undefined)
    .join(t('figures.comma'));
}
