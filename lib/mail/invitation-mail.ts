import { brandColours } from '@/lib/asking/brand-colours';
import { type Html, html, ownHtml } from '@/lib/asking/html';
import { filledIn } from '@/lib/asking/page-words';
import type { LocalisedPoint, LocalisedSurvey } from '@/lib/surveys/localised-survey';
import type { Programme } from '@/lib/surveys/programme';
import type { MailWords } from './mail-words';

/** All that a mail with a question says. */
export type InvitationMail = {
  readonly survey: LocalisedSurvey;
  readonly words: MailWords;
  readonly brand: string;
  readonly colour: string;
  readonly budget: Programme['budget'];
  /** First lines; null takes the usual ones. */
  readonly intro: string | null;
  readonly isReminder: boolean;
  /** The page of the question, without parameters. */
  readonly link: string;
  readonly stopLink: string;
  /** The address of a picture that tells when the mail was opened; null where nobody wants to know. */
  readonly opened: string | null;
};

/** The mail as plain text: the question, a link for each answer, and the way out. */
export function invitationText(mail: InvitationMail): string {
  const { survey, words, link, stopLink } = mail;
  const answers = survey.points.map((point) => `${named(point)}: ${link}?score=${point.score}`);
  return [
    words.hello,
    introOf(mail),
    survey.question,
    answers.join('\n'),
    words.tap,
    `${words.open} ${link}`,
    whyOf(mail),
    `${words.stop}: ${stopLink}`,
  ].join('\n\n');
}

/** The mail as HTML: one table, no picture needed, legible on light and dark grounds. */
export function invitationHtml(mail: InvitationMail): string {
  const { survey, words, brand, stopLink } = mail;
  return html`<!doctype html><html lang="${survey.language}" dir="${survey.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${survey.question}</title><style>${styles(mail.colour)}</style></head><body style="margin:0;padding:0;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page"><tr><td align="center" style="padding:24px 16px;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;text-align:start;"><tr><td class="words" style="font-size:15px;font-weight:600;padding-bottom:20px;">${brand}</td></tr><tr><td class="words" style="font-size:15px;line-height:22px;padding-bottom:12px;">${words.hello}</td></tr><tr><td class="words" style="font-size:15px;line-height:22px;padding-bottom:20px;">${introOf(mail)}</td></tr><tr><td class="words" style="font-size:20px;line-height:28px;font-weight:600;padding-bottom:16px;">${survey.question}</td></tr><tr><td>${answerRow(mail)}</td></tr><tr><td>${endLabels(mail)}</td></tr><tr><td class="quiet" style="font-size:13px;line-height:20px;padding:20px 0 0;">${words.tap}</td></tr><tr><td class="quiet" style="font-size:13px;line-height:20px;padding:12px 0 0;">${whyOf(mail)} <a class="quiet" href="${stopLink}" style="text-decoration:underline;">${words.stop}</a></td></tr></table></td></tr></table>${picture(mail.opened)}</body></html>`
    .html;
}

function answerRow({ survey, link }: InvitationMail): Html {
  const width = Math.floor(100 / survey.points.length);
  const cells = survey.points.map((point) => {
    const { score } = point;
    return html`<td width="${width}%" style="padding:0 2px;"><a class="answer" href="${link}?score=${score}" aria-label="${named(point)}" style="display:block;text-align:center;text-decoration:none;font-size:16px;font-weight:600;line-height:46px;border-radius:6px;border:1px solid #85878f;">${score}</a></td>`;
  });
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" dir="${survey.direction}"><tr>${cells}</tr></table>`;
}

/** A point of the scale with its meaning, where it has one beside its number. */
function named({ score, words }: LocalisedPoint): string {
  return words && words !== String(score) ? `${score}, ${words}` : String(score);
}

function endLabels({ survey }: InvitationMail): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="quiet" style="font-size:13px;padding:8px 2px 0;text-align:start;">${survey.lowLabel}</td><td class="quiet" style="font-size:13px;padding:8px 2px 0;text-align:end;">${survey.highLabel}</td></tr></table>`;
}

function picture(address: string | null): Html | null {
  return address === null ? null : html`<img src="${address}" width="1" height="1" alt="">`;
}

function styles(colour: string): Html {
  const { light, dark } = brandColours(colour);
  return ownHtml(
    `:root{color-scheme:light dark}.page{background:#fff}.words{color:#17181c}.quiet{color:#4b4d57}.answer{color:${light.accent};background:#fff}` +
      `@media (prefers-color-scheme:dark){.page{background:#15161a}.words{color:#ecedf0}.quiet{color:#b6b9c2}.answer{color:${dark.accent};background:#15161a;border-color:#777a85 !important}}`,
  );
}

function introOf({ intro, isReminder, words }: InvitationMail): string {
  return isReminder ? words.reminder : (intro ?? words.intro);
}

function whyOf({ words, brand, budget }: InvitationMail): string {
  return filledIn(words.why, {
    brand,
    contacts: String(budget.contacts),
    days: String(budget.days),
  });
}
