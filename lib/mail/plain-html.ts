import { type Html, html } from '@/lib/asking/html';
import type { Language } from '@/lib/words/languages';

/** A mail of three lines: what is so, where to act on it, and why it was sent. */
export function plainHtml(
  language: Language,
  {
    title,
    told,
    link,
    why,
  }: { title: string; told: Html; link: { href: string; words: string }; why: string },
): string {
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body style="margin:0;padding:24px;font:15px/22px system-ui,sans-serif"><p style="margin:0 0 16px">${told}</p>
<p style="margin:0 0 16px"><a href="${link.href}">${link.words}</a></p>
<p style="margin:0;color:#6b6e78;font-size:13px">${why}</p></body></html>`.html;
}
