import { type Html, html, ownHtml } from '@/lib/asking/html';
import type { Words } from '@/lib/words/words';

const face = ownHtml("font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif");

/** A whole mail: one table, legible on light and dark grounds and without pictures. */
export function mailFrame(t: Words, title: string, rows: readonly Html[]): string {
  return html`<!doctype html><html lang="${t.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title><style>${styles}</style></head><body class="page" style="margin:0;padding:0;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page"><tr><td align="center" style="padding:24px 16px;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;${face};text-align:start;">${rows}</table></td></tr></table></body></html>`
    .html;
}

/** One row of a mail. */
export function mailRow(content: Html, space = 16): Html {
  return html`<tr><td style="padding-bottom:${space}px;">${content}</td></tr>`;
}

export function heading(words: string, level: 1 | 2): Html {
  return level === 1
    ? html`<h1 class="words" style="margin:0;font-size:22px;line-height:28px;font-weight:600;">${words}</h1>`
    : html`<h2 class="words" style="margin:0;font-size:17px;line-height:24px;font-weight:600;">${words}</h2>`;
}

export function sentence(words: string | Html): Html {
  return html`<p class="words" style="margin:0;font-size:15px;line-height:22px;">${words}</p>`;
}

export function smallPrint(words: string | Html): Html {
  return html`<p class="quiet" style="margin:0 0 4px;font-size:12px;line-height:18px;">${words}</p>`;
}

export function mailLink(address: string, words: string): Html {
  return html`<a class="link" href="${address}" style="font-size:14px;">${words}</a>`;
}

/** A picture that has its words where it is not shown; its ground is light in both themes. */
export function mailPicture({ contentId, alt }: { contentId: string; alt: string }): Html {
  return html`<img src="cid:${contentId}" width="640" alt="${alt}" class="words" style="display:block;width:100%;max-width:640px;height:auto;border:0;border-radius:6px;font-size:14px;">`;
}

/** A table of hairlines; the first column is the name of the row. */
export function mailTableHtml(
  columns: readonly { readonly name: string; readonly isNumber: boolean }[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  const align = (at: number) => (columns[at]?.isNumber ? 'right' : 'left');
  const head = columns.map(
    ({ name }, at) =>
      html`<th class="quiet line" scope="col" align="${align(at)}" style="padding:4px 8px 4px 0;font-size:12px;font-weight:500;border-bottom:1px solid;">${name}</th>`,
  );
  const body = rows.map(
    (row) =>
      html`<tr>${row.map((cell, at) => html`<td class="words line" align="${align(at)}" style="padding:5px 8px 5px 0;font-size:14px;line-height:20px;border-bottom:1px solid;vertical-align:top;">${cell}</td>`)}</tr>`,
  );
  return html`<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;"><tr>${head}</tr>${body}</table>`;
}

const styles = ownHtml(
  ':root{color-scheme:light dark}.page{background:#fff}.words{color:#17181c}.quiet{color:#4b4d57}.link{color:#2457c5}.line{border-color:#e2e3e8 !important}.good{color:#0b6b45}.bad{color:#a8321c}' +
    '@media (prefers-color-scheme:dark){.page{background:#15161a}.words{color:#ecedf0}.quiet{color:#b6b9c2}.link{color:#8fb2ff}.line{border-color:#34363e !important}.good{color:#6fd3a3}.bad{color:#f0937f}}',
);
