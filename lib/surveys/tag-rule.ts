import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { nameField } from './name-field';

const longestWord = 80;
const mostWords = 50;

/** Words or phrases, each of which gives a tag by itself. */
const ruleWords = z
  .array(z.string().trim().min(1).max(longestWord))
  .max(mostWords, 'themes.most-words' satisfies WordKey);

/** A rule as the database keeps it. */
const tagRule = z.object({ words: ruleWords.min(1) });
export type TagRule = z.infer<typeof tagRule>;

/** The form of a tag; its words stand one a line or between commas, and none means by hand. */
export const tagInput = z.object({
  name: nameField('themes.give-name' satisfies WordKey),
  words: z
    .string()
    .default('')
    .transform((text) => text.split(/[\n,;]/).map((word) => word.trim()))
    .transform((words) => [...new Set(words.filter((word) => word !== ''))])
    .pipe(ruleWords),
});
export type TagInput = z.infer<typeof tagInput>;

/** A rule from the database; null where the tag is given by hand. */
export function readTagRule(json: unknown): TagRule | null {
  const found = tagRule.safeParse(json);
  return found.success ? found.data : null;
}

/** Letters that Unicode does not take apart, and those that are written either way. */
const alike: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  ё: 'е',
  æ: 'ae',
};

/**
 * A text as rules compare it: small letters, without accents, in one form of
 * width; `ё` is `е`. Turkish keeps its dotless `ı` apart from `i`.
 */
export function foldedComment(text: string, language: string | null): string {
  const isTurkish = /^(tr|az)\b/i.test(language ?? '');
  const lower = isTurkish ? text.toLocaleLowerCase('tr') : text.toLowerCase();
  return lower
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[łøđßёæ]/g, (letter) => alike[letter] ?? letter)
    .replace(/[’ʼ`]/g, "'")
    .replace(/\s+/gu, ' ');
}

/** Writing without spaces between words, where a word is found anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Whether a comment has one of the words or phrases of a rule. A word stands by
 * itself (`wait` is not in `await`); a `*` at its end also takes what begins so
 * (`wait*` takes `waiting`). Chinese, Japanese and Thai are found anywhere.
 *
 * @param language of the comment; null if not known
 * @example matchesRule({ words: ['wait*'] }, 'I was WAITING for ever', 'en') // => true
 */
export function matchesRule(rule: TagRule, comment: string, language: string | null): boolean {
  const text = foldedComment(comment, language);
  return rule.words.some((word) => occurs(foldedComment(word, language), text));
}

const letter = /[\p{L}\p{M}\p{N}]/u;

function occurs(word: string, text: string): boolean {
  const open = word.endsWith('*');
  const wanted = open ? word.slice(0, -1) : word;
  if (wanted.trim() === '') return false;
  if (unspaced.test(wanted)) return text.includes(wanted);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = String.fromCodePoint(text.codePointAt(at + wanted.length) ?? 32);
    if (!letter.test(before) && (open || !letter.test(after))) return true;
  }
  return false;
}
