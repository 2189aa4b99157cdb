import type { ShownFate } from '@/components/outgoing/fate-list';
import type { MailFate } from '@/db/queries/reports';
import { fateWords, isStuckFate } from '@/lib/outgoing/fate-words';

/** The fates of mails in words. */
export function shownFates(fates: readonly MailFate[]): ShownFate[] {
  return fates.map((fate) => ({
    mailId: fate.mailId,
    address: fate.address ?? 'Forgotten',
    words: fateWords(fate),
    isStuck: isStuckFate(fate),
  }));
}
