import { describe, expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { chosenWords, countedAs, type FilterOption, matching } from './filter-options';

const t = wordsIn('en');

function option(name: string, selected = false): FilterOption {
  return { key: name, name, count: 1, selected, href: '#' };
}

describe('chosenWords', () => {
  test('says all, the one, or how many', () => {
    expect(chosenWords(t, [option('Phone'), option('Chat')])).toBe('All');
    expect(chosenWords(t, [option('Phone', true), option('Chat')])).toBe('Phone');
    expect(chosenWords(t, [option('Phone', true), option('Chat', true), option('Web')])).toBe(
      '2 of 3',
    );
  });
});

test('what is not counted yet shows what it had, filter by filter', () => {
  const filter = (key: string, options: FilterOption[]) => ({
    key,
    label: key,
    options,
    clearHref: null,
  });
  const before = [
    filter('channel', [{ ...option('Phone'), count: 7 }]),
    filter('touchpoint', [{ ...option('Phone'), count: 0 }]),
  ];
  const now = [
    filter('touchpoint', [{ ...option('Phone', true), count: null }]),
    filter('channel', [
      { ...option('Phone'), count: null },
      { ...option('Web'), count: null },
    ]),
  ];
  const shown = countedAs(before, now).map(({ options }) => options.map(({ count }) => count));
  expect(shown).toEqual([[0], [7, null]]);
  expect(countedAs(before, now)[0]?.options[0]?.selected).toBe(true);
});

describe('matching', () => {
  test('ignores case and accents', () => {
    const options = [option('Café Łódź'), option('Phone')];
    expect(matching(options, 'CAFE').map(({ name }) => name)).toEqual(['Café Łódź']);
    expect(matching(options, '  ')).toHaveLength(2);
    expect(matching(options, 'zzz')).toEqual([]);
  });
});
