import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, formatPeriod } from '@/lib/words/dates';
import { wordsIn } from '@/lib/words/words-in';
import {
  addDays,
  bucketStart,
  bucketsOf,
  dayIn,
  daysIn,
  type Interval,
  type Period,
  type PresetId,
  periodBefore,
  periodYearBefore,
  presetIds,
  presetPeriod,
  suggestedInterval,
  type WeekStart,
} from './period';

const t = wordsIn('en');

const period = (from: string, to: string): Period => ({ from, to });

describe('presetPeriod', () => {
  test.each<[PresetId, string, string]>([
    ['today', '2026-06-24', '2026-06-24'],
    ['yesterday', '2026-06-23', '2026-06-23'],
    ['last-7-days', '2026-06-18', '2026-06-24'],
    ['last-30-days', '2026-05-26', '2026-06-24'],
    ['last-90-days', '2026-03-27', '2026-06-24'],
    ['this-month', '2026-06-01', '2026-06-24'],
    ['last-month', '2026-05-01', '2026-05-31'],
    ['this-quarter', '2026-04-01', '2026-06-24'],
    ['last-quarter', '2026-01-01', '2026-03-31'],
    ['this-year', '2026-01-01', '2026-06-24'],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['last-6-months', '2025-12-25', '2026-06-24'],
    ['last-12-months', '2025-06-25', '2026-06-24'],
    ['all-time', '2023-02-03', '2026-06-24'],
  ])('%s is %s – %s', (id, from, to) => {
    expect(presetPeriod(id, '2026-06-24', '2023-02-03')).toEqual({ from, to });
  });

  test('turns with the year', () => {
    expect(presetPeriod('last-month', '2026-01-01', null)).toEqual(
      period('2025-12-01', '2025-12-31'),
    );
    expect(presetPeriod('last-quarter', '2026-01-31', null)).toEqual(
      period('2025-10-01', '2025-12-31'),
    );
    expect(presetPeriod('last-12-months', '2024-02-29', null)).toEqual(
      period('2023-03-01', '2024-02-29'),
    );
  });

  test('all time without answers is today', () => {
    expect(presetPeriod('all-time', '2026-06-24', null).from).toBe('2026-06-24');
    expect(presetPeriod('all-time', '2026-06-24', '2026-07-01').from).toBe('2026-06-24');
  });
});

describe('periodBefore', () => {
  test.each<[PresetId | 'custom', Period, Period]>([
    ['today', period('2026-01-01', '2026-01-01'), period('2025-12-31', '2025-12-31')],
    ['last-7-days', period('2026-06-18', '2026-06-24'), period('2026-06-11', '2026-06-17')],
    ['last-90-days', period('2026-03-27', '2026-06-24'), period('2025-12-27', '2026-03-26')],
    ['this-month', period('2026-06-01', '2026-06-24'), period('2026-05-01', '2026-05-24')],
    ['this-month', period('2026-03-01', '2026-03-31'), period('2026-02-01', '2026-02-28')],
    ['last-month', period('2026-03-01', '2026-03-31'), period('2026-02-01', '2026-02-28')],
    ['this-quarter', period('2026-04-01', '2026-06-24'), period('2026-01-01', '2026-03-24')],
    ['last-quarter', period('2026-01-01', '2026-03-31'), period('2025-10-01', '2025-12-31')],
    ['this-year', period('2026-01-01', '2026-06-24'), period('2025-01-01', '2025-06-24')],
    ['last-year', period('2024-01-01', '2024-12-31'), period('2023-01-01', '2023-12-31')],
    ['last-6-months', period('2025-12-25', '2026-06-24'), period('2025-06-25', '2025-12-24')],
    ['last-12-months', period('2025-06-25', '2026-06-24'), period('2024-06-25', '2025-06-24')],
    ['last-12-months', period('2023-06-25', '2024-06-24'), period('2022-06-25', '2023-06-24')],
    ['custom', period('2024-01-01', '2025-12-31'), period('2022-01-01', '2023-12-31')],
    ['custom', period('2026-05-01', '2026-06-30'), period('2026-03-01', '2026-04-30')],
    ['custom', period('2026-05-02', '2026-06-30'), period('2026-03-03', '2026-05-01')],
  ])('%s', (preset, now, before) => expect(periodBefore(now, preset)).toEqual(before));

  test('ends the day before, or is the same part of the one before', () => {
    for (const id of presetIds) {
      const now = presetPeriod(id, '2026-06-24', '2024-01-15');
      const before = periodBefore(now, id);
      expect(before.from <= before.to && before.to < now.from).toBe(true);
      if (!/^this-/.test(id)) expect(addDays(before.to, 1)).toBe(now.from);
    }
  });
});

test.each([
  [period('2026-03-27', '2026-06-24'), period('2025-03-27', '2025-06-24')],
  [period('2024-02-29', '2024-02-29'), period('2023-02-28', '2023-02-28')],
  [period('2024-02-01', '2024-02-29'), period('2023-02-01', '2023-02-28')],
  [period('2025-02-01', '2025-02-28'), period('2024-02-01', '2024-02-29')],
  [period('2025-02-02', '2025-02-28'), period('2024-02-02', '2024-02-28')],
])('a year before %j', (now, before) => expect(periodYearBefore(now)).toEqual(before));

describe('bucketsOf', () => {
  test('weeks start on the chosen day, and cut ones are partial', () => {
    const buckets = bucketsOf(period('2026-06-03', '2026-06-24'), 'week', 1, '2026-06-24');
    expect(buckets).toEqual([
      { start: '2026-06-01', end: '2026-06-07', partial: true },
      { start: '2026-06-08', end: '2026-06-14', partial: false },
      { start: '2026-06-15', end: '2026-06-21', partial: false },
      { start: '2026-06-22', end: '2026-06-28', partial: true },
    ]);
    expect(bucketStart('2026-06-24', 'week', 0)).toBe('2026-06-21');
    expect(bucketStart('2026-06-21', 'week', 1)).toBe('2026-06-15');
  });

  test('months, quarters and days over the turn of a year', () => {
    const starts = (interval: Interval) =>
      bucketsOf(period('2025-12-30', '2026-01-02'), interval, 1, '2026-06-24').map(
        ({ start }) => start,
      );
    expect(starts('day')).toEqual(['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02']);
    expect(starts('month')).toEqual(['2025-12-01', '2026-01-01']);
    expect(starts('quarter')).toEqual(['2025-10-01', '2026-01-01']);
  });

  test('today is not over', () => {
    const days = bucketsOf(period('2026-06-23', '2026-06-24'), 'day', 1, '2026-06-24');
    expect(days.map(({ partial }) => partial)).toEqual([false, true]);
  });

  test('cover the period without gap or overlap', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n));
    const asked = fc.record({
      from: day,
      days: fc.integer({ min: 0, max: 400 }),
      interval: fc.constantFrom<Interval>('day', 'week', 'month', 'quarter'),
      weekStart: fc.constantFrom<WeekStart>(0, 1),
    });
    fc.assert(
      fc.property(asked, ({ from, days, interval, weekStart }) => {
        const to = addDays(from, days);
        const buckets = bucketsOf({ from, to }, interval, weekStart, '2099-01-01');
        const [first, last] = [buckets.at(0), buckets.at(-1)];
        expect(first && first.start <= from && from <= first.end).toBe(true);
        expect(last && last.start <= to && to <= last.end).toBe(true);
        for (const bucket of buckets) {
          expect(bucket.partial).toBe(bucket.start < from || bucket.end > to);
          expect(bucketStart(bucket.end, interval, weekStart)).toBe(bucket.start);
        }
        buckets.reduce((before, now) => {
          expect(now.start).toBe(addDays(before.end, 1));
          return now;
        });
      }),
    );
  });
});

describe('days', () => {
  test('are counted on the calendar, not in hours: both days of a clock change are days', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysIn(period('2026-03-01', '2026-03-31'))).toBe(31);
    expect(daysIn(period('2024-01-01', '2024-12-31'))).toBe(366);
  });

  test.each([
    ['2026-06-24T23:30:00Z', 'Europe/London', '2026-06-25'],
    ['2026-06-24T23:30:00Z', 'America/New_York', '2026-06-24'],
    ['2026-01-01T00:30:00Z', 'America/Los_Angeles', '2025-12-31'],
    ['2026-12-31T12:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
    // London puts its clocks forward at 01:00 UTC on 29 March 2026.
    ['2026-03-28T23:59:59Z', 'Europe/London', '2026-03-28'],
    ['2026-03-29T22:59:59Z', 'Europe/London', '2026-03-29'],
    ['2026-03-29T23:00:00Z', 'Europe/London', '2026-03-30'],
    ['2026-10-25T23:59:59Z', 'Europe/London', '2026-10-25'],
    ['2024-02-29T12:00:00Z', 'UTC', '2024-02-29'],
  ])('at %s it is in %s %s', (now, zone, day) => expect(dayIn(new Date(now), zone)).toBe(day));

  test('there is no such time zone', () => {
    expect(() => dayIn(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  });
});

test.each([
  [1, 'day'],
  [31, 'day'],
  [32, 'week'],
  [90, 'week'],
  [184, 'week'],
  [190, 'week'],
  [191, 'month'],
  [366, 'month'],
  [1098, 'month'],
  [1099, 'quarter'],
])('%d days are drawn by %s', (days, interval) => {
  expect(suggestedInterval(period('2020-01-01', addDays('2020-01-01', days - 1)))).toBe(interval);
});

test.each([
  [period('2026-03-27', '2026-06-24'), '27 March – 24 June 2026'],
  [period('2025-12-27', '2026-03-26'), '27 December 2025 – 26 March 2026'],
  [period('2025-06-01', '2026-06-24'), '1 June 2025 – 24 June 2026'],
  [period('2026-06-01', '2026-06-24'), '1–24 June 2026'],
  [period('2026-06-24', '2026-06-24'), '24 June 2026'],
])('%j in words', (days, text) => expect(formatPeriod(t, days)).toBe(text));

test('a day in words', () => expect(formatDay(t, '2026-09-04')).toBe('4 September 2026'));
