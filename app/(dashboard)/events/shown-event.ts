import type { ShownEvent } from '@/components/asking/event-table';
import type { ListedEvent } from '@/db/queries/listed-events';
import { notAskedWords } from '@/lib/surveys/fate-words';
import { formatMoment } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';

/** An event in words, its times on the clock of the workspace. */
export function shownEvent(t: Words, event: ListedEvent, timeZone: string): ShownEvent {
  const { id, eventKey, externalId, source, touchpoint, customer, receivedAt } = event;
  return {
    id,
    eventKey,
    externalId,
    source,
    touchpoint,
    customer,
    at: formatMoment(t, receivedAt, timeZone),
    fate: fateOf(t, event, timeZone),
    wasAsked: event.ask !== null,
    outboxHref: event.ask ? `/outbox/${event.ask.id}` : null,
  };
}

function fateOf(t: Words, { ask, reason, receivedAt }: ListedEvent, timeZone: string): string {
  if (reason) return notAskedWords(t, reason, receivedAt);
  if (!ask) return t('asking.question-gone');
  if (ask.state === 'scheduled') {
    return t('asking.planned-for', { moment: formatMoment(t, ask.sendAt, timeZone) });
  }
  return t('asking.stands', { state: t(`asking.state-${ask.state}`) });
}
