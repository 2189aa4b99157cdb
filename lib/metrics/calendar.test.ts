import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayAt,
  dayNumber,
  dayParts,
  endOfMonth,
  firstOf,
  isDay,
  weekday,
} from './calendar';

test.each(['2026-06-24', '2024-02-29', '1969-12-31', '2000-02-29'])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true);
  expect(dayAt(dayNumber(day))).toBe(day);
});

test.each([
  '2026-02-30',
  '2025-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-6-4',
  '12026-06-24',
  '2026-06-24T00:00',
  '24.06.2026',
  '',
])('“%s” is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => dayNumber(text)).toThrow(RangeError);
  expect(() => dayParts(text)).toThrow(RangeError);
});

test('every text in the form of a day is one exactly if the calendar of the machine has it', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  for (const year of ['0001', '1900', '2000', '2023', '2024', '2100', '9999']) {
    for (let month = 0; month <= 13; month++) {
      for (let date = 0; date <= 32; date++) {
        const text = `${year}-${two(month)}-${two(date)}`;
        const time = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
        expect(isDay(text), text).toBe(exists);
      }
    }
  }
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2026-03-15', -3, '2025-12-15'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-05-31', -1, '2026-04-30'],
  ['1000-01-31', -1, '0999-12-31'],
])('%s and %d months is %s', (day, n, expected) => expect(addMonths(day, n)).toBe(expected));

describe('the calendar', () => {
  test('knows weekdays, before 1970 too', () => {
    expect(weekday('2026-06-24')).toBe(3);
    expect(weekday('1970-01-01')).toBe(4);
    expect(weekday('1969-12-28')).toBe(0);
  });

  test('finds the ends of months, quarters and years', () => {
    expect(firstOf('2026-06-24', 1)).toBe('2026-06-01');
    expect(firstOf('2026-06-24', 3)).toBe('2026-04-01');
    expect(firstOf('2026-06-24', 12)).toBe('2026-01-01');
    expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
    expect(endOfMonth('2026-04-01')).toBe('2026-04-30');
  });
});
