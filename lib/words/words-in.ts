import compile from 'icu-minify/compile';
import type { Language } from './languages';
import { type Area, english, type Messages } from './messages/en';
import { polish } from './messages/pl';
import { russian } from './messages/ru';
import { chinese } from './messages/zh-hant';
import { type CompiledMessage, makeWords, type Words } from './words';

const messages: Readonly<Record<Language, Messages>> = {
  en: english,
  ru: russian,
  pl: polish,
  'zh-Hant': chinese,
};

/** By language and key. Reading a message costs more than saying it, and few are ever said. */
const compiled = new Map<string, CompiledMessage>();

function find(language: Language, key: string): CompiledMessage {
  const name = `${language} ${key}`;
  const known = compiled.get(name);
  if (known !== undefined) return known;
  // Only plain objects reach a browser, and the choices of a message are made without a prototype.
  const fresh = structuredClone(compile(textOf(language, key)));
  compiled.set(name, fresh);
  return fresh;
}

function textOf(language: Language, key: string): string {
  const at = key.indexOf('.');
  const area: Readonly<Record<string, string>> | undefined = Object.entries(
    messages[language],
  ).find(([name]) => name === key.slice(0, at))?.[1];
  const text = area?.[key.slice(at + 1)];
  if (text === undefined) throw new Error(`There is no message “${key}”`);
  return text;
}

const made = new Map<Language, Words>();

/** Everything in one language, wherever there is no page: exports, mails, the background. */
export function wordsIn(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const fresh = makeWords(language, (key) => find(language, key));
  made.set(language, fresh);
  return fresh;
}

/** The messages of some areas, compiled, as they are sent to browsers. */
export function compiledAreas(
  language: Language,
  areas: readonly Area[],
): Record<string, CompiledMessage> {
  const keys = areas.flatMap((area) => Object.keys(english[area]).map((name) => `${area}.${name}`));
  return Object.fromEntries(keys.map((key) => [key, find(language, key)]));
}
