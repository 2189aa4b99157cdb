import type { ShownMail } from '@/components/asking/outbox-table';
import type { OutboxEntry } from '@/db/queries/outbox';
import { failureWords } from '@/lib/mail/failure-words';
import { needsSomebody } from '@/lib/surveys/ask-words';
import { formatMoment } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';

/** A line of the outbox in words, its times on the clock of the workspace. */
export function shownEntry(t: Words, entry: OutboxEntry, timeZone: string): ShownMail {
  const { id, of, kind, state, failure, address, touchpoint, survey, sendAt, sentAt } = entry;
  return {
    id,
    href: `/outbox/${id}`,
    to: address ?? t('asking.forgotten'),
    kind: t(`asking.kind-${kind}`),
    about: [touchpoint, survey].filter((name) => name !== null).join(' · ') || null,
    state: t(`asking.state-${state}`),
    failure: failure && failureWords(t, failure),
    at: formatMoment(t, sentAt ?? sendAt, timeZone),
    isStuck: needsSomebody(state),
    mayHaveGone: state === 'unknown',
    deed: of === 'mail' && needsSomebody(state) ? 'again' : state === 'scheduled' ? 'cancel' : null,
  };
}
