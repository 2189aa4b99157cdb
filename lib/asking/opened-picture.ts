import 'server-only';
import { openMail } from '@/db/mutations/open-ask';
import { programmeOf } from '@/db/queries/programme';
import { respondentOf } from '@/lib/auth/respondent';
import { noteFailure } from '@/lib/database-health';
import { log } from '@/lib/log';

/** A GIF of one transparent pixel. */
export const onePixel = Uint8Array.from(
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
);

/**
 * Notes that the picture of a mail was asked for. Nothing is noted where the
 * workspace does not want to know, or the link stands for nothing; and nobody
 * who opens a mail sees a broken picture because of us.
 */
export async function noteOpened(text: string, now: Date): Promise<void> {
  const respondent = respondentOf(text);
  if (respondent?.token.kind !== 'ask') return;
  try {
    const { tracksOpens } = await programmeOf(respondent.scope);
    if (tracksOpens) await openMail(respondent.scope, respondent.token.askId, now);
  } catch (error) {
    if (!noteFailure(error)) log.warn({ err: error }, 'an opened mail was not noted');
  }
}
