import { describe, expect, test, vi } from 'vitest';
import { type Language, languages } from './languages';
import { english } from './messages/en';
import { polish } from './messages/pl';
import { russian } from './messages/ru';
import { chinese } from './messages/zh-hant';
import { messageValues } from './testing/message-values';

// Reading all of the messages takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Flat = ReadonlyMap<string, string>;

function flat(messages: Readonly<Record<string, Readonly<Record<string, string>>>>): Flat {
  return new Map(
    Object.entries(messages).flatMap(([area, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${area}.${name}`, text] as const),
    ),
  );
}

const all: Readonly<Record<Language, Flat>> = {
  en: flat(english),
  ru: flat(russian),
  pl: flat(polish),
  'zh-Hant': flat(chinese),
};

describe.each(languages)('in %s', (language) => {
  const here = all[language];

  test('all is said that is said in English, and nothing else', () => {
    expect([...here.keys()]).toEqual([...all.en.keys()]);
  });

  test('every message takes what the English one takes, choices aside', () => {
    for (const [key, text] of here) {
      const [own, wanted] = [messageValues(text), messageValues(all.en.get(key) ?? '')];
      const needed = wanted.values.filter((name) => !wanted.choosers.includes(name));
      expect([key, needed.filter((name) => !own.values.includes(name))]).toEqual([key, []]);
      expect([key, own.values.filter((name) => !wanted.values.includes(name))]).toEqual([key, []]);
    }
  });

  test('every plural has the forms of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of here) {
      for (const plural of messageValues(text).plurals) {
        const named = plural.filter((form) => !form.startsWith('=')).sort();
        expect([key, named]).toEqual([key, forms.toSorted()]);
      }
    }
  });

  test.runIf(language !== 'en')('no sentence is empty or left in English', () => {
    for (const [key, text] of here) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      const isSentence = /\p{L}{3,} \p{L}{3,}/u.test(
        text.replace(/<code>.*?<\/code>|\{.*\}/gu, ''),
      );
      if (isSentence) expect([key, text]).not.toEqual([key, all.en.get(key)]);
    }
  });
});
