import type { ShownMail } from '@/components/asking/outbox-table';
import type { OutboxEntry } from '@/db/queries/outbox';
import { deliveryNames, mailKindNames, needsSomebody } from '@/lib/surveys/ask-words';

/** A line of the outbox in words, its times on the clock of the workspace. */
export function shownEntry(entry: OutboxEntry, timeZone: string): ShownMail {
  const { id, of, kind, state, failure, address, touchpoint, survey, sendAt, sentAt } = entry;
  const moment = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  return {
    id,
    href: `/outbox/${id}`,
    to: address ?? 'Forgotten',
    kind: mailKindNames[kind],
    about: [touchpoint, survey].filter((name) => name !== null).join(' · ') || null,
    state: deliveryNames[state],
    failure,
    at: moment.format(sentAt ?? sendAt),
    isStuck: needsSomebody(state),
    deed: of === 'mail' && needsSomebody(state) ? 'again' : state === 'scheduled' ? 'cancel' : null,
  };
}
