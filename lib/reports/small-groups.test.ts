import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { hiddenGroupsWords, openGroups } from './small-groups';

const open = (...groups: number[][]) => openGroups(groups, (sizes) => sizes);

test('groups of one to four customers are hidden, and who would give a lone one away', () => {
  expect(open([30], [6], [0])).toEqual({ open: [[30], [6], [0]], hidden: 0 });
  expect(open([30], [4], [6], [0])).toEqual({ open: [[30], [0]], hidden: 2 });
  expect(open([30], [4], [1], [6])).toEqual({ open: [[30], [6]], hidden: 2 });
  expect(open([4])).toEqual({ open: [], hidden: 1 });
});

test('the figure that counts the fewest customers decides', () => {
  expect(open([40, 3], [50, 50], [8, 60])).toEqual({ open: [[50, 50]], hidden: 2 });
  expect(open([40, 0], [50, 50])).toEqual({
    open: [
      [40, 0],
      [50, 50],
    ],
    hidden: 0,
  });
});

test('nobody of a small group is shown, and none is hidden alone beside others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), (sizes) => {
      const found = openGroups(sizes, (n) => [n]);
      expect(found.open.filter((n) => n > 0 && n < 5)).toEqual([]);
      if (found.hidden === 1) expect(found.open.every((n) => n === 0)).toBe(true);
    }),
  );
});

test('the reason is said in every language', () => {
  expect(hiddenGroupsWords(wordsIn('en'), 0)).toBe('');
  expect(hiddenGroupsWords(wordsIn('en'), 1)).toBe(
    '1 is hidden, so that no group of under 5 customers can be told.',
  );
  for (const language of ['ru', 'pl', 'zh-Hant'] as const) {
    expect(hiddenGroupsWords(wordsIn(language), 2)).toMatch(/2.*5/);
  }
});
