import 'server-only';
import MailComposer from 'nodemailer/lib/mail-composer';
import * as z from 'zod';
import type { ClaimedMail } from '@/db/mutations/claim-mail';
import type { Invitation } from '@/db/queries/hosted-question';
import { filesOfMail, type MailFile } from '@/db/queries/mail-files';
import type { Scope } from '@/db/scope';
import { pageLanguageFor } from '@/lib/asking/load-question';
import { filledIn } from '@/lib/asking/page-words';
import { askToken } from '@/lib/asking/token';
import { env, siteUrl } from '@/lib/env';
import { bestLanguage, textsIn } from '@/lib/surveys/content';
import { localise } from '@/lib/surveys/localised-survey';
import type { Programme } from '@/lib/surveys/programme';
import type { Said } from '@/lib/words/said';
import type { MailToSend } from './hand-over';
import { type InvitationMail, invitationHtml, invitationText } from './invitation-mail';
import { byItself, withWayOut } from './mail-headers';
import { mailWords } from './mail-words';

/** A mail ready to go, or why it cannot be made, for whoever can mend it. */
export type Composed =
  | { readonly ok: true; readonly mail: MailToSend }
  | { readonly ok: false; readonly why: Said };

/** What a mail says that is not made from a question. */
export const writtenWords = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable().default(null),
  /** The run or event whose pictures and documents go with it. */
  filesOf: z.uuid().nullable().default(null),
  /** The page on which whoever gets it asks for no more. */
  leave: z.url().nullable().default(null),
});

type Words = Omit<z.output<typeof writtenWords>, 'filesOf' | 'leave'> & {
  headers?: Record<string, string>;
  files?: readonly MailFile[];
};

/**
 * Makes the whole of a mail, from the question it carries or from the words written for it.
 *
 * @param found the question; null where the mail carries none, or it is gone
 */
export async function composeMail(
  scope: Scope,
  mail: ClaimedMail,
  programme: Programme,
  found: Invitation | null,
): Promise<Composed> {
  if (mail.askId === null) {
    const written = writtenWords.safeParse(mail.words);
    if (!written.success) return { ok: false, why: { key: 'mail-faults.words-missing' } };
    const { filesOf, leave, ...words } = written.data;
    const files = filesOf === null ? [] : await filesOfMail(scope, filesOf);
    const headers = leave === null ? byItself : withWayOut(leave);
    return sealed(mail, { ...words, files, headers }, programme, null);
  }
  if (!found) return { ok: false, why: { key: 'mail-faults.question-gone' } };
  const words = invitationWords(scope, found, programme, mail.kind === 'reminder');
  if ('missing' in words) return { ok: false, why: unfilled(words) };
  return sealed(mail, words, programme, found.workspace.name);
}

/** What is wrong with a mail whose placeholder nothing fills in. */
export function unfilled({ missing }: { missing: string }): Said {
  return { key: 'mail-faults.unfilled', values: { placeholder: `{${missing}}` } };
}

/** Subject, text and HTML of the mail that carries a question, as its outbox shows it too. */
export function invitationWords(
  scope: Scope,
  { ask, question, content, workspace }: Invitation,
  programme: Programme,
  isReminder: boolean,
): Words | { missing: string } {
  const language = bestLanguage(content, ask.language ? [ask.language] : []);
  const texts = textsIn(content, language);
  const words = mailWords(pageLanguageFor([language]));
  const brand = programme.brandName || workspace.name;
  const told = { ...ask.attributes, brand };
  const usual = isReminder ? words.reminderSubject : words.subject;
  const subject = filledIn(isReminder ? usual : texts.mailSubject || usual, told);
  const intro = texts.mailIntro && filledIn(texts.mailIntro, told);
  const missing = /\{(\w+)\}/.exec(`${subject} ${intro ?? ''}`)?.[1];
  if (missing) return { missing };
  const link = `${siteUrl()}/s/${askToken(scope.workspaceId, ask.id)}`;
  const mail: InvitationMail = {
    survey: localise(question, content, language),
    words,
    brand,
    colour: programme.brandColour,
    budget: programme.budget,
    intro,
    isReminder,
    link,
    stopLink: `${link}/stop`,
    opened: programme.tracksOpens ? `${link}/opened.gif` : null,
  };
  return {
    subject,
    text: invitationText(mail),
    html: invitationHtml(mail),
    headers: withWayOut(mail.stopLink),
  };
}

async function sealed(
  { id, address }: ClaimedMail,
  { subject, text, html, headers = {}, files = [] }: Words,
  { senderName, senderAddress, replyTo, brandName }: Programme,
  workspace: string | null,
): Promise<Composed> {
  const from = senderAddress ?? env.MAIL_FROM;
  if (!from) {
    return { ok: false, why: { key: 'mail-faults.no-sender' } };
  }
  const host = new URL(siteUrl()).hostname;
  const messageId = `<${id}@${host}>`;
  const name = senderName ?? brandName ?? workspace;
  const message = await new MailComposer({
    from: name ? { name, address: from } : from,
    to: address,
    replyTo: replyTo ?? undefined,
    subject,
    text,
    html: html ?? undefined,
    messageId,
    headers,
    attachments: files.map(({ name, mediaType, contentId, content }) => ({
      filename: name,
      contentType: mediaType,
      content,
      ...(contentId === null ? {} : { cid: contentId, contentDisposition: 'inline' as const }),
    })),
  })
    .compile()
    .build();
  return { ok: true, mail: { from, to: address, messageId, message } };
}
