import { type Language, languageFor, languageFrom } from './languages';

/** What a reader chose, else the first that their browser asks for and that is spoken here. */
export function readersLanguage(cookie: string | undefined, accepted: string | null): Language {
  return languageFrom(cookie) ?? languageFor(wantedLanguages(accepted));
}

/** The languages of an `Accept-Language` header, most wanted first. */
export function wantedLanguages(header: string | null): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .flatMap((part, at) => {
      const [tag = '', ...rest] = part.trim().split(/\s*;\s*/);
      const quality = Number(/^q=([\d.]+)$/.exec(rest.join(';'))?.[1] ?? 1);
      return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && quality > 0
        ? [{ tag, quality, at }]
        : [];
    })
    .sort((a, b) => b.quality - a.quality || a.at - b.at)
    .map(({ tag }) => tag);
}
