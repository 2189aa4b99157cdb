/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const wholeLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

const longest = 60;

/**
 * The key of a name, for URLs, files and the API: small Latin letters, digits
 * and hyphens. Accents are dropped; a name without a Latin letter or digit, such
 * as one in Chinese, gets the fallback.
 *
 * @example keyOf('Support case solved', 'touchpoint') // 'support-case-solved'
 * @example keyOf('Zgłoszenie rozwiązane', 'touchpoint') // 'zgloszenie-rozwiazane'
 */
export function keyOf(name: string, fallback: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßæœøđðþłħı]/g, (letter) => wholeLetters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? fallback : plain;
}

/** The key itself, or the first of `key-2`, `key-3` … that is not taken. */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
