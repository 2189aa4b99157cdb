/** What the product speaks, as BCP 47 tags; the first is spoken where nobody says anything else. */
export const languages = ['en', 'ru', 'pl', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

/** Each in its own words: who does not read the page's language still finds theirs. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  pl: 'Polski',
  'zh-Hant': '繁體中文',
};

/** By whose customs numbers and dates are written. */
export const customs: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ru: 'ru',
  pl: 'pl',
  'zh-Hant': 'zh-TW',
};

/** The language a reader chose, from the `language` cookie; null if none was, or none that is spoken. */
export function languageFrom(cookie: string | undefined): Language | null {
  return languages.find((language) => language === cookie) ?? null;
}

/**
 * The first of the wanted languages that is spoken here: `ru-RU` is Russian.
 * All Chinese is written in the traditional script, which those who read the
 * other one can read far better than English.
 */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split('-');
    const spoken = languages.find((language) => language.split('-')[0] === primary);
    if (spoken) return spoken;
  }
  return languages[0];
}
