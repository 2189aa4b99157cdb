import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countChange } from './count-change';

const week = { now: 7, before: 7 };

test('known changes', () => {
  expect(countChange(140, 100, week)).toEqual({ difference: 40, percent: 40, verdict: 'real' });
  expect(countChange(110, 100, week)).toEqual({ difference: 10, percent: 10, verdict: 'noise' });
  expect(countChange(60, 100, week)).toEqual({ difference: -40, percent: -40, verdict: 'real' });
  expect(countChange(14, 10, week)?.verdict).toBe('too-few');
  expect(countChange(29, 0, week)).toEqual({ difference: 29, percent: null, verdict: 'too-few' });
  expect(countChange(30, 0, week)?.verdict).toBe('real');
  expect(countChange(0, 40, week)).toEqual({ difference: -40, percent: -100, verdict: 'real' });
  expect(countChange(40, 0, week)).toEqual({ difference: 40, percent: null, verdict: 'real' });
  expect(countChange(0, 0, week)).toBeNull();
});

test('a longer month is no growth', () => {
  expect(countChange(3100, 2800, { now: 31, before: 28 })?.verdict).toBe('noise');
  expect(countChange(3100, 2800, { now: 30, before: 30 })?.verdict).toBe('real');
});

test('the other way round the verdict is the same and the sign is not', () => {
  const count = fc.integer({ min: 0, max: 5000 });
  const days = fc.integer({ min: 1, max: 31 });
  fc.assert(
    fc.property(count, count, days, days, (a, b, m, n) => {
      const [there, back] = [
        countChange(a, b, { now: m, before: n }),
        countChange(b, a, { now: n, before: m }),
      ];
      expect(there?.verdict).toBe(back?.verdict);
      expect(there?.difference ?? 0).toBe(0 - (back?.difference ?? 0));
    }),
  );
});

test('what cannot be is refused', () => {
  expect(() => countChange(-1, 1, week)).toThrow(RangeError);
  expect(() => countChange(1, -1, week)).toThrow(RangeError);
  expect(() => countChange(1, 1, { now: 0, before: 7 })).toThrow(RangeError);
  expect(() => countChange(1, 1, { now: 7, before: 0 })).toThrow(RangeError);
});
