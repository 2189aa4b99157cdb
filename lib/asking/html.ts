/** HTML that is safe to send: all that was put into it was escaped. */
export type Html = { readonly html: string };

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Writes HTML; whatever is put into it is escaped unless it is HTML itself. Nothing stands for null and false. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, string, at) => text + shown(parts[at - 1]) + string) };
}

/** HTML that we wrote ourselves, such as styles; never something that came from outside. */
export function ownHtml(text: string): Html {
  return { html: text };
}

function shown(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(shown).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
