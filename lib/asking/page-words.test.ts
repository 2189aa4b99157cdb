import { describe, expect, test } from 'vitest';
import { filledIn, pageLanguages, pageWords } from './page-words';

/** Every sentence of a language by its place, with what is filled in there. */
function gaps(value: unknown, place = ''): Map<string, string> {
  if (typeof value === 'string') {
    return new Map([
      [
        place,
        [...value.matchAll(/\{(\w+)\}/g)]
          .map(([gap]) => gap)
          .sort()
          .join(),
      ],
    ]);
  }
  return new Map(
    Object.entries(value ?? {}).flatMap(([key, inner]) => [...gaps(inner, `${place}.${key}`)]),
  );
}

describe.each(pageLanguages)('the page in %s', (language) => {
  test('says all that it says in English, with the same gaps', () => {
    expect(gaps(pageWords(language))).toEqual(gaps(pageWords('en')));
  });

  test('leaves no sentence empty or as it is in English', () => {
    const here = Object.entries(pageWords(language)).filter(([, text]) => typeof text === 'string');
    for (const [key, text] of here) {
      expect(text).not.toBe('');
      if (language !== 'en')
        expect([key, text]).not.toEqual([key, Reflect.get(pageWords('en'), key)]);
    }
  });
});

test('gaps are filled, and what has no value stays', () => {
  expect(filledIn('{n} of {most}, {n}', { n: '7' })).toBe('7 of {most}, 7');
  expect(filledIn('{n}', { n: '$&' })).toBe('$&');
});
