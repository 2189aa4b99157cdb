import { languageTag } from './content';

const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

/** `Polish` for `pl`; what is no language tag stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A tag as it is written in the standard (`pt-br` becomes `pt-BR`); null if it is none. */
export function plainLanguage(typed: string): string | null {
  if (!languageTag.safeParse(typed.trim()).success) return null;
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}
