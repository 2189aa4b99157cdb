import { type Html, html, ownHtml } from './html';
import type { PageFrame } from './page-model';
import { pageStyle } from './page-style';
import { filledIn, type NoticeKind, type PageWords, pageWords } from './page-words';

/**
 * A whole page around its middle. Where the page itself speaks another language
 * than the survey, its words say so.
 */
export function framed(
  frame: PageFrame,
  {
    title,
    className,
    main,
    script,
    found = null,
  }: {
    title: string;
    className?: string;
    main: Html;
    script?: string;
    /** What search engines say of it; null keeps them away. */
    found?: string | null;
  },
): string {
  const { nonce, language, direction, brand } = frame;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${found === null ? html`<meta name="robots" content="noindex, nofollow">` : html`<meta name="description" content="${found}">`}
<title>${title} · ${brand.name}</title>
<style nonce="${nonce}">${ownHtml(pageStyle(brand.brandColour))}</style>
</head>
<body>
<main class="${className}">
<div class="brand">${brand.logo ? html`<img src="${brand.logo}" alt="">` : null}<span>${brand.name}</span></div>
${frame.isTrial ? html`<p class="trial">${spoken(frame, 'trial')}</p>` : null}
${main}
</main>
<p class="vh" id="live" role="status"></p>
${script ? html`<script nonce="${nonce}">${ownHtml(script)}</script>` : null}
</body>
</html>
`.html;
}

type PlainWords = {
  [Key in keyof PageWords]: PageWords[Key] extends string ? Key : never;
}[keyof PageWords];

/** Words of the page itself, marked with their language where it is not the one around them. */
export function spoken(
  frame: PageFrame,
  key: PlainWords,
  values: Readonly<Record<string, string>> = {},
): Html {
  return inPageLanguage(frame, filledIn(pageWords(frame.pageLanguage)[key], values));
}

export function inPageLanguage({ language, pageLanguage }: PageFrame, text: string): Html {
  return language === pageLanguage
    ? html`${text}`
    : html`<span lang="${pageLanguage}" dir="ltr">${text}</span>`;
}

/** What stands on a page that says one thing, beside that. */
type AroundNotice = {
  readonly values?: Readonly<Record<string, string>>;
  readonly below?: Html;
  /** Sends an answer that waits in the browser. */
  readonly script?: string;
};

/** A page that says one thing, and what can be done about it. */
export function noticePage(
  frame: PageFrame,
  notice: NoticeKind,
  { values = {}, below, script }: AroundNotice = {},
): string {
  const { title, text } = pageWords(frame.pageLanguage).notices[notice];
  return framed(frame, {
    title,
    main: html`<div class="thanks"${script ? html` data-unsent` : null}><h1>${inPageLanguage(frame, title)}</h1>
<p class="sub">${inPageLanguage(frame, filledIn(text, values))}</p>${below}</div>
${footer(frame)}`,
    ...(script ? { script } : {}),
  });
}

export function footer(frame: PageFrame, start: Html | null = null, end: Html | null = null): Html {
  const { privacyUrl } = frame.brand;
  const privacy = privacyUrl
    ? html`<a href="${privacyUrl}" rel="noreferrer">${spoken(frame, 'privacy')}</a>`
    : null;
  return html`<footer>${start}${privacy}${end}</footer>`;
}
