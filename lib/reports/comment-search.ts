import type { CommentSearch } from '@/db/queries/comment-search';

/** Writing that puts no space between words, or ties them together, so that no dictionary can cut it. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The parts of a search that are found as they are written. */
export function searchWords(search: string): string[] {
  return search
    .split(/\s+/)
    .map((word) => word.replace(/^"+|"+$/g, ''))
    .filter((word) => word !== '');
}

/** A search for the letters themselves, also within a word; null if there is nothing to find. */
export function lettersSearch(search: string): CommentSearch | null {
  const words = searchWords(search);
  return words.length > 0 ? { as: 'letters', words } : null;
}

/**
 * A search for words in every form, by the dictionary of each comment's
 * language; null where there is nothing a dictionary could know.
 */
export function formsSearch(search: string): CommentSearch | null {
  if (unspaced.test(search) || !/[\p{L}\p{N}]{2}/u.test(search) || /[%_\\]/.test(search))
    return null;
  const whole = plainWords(search);
  return { as: 'words', text: search, whole, beginnings: whole.map(beginningOf) };
}

/** None where the search has phrases, `or` or `-not`. */
function plainWords(search: string): string[] {
  if (/"|(^|\s)-|\sor\s/i.test(search)) return [];
  return search.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Languages without a dictionary: a long word less its last two letters finds most of its forms. */
function beginningOf(word: string): string {
  return word.length >= 6 ? word.slice(0, -2) : word;
}
