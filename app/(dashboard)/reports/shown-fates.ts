import type { ShownFate } from '@/components/outgoing/fate-list';
import type { MailFate } from '@/db/queries/reports';
import { fateWords, isStuckFate } from '@/lib/outgoing/fate-words';
import type { Words } from '@/lib/words/words';

/** The fates of mails in words. */
export function shownFates(t: Words, fates: readonly MailFate[]): ShownFate[] {
  return fates.map((fate) => ({
    mailId: fate.mailId,
    address: fate.address ?? t('outgoing.forgotten'),
    words: fateWords(t, fate),
    isStuck: isStuckFate(fate),
  }));
}
