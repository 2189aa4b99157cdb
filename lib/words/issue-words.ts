import type * as z from 'zod';
import { en, pl, ru, zhTW } from 'zod/locales';
import type { Language } from './languages';
import { english, type WordKey } from './messages/en';
import type { Words, WordValues } from './words';
import { wordsIn } from './words-in';

type Issue = z.core.$ZodIssue;
type Wording = z.core.$ZodErrorMap;

const itsOwn: Readonly<Record<Language, Wording>> = {
  en: en().localeError,
  ru: ru().localeError,
  pl: pl().localeError,
  'zh-Hant': zhTW().localeError,
};

/** For `safeParse(input, wordedIn(t))`: what a schema has no words of ours for is told in its reader's language. */
export function wordedIn(t: Words): { readonly error: Wording } {
  return { error: itsOwn[t.language] };
}

/**
 * What a fault of an input says. The words of a schema are keys of messages
 * (`z.string().max(80, 'errors.too-long' satisfies WordKey)`), which may speak
 * of the `{minimum}`, the `{maximum}` and the `params` of the fault.
 */
export function issueWords(t: Words, issue: Issue): string {
  return isKey(issue.message) ? t(issue.message, valuesOf(issue)) : issue.message;
}

/** The same for programs, which read English. */
export function issueInEnglish(issue: Issue): string {
  return issueWords(wordsIn('en'), issue);
}

const keys: ReadonlySet<string> = new Set(
  Object.entries(english).flatMap(([area, messages]) =>
    Object.keys(messages).map((name) => `${area}.${name}`),
  ),
);

/** Whether a text, such as one that was stored, names a message. */
export function isKey(text: unknown): text is WordKey {
  return typeof text === 'string' && keys.has(text);
}

function valuesOf(issue: Issue): WordValues {
  const { params } = issue.code === 'custom' ? issue : { params: undefined };
  return Object.fromEntries(
    Object.entries({ ...issue, ...params }).flatMap(([name, value]) =>
      typeof value === 'number' || typeof value === 'string'
        ? [[name, value]]
        : typeof value === 'bigint'
          ? [[name, Number(value)]]
          : [],
    ),
  );
}
