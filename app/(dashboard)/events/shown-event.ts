import type { ShownEvent } from '@/components/asking/event-table';
import type { ListedEvent } from '@/db/queries/listed-events';
import { deliveryNames } from '@/lib/surveys/ask-words';
import { notAskedWords } from '@/lib/surveys/fate-words';

/** An event in words, its times on the clock of the workspace. */
export function shownEvent(event: ListedEvent, timeZone: string): ShownEvent {
  const { id, eventKey, externalId, source, touchpoint, customer, receivedAt } = event;
  const moment = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  return {
    id,
    eventKey,
    externalId,
    source,
    touchpoint,
    customer,
    at: moment.format(receivedAt),
    fate: fateOf(event, moment),
    wasAsked: event.ask !== null,
    outboxHref: event.ask ? `/outbox/${event.ask.id}` : null,
  };
}

function fateOf({ ask, reason, receivedAt }: ListedEvent, moment: Intl.DateTimeFormat): string {
  if (reason) return notAskedWords(reason, receivedAt);
  if (!ask) return 'The question is gone.';
  if (ask.state === 'scheduled') return `Planned for ${moment.format(ask.sendAt)}.`;
  return `${deliveryNames[ask.state]}.`;
}
