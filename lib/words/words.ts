import format, { type CompiledMessage, type FormatValues } from 'icu-minify/format';
import { customs, type Language } from './languages';
import type { WordKey } from './messages/en';

export type { CompiledMessage } from 'icu-minify/format';
export type { Language } from './languages';
export type { WordKey } from './messages/en';

/** What belongs into a message, by the names it has there. */
export type WordValues = Readonly<Record<string, string | number>>;

/**
 * All that is said in one language. As a function it says a message:
 * `t('ui.close')`, `t('responses.found', { n: 3 })`. Whatever makes words takes
 * one, so that a page, an export and a mail say them alike.
 */
export type Words = {
  (key: WordKey, values?: WordValues): string;
  readonly language: Language;
  /** Whose customs numbers and dates follow, for `Intl`. */
  readonly customs: string;
  /** A message with tags, cut where they begin and end; `richWords` is the way to it. */
  readonly parts: <Drawn>(key: WordKey, values: FormatValues<Drawn>) => Parts<Drawn>;
};

type Parts<Drawn> = string | Drawn | readonly (string | Drawn)[];

/**
 * @param find the compiled message of a key
 * @throws {Error} on saying a message whose values are not all given
 */
export function makeWords(language: Language, find: (key: WordKey) => CompiledMessage): Words {
  const tag = customs[language];
  const parts = <Drawn>(key: WordKey, values?: FormatValues<Drawn>): Parts<Drawn> =>
    format(find(key), tag, values, { formatters });
  const say = (key: WordKey, values?: WordValues) => String(parts(key, values));
  return Object.assign(say, { language, customs: tag, parts });
}

/** Building one costs a hundred times what using it does, and a board has thousands of numbers. */
function once<Args extends unknown[], Made>(make: (...args: Args) => Made) {
  const made = new Map<string, Made>();
  return (...args: Args): Made => {
    const key = JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}

/** `Intl`, with each formatter made once. */
export const formatters = {
  getNumberFormat: once(
    (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  ),
  getDateTimeFormat: once(
    (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...args),
  ),
  getPluralRules: once(
    (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  ),
  getDisplayNames: once(
    (...args: ConstructorParameters<typeof Intl.DisplayNames>) => new Intl.DisplayNames(...args),
  ),
};
