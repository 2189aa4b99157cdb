import { expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { formatMoney, formatShortMoney } from './format-money';

const t = wordsIn('en');

test('amounts have their currency, a real minus and no minus zero', () => {
  expect(formatMoney(t, 1_946_800.4, 'GBP')).toBe('£1,946,800');
  expect(formatMoney(t, -12.4, 'EUR', 2)).toBe('−€12.40');
  expect(formatMoney(t, -0.2, 'EUR')).toBe('€0');
  expect(formatMoney(t, null, 'EUR')).toBe('–');
  expect(formatMoney(t, Number.NaN, 'EUR')).toBe('–');
});

test('short amounts', () => {
  expect(formatShortMoney(t, 1_946_800, 'GBP')).toBe('£1.95m');
  expect(formatShortMoney(t, -840, 'GBP')).toBe('−£840');
  expect(formatShortMoney(t, null, 'GBP')).toBe('–');
});
