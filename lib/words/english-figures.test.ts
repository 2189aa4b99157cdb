import { describe, expect, test } from 'vitest';
import type { Change } from '@/lib/metrics/change';
import { defined } from '@/lib/metrics/fixtures';
import {
  describeChange,
  formatCount,
  formatDifference,
  formatInterval,
  formatMargin,
  formatNumber,
  formatShare,
  formatSize,
  formatValue,
} from '@/lib/words/figures';
import { wordsIn } from '@/lib/words/words-in';

const t = wordsIn('en');

const mean = defined('ces', '1-7-ease', 'mean');
const share = defined('csat', '1-5-ease');
const nps = defined('nps', '0-10-ease');
const pomp = defined('ces', '1-7-ease', 'pomp');

test.each([
  [5.2689, mean, '5.27', '5.269'],
  [82.06845, share, '82.1 %', '82.07 %'],
  [39.839767, nps, '40', '39.84'],
  [-13, nps, '−13', '−13.00'],
  [-0.2, nps, '0', '−0.20'],
  [51.3333, pomp, '51.3', '51.33'],
  [null, mean, '–', '–'],
  [null, share, '–', '–'],
  [Number.NaN, nps, '–', '–'],
])('value %d', (value, definition, short, full) => {
  expect(formatValue(t, value, definition)).toBe(short);
  expect(formatValue(t, value, definition, 'full')).toBe(full);
});

test.each([
  [{ low: 79.61, high: 82.83 }, share, '79.6–82.8'],
  [{ low: 30.2, high: 37.4 }, nps, '30–37'],
  [{ low: -9.4, high: 3.6 }, nps, '−9 to 4'],
  [{ low: -19, high: -3 }, nps, '−19 to −3'],
  [null, nps, '–'],
])('interval %j', (interval, definition, text) => {
  expect(formatInterval(t, interval, definition)).toBe(text);
});

test.each([
  [-0.17, mean, '−0.17', '0.17'],
  [1.1, share, '+1.1 pt', '1.1 pt'],
  [2.2, nps, '+2', '2'],
  [0.004, mean, '0.00', '0.00'],
  [-0.04, share, '0.0 pt', '0.0 pt'],
  [3.25, pomp, '+3.3', '3.3'],
])('difference %d', (difference, definition, text, size) => {
  expect(formatDifference(t, difference, definition)).toBe(text);
  expect(formatSize(t, difference, definition)).toBe(size);
});

test('records have a digit or two more', () => {
  expect(formatInterval(t, { low: -0.125, high: 0.375 }, mean, 'full')).toBe('−0.125 to 0.375');
  expect(formatInterval(t, { low: 79.614, high: 82.826 }, share, 'full')).toBe('79.61–82.83');
  expect(formatMargin(t, 0.0424, mean, 'full')).toBe('± 0.042');
  expect(formatDifference(t, 1.125, nps, 'full')).toBe('+1.13');
});

test('difference and margin of nothing are dashes', () => {
  expect(formatDifference(t, null, share)).toBe('–');
  expect(formatMargin(t, null, share)).toBe('–');
});

test.each([
  [0.042, mean, '± 0.04'],
  [0.5, share, '± 0.5 pt'],
  [3.4, nps, '± 3'],
])('margin %d', (margin, definition, text) =>
  expect(formatMargin(t, margin, definition)).toBe(text),
);

test('counts and numbers are grouped, with a real minus sign', () => {
  expect(formatCount(t, 14141)).toBe('14,141');
  expect(formatCount(t, 1e9)).toBe('1,000,000,000');
  expect(formatCount(t, null)).toBe('–');
  expect(formatNumber(t, -1234.5, 1)).toBe('−1,234.5');
});

test.each([
  [17, 100, '17 %'],
  [0, 100, '0 %'],
  [100, 100, '100 %'],
  [1, 1000, '< 1 %'],
  [4, 1000, '< 1 %'],
  [5, 1000, '1 %'],
  [994, 1000, '99 %'],
  [995, 1000, '> 99 %'],
  [999, 1000, '> 99 %'],
  [0, 0, '–'],
  [0, Number.NaN, '–'],
])('%d of %d', (part, whole, text) => expect(formatShare(t, part, whole)).toBe(text));

describe('describeChange', () => {
  const change = (parts: Partial<Change>): Change => ({
    from: 5,
    to: 5,
    difference: 0,
    margin: 0.1,
    interval: { low: 0, high: 0 },
    p: 0.5,
    verdict: 'noise',
    better: null,
    needed: null,
    shorter: null,
    ...parts,
  });

  test.each([
    [change({ difference: -0.17, verdict: 'real' }), mean, '0.17 · real change'],
    [change({ difference: 0.02 }), mean, '0.02 · within noise'],
    [change({ difference: -1.12 }), share, '1.1 pt · within noise'],
    [change({ difference: 2 }), nps, '2 · within noise'],
    [change({ verdict: 'too-few', needed: 9, shorter: 'now' }), mean, 'n 21, too few'],
    [change({ verdict: 'too-few', needed: 9, shorter: 'before' }), mean, 'n 21 before, too few'],
    [null, mean, 'nothing to compare'],
  ])('%#', (moved, definition, text) => expect(describeChange(t, moved, definition)).toBe(text));
});
