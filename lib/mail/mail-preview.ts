import 'server-only';
import { findInvitation } from '@/db/queries/hosted-question';
import { filesOfMail } from '@/db/queries/mail-files';
import type { OutboxMail } from '@/db/queries/outbox';
import { programmeOf } from '@/db/queries/programme';
import type { Scope } from '@/db/scope';
import { env } from '@/lib/env';
import type { Said } from '@/lib/words/said';
import { invitationWords, unfilled, writtenWords } from './compose-mail';

/** A mail as its reader sees it, or why it cannot be shown. */
export type MailPreview =
  | {
      readonly ok: true;
      readonly from: string | null;
      readonly subject: string;
      readonly text: string;
      readonly html: string | null;
    }
  | { readonly ok: false; readonly why: Said };

/**
 * What a mail says: made from its question as it would be made now, or written
 * before. Mails that went are not kept, so what they said then may have differed.
 */
export async function mailPreview(
  scope: Scope,
  { askId, kind, words }: Pick<OutboxMail, 'askId' | 'kind' | 'words'>,
): Promise<MailPreview> {
  const programme = await programmeOf(scope);
  const from = programme.senderAddress ?? env.MAIL_FROM ?? null;
  if (askId === null) {
    const written = writtenWords.safeParse(words);
    if (!written.success) return { ok: false, why: { key: 'mail-faults.words-gone' } };
    const { filesOf, html, subject, text } = written.data;
    const files = filesOf === null ? [] : await filesOfMail(scope, filesOf);
    const shown = html && withPictures(withoutLinks(html), files);
    return { ok: true, from, subject, text: withoutLinks(text), html: shown };
  }
  const found = await findInvitation(scope, askId);
  if (!found) return { ok: false, why: { key: 'mail-faults.question-gone' } };
  const made = invitationWords(scope, found, programme, kind === 'reminder');
  if ('missing' in made) return { ok: false, why: unfilled(made) };
  const html = made.html?.replace(/<img [^>]*>/g, '').replace(/ href="[^"]*"/g, '') ?? null;
  return { ok: true, from, subject: made.subject, text: withoutLinks(made.text), html };
}

/** The HTML of a mail with its pictures in it, for pages on which nothing else is fetched. */
export function withPictures(
  html: string,
  files: readonly { contentId: string | null; mediaType: string; content: Uint8Array }[],
): string {
  return files.reduce((whole, { contentId, mediaType, content }) => {
    if (contentId === null) return whole;
    const data = `data:${mediaType};base64,${Buffer.from(content).toString('base64')}`;
    return whole.replaceAll(`cid:${contentId}`, data);
  }, html);
}

/** Nobody answers, or leaves, in somebody else's name from a preview. */
function withoutLinks(text: string): string {
  return text.replace(/\/(s|leave)\/[\w-]{40,140}/g, '/$1/…');
}
