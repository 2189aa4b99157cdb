import { expect, test } from 'vitest';
import { formatMoney, formatShortMoney } from './format-money';

test('amounts have their currency, a real minus and no minus zero', () => {
  expect(formatMoney(1_946_800.4, 'GBP')).toBe('£1,946,800');
  expect(formatMoney(-12.4, 'EUR', 2)).toBe('−€12.40');
  expect(formatMoney(-0.2, 'EUR')).toBe('€0');
  expect(formatMoney(null, 'EUR')).toBe('–');
  expect(formatMoney(Number.NaN, 'EUR')).toBe('–');
});

test('short amounts', () => {
  expect(formatShortMoney(1_946_800, 'GBP')).toBe('£1.95m');
  expect(formatShortMoney(-840, 'GBP')).toBe('−£840');
  expect(formatShortMoney(null, 'GBP')).toBe('–');
});
