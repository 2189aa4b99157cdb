import { describe, expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { chosenWords, type FilterOption, matching } from './filter-options';

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

describe('matching', () => {
  test('ignores case and accents', () => {
    const options = [option('Café Łódź'), option('Phone')];
    expect(matching(options, 'CAFE').map(({ name }) => name)).toEqual(['Café Łódź']);
    expect(matching(options, '  ')).toHaveLength(2);
    expect(matching(options, 'zzz')).toEqual([]);
  });
});
