import { formatters, type Words } from '@/lib/words/words';
import { languageTag } from './content';

const namesOfLanguages = { type: 'language', fallback: 'code' } as const;

/** `Polish` for `pl`, as it stands alone; what is no language tag stays as it is. */
export function languageName(t: Words, tag: string): string {
  try {
    const name = formatters.getDisplayNames(t.customs, namesOfLanguages).of(tag) ?? tag;
    return name === tag ? tag : capitalised(t, name);
  } catch {
    return tag;
  }
}

/** Russian and Polish write languages small, but not where they stand alone. */
function capitalised({ customs }: Words, [first = '', ...rest]: string): string {
  return `${first.toLocaleUpperCase(customs)}${rest.join('')}`;
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
