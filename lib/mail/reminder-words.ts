import { html } from '@/lib/asking/html';

/**
 * The mail to somebody whose calls are overdue. It names no customer: mail is
 * read on screens that others see, and outlives an erasure.
 */
export function reminderWords({
  workspace,
  overdue,
  link,
}: {
  workspace: string;
  overdue: number;
  link: string;
}): { subject: string; text: string; html: string } {
  const calls = overdue === 1 ? 'One of your calls is' : `${overdue} of your calls are`;
  const subject = `${calls} overdue`;
  const why = 'You get this once a day while something is overdue.';
  return {
    subject,
    text: `${calls} overdue in ${workspace}.\n\n${link}\n\n${why}\n`,
    html: html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:24px;font:15px/22px system-ui,sans-serif"><p style="margin:0 0 16px"><b>${calls} overdue</b> in ${workspace}.</p>
<p style="margin:0 0 16px"><a href="${link}">Open them</a></p>
<p style="margin:0;color:#6b6e78;font-size:13px">${why}</p></body></html>`.html,
  };
}
