import type { Language } from '@/lib/words/languages';

const year = 31_536_000;

/** Keeps the language a reader chose in a cookie; the next page, or this one read anew, speaks it. */
export function putLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `language=${language}; path=/; max-age=${year}; samesite=lax`;
}
