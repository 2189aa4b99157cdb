import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache, use } from 'react';
import type { Language } from './languages';
import { readersLanguage } from './wanted-languages';
import type { Words } from './words';
import { wordsIn } from './words-in';

/** The language of this page: what its reader chose, else the first their browser asks for that is spoken here. */
export const requestLanguage = cache(async (): Promise<Language> => {
  const [kept, told] = await Promise.all([cookies(), headers()]);
  return readersLanguage(kept.get('language')?.value, told.get('accept-language'));
});

/** What this page says, for server code that waits: pages, actions, async components. */
export const requestWords = cache(async (): Promise<Words> => wordsIn(await requestLanguage()));

/** What this page says, for components that do not wait. In the browser, `browser-words` is in its place. */
export function useWords(): Words {
  return use(requestWords());
}
