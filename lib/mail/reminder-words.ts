import { type Html, html } from '@/lib/asking/html';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { plainHtml } from './plain-html';

/**
 * The mail to somebody whose calls are overdue. It names no customer: mail is
 * read on screens that others see, and outlives an erasure.
 */
export function reminderWords(
  t: Words,
  { workspace, overdue, link }: { workspace: string; overdue: number; link: string },
): { subject: string; text: string; html: string } {
  const subject = t('reminder-mail.overdue', { n: formatCount(t, overdue), count: overdue });
  const why = t('reminder-mail.why');
  const values = { overdue: subject, workspace };
  const bare = t.parts<string>('reminder-mail.overdue-in', {
    ...values,
    b: (words) => words.join(''),
  });
  const told = t.parts<Html>('reminder-mail.overdue-in', {
    ...values,
    b: (words) => html`<b>${words}</b>`,
  });
  return {
    subject,
    text: `${[bare].flat().join('')}\n\n${link}\n\n${why}\n`,
    html: plainHtml(t.language, {
      title: subject,
      told: html`${told}`,
      link: { href: link, words: t('reminder-mail.open') },
      why,
    }),
  };
}
