import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayIn, daysIn, type WeekStart } from '@/lib/metrics/period';
import { wordsIn } from '@/lib/words/words-in';
import {
  latestMoment,
  nextMoment,
  rangeOf,
  type Schedule,
  schedule,
  scheduleWords,
} from './schedule';

const t = wordsIn('en');
const daily = (hour: number): Schedule => ({ every: 'day', hour });
const next = (plan: Schedule, after: string, zone: string) =>
  nextMoment(plan, new Date(after), zone).toISOString();

describe('the next moment', () => {
  test.each<[string, Schedule, string, string, string]>([
    [
      'today, if the hour is to come',
      daily(8),
      '2026-03-10T07:59:59Z',
      'UTC',
      '2026-03-10T08:00:00.000Z',
    ],
    [
      'tomorrow, at the very moment',
      daily(8),
      '2026-03-10T08:00:00Z',
      'UTC',
      '2026-03-11T08:00:00.000Z',
    ],
    [
      'on the clock of the zone',
      daily(8),
      '2026-03-10T00:30:00Z',
      'Asia/Taipei',
      '2026-03-11T00:00:00.000Z',
    ],
    [
      'an hour that is skipped: when they jump',
      daily(2),
      '2026-03-28T12:00:00Z',
      'Europe/Warsaw',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'the day after, as ever',
      daily(2),
      '2026-03-29T01:00:00Z',
      'Europe/Warsaw',
      '2026-03-30T00:00:00.000Z',
    ],
    [
      'an hour shown twice: the first time',
      daily(2),
      '2026-10-24T12:00:00Z',
      'Europe/Warsaw',
      '2026-10-25T00:00:00.000Z',
    ],
    [
      'and not the second time',
      daily(2),
      '2026-10-25T00:00:00Z',
      'Europe/Warsaw',
      '2026-10-26T01:00:00.000Z',
    ],
    [
      'midnight that does not exist',
      daily(0),
      '2024-09-07T12:00:00Z',
      'America/Santiago',
      '2024-09-08T04:00:00.000Z',
    ],
    [
      'this week’s Monday',
      { every: 'week', hour: 8, weekday: 1 },
      '2026-03-08T12:00:00Z',
      'UTC',
      '2026-03-09T08:00:00.000Z',
    ],
    [
      'next week’s Monday',
      { every: 'week', hour: 8, weekday: 1 },
      '2026-03-09T08:00:00Z',
      'UTC',
      '2026-03-16T08:00:00.000Z',
    ],
    [
      'a Sunday',
      { every: 'week', hour: 23, weekday: 0 },
      '2026-03-09T08:00:00Z',
      'UTC',
      '2026-03-15T23:00:00.000Z',
    ],
    [
      'the 31st of a short month',
      { every: 'month', hour: 8, date: 31 },
      '2026-02-01T00:00:00Z',
      'UTC',
      '2026-02-28T08:00:00.000Z',
    ],
    [
      'the 31st of a leap year’s February',
      { every: 'month', hour: 8, date: 31 },
      '2028-02-01T00:00:00Z',
      'UTC',
      '2028-02-29T08:00:00.000Z',
    ],
    [
      'the 30th after February',
      { every: 'month', hour: 8, date: 30 },
      '2026-02-28T08:00:00Z',
      'UTC',
      '2026-03-30T08:00:00.000Z',
    ],
    [
      'over the end of a year',
      { every: 'month', hour: 8, date: 1 },
      '2026-12-01T08:00:00Z',
      'UTC',
      '2027-01-01T08:00:00.000Z',
    ],
  ])('%s', (_, plan, after, zone, expected) => {
    expect(next(plan, after, zone)).toBe(expected);
  });

  const zones = [
    'UTC',
    'Europe/Warsaw',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Taipei',
    'Pacific/Apia',
    'America/St_Johns',
  ];
  const anyHour = fc.integer({ min: 0, max: 23 });
  const anyPlan: fc.Arbitrary<Schedule> = fc.oneof(
    fc.record({ every: fc.constant('day' as const), hour: anyHour }),
    fc.record({
      every: fc.constant('week' as const),
      hour: anyHour,
      weekday: fc.integer({ min: 0, max: 6 }),
    }),
    fc.record({
      every: fc.constant('month' as const),
      hour: anyHour,
      date: fc.integer({ min: 1, max: 31 }),
    }),
  );
  const anyMoment = fc
    .integer({ min: Date.UTC(2012, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 })
    .map((seconds) => new Date(seconds * 1000));

  test('comes later, soon enough, and shows the hour unless the clocks skip it', () => {
    fc.assert(
      fc.property(anyPlan, anyMoment, fc.constantFrom(...zones), (plan, after, zone) => {
        const at = nextMoment(plan, after, zone);
        expect(at.getTime()).toBeGreaterThan(after.getTime());
        const most = { day: 1, week: 7, month: 31 }[plan.every];
        expect(at.getTime() - after.getTime()).toBeLessThanOrEqual((most * 24 + 2) * 3_600_000);
        const shown = Number(
          new Intl.DateTimeFormat('en-GB', {
            timeZone: zone,
            hour: '2-digit',
            hourCycle: 'h23',
          }).format(at),
        );
        expect([plan.hour, (plan.hour + 1) % 24]).toContain(shown);
      }),
    );
  });

  test('of a daily plan there is one for each day, in order', () => {
    fc.assert(
      fc.property(anyHour, anyMoment, fc.constantFrom(...zones), (hour, start, zone) => {
        let at = nextMoment(daily(hour), start, zone);
        for (let step = 0; step < 10; step++) {
          const following = nextMoment(daily(hour), at, zone);
          expect(dayIn(following, zone)).toBe(addDays(dayIn(at, zone), 1));
          at = following;
        }
      }),
    );
  });
});

describe('what it is about', () => {
  const warsaw = { timeZone: 'Europe/Warsaw', weekStart: 1 as WeekStart };

  test.each<[string, Schedule, string, WeekStart, [string, string]]>([
    ['yesterday', daily(8), '2026-03-10T07:00:00Z', 1, ['2026-03-09', '2026-03-09']],
    [
      'yesterday is that of the zone',
      daily(0),
      '2026-03-09T23:00:00Z',
      1,
      ['2026-03-09', '2026-03-09'],
    ],
    [
      'the last whole week',
      { every: 'week', hour: 8, weekday: 3 },
      '2026-03-11T07:00:00Z',
      1,
      ['2026-03-02', '2026-03-08'],
    ],
    [
      'weeks that begin on Sunday',
      { every: 'week', hour: 8, weekday: 3 },
      '2026-03-11T07:00:00Z',
      0,
      ['2026-03-01', '2026-03-07'],
    ],
    [
      'on the week’s last day still the week before',
      { every: 'week', hour: 8, weekday: 0 },
      '2026-03-15T07:00:00Z',
      1,
      ['2026-03-02', '2026-03-08'],
    ],
    [
      'last month',
      { every: 'month', hour: 8, date: 1 },
      '2026-03-01T07:00:00Z',
      1,
      ['2026-02-01', '2026-02-28'],
    ],
    [
      'last month in a leap year',
      { every: 'month', hour: 8, date: 31 },
      '2028-03-31T07:00:00Z',
      1,
      ['2028-02-01', '2028-02-29'],
    ],
    [
      'last month over the year',
      { every: 'month', hour: 8, date: 5 },
      '2026-01-05T07:00:00Z',
      1,
      ['2025-12-01', '2025-12-31'],
    ],
  ])('%s', (_, plan, at, weekStart, [from, to]) => {
    expect(rangeOf(plan, new Date(at), { ...warsaw, weekStart })).toEqual({ from, to });
  });

  test('weeks of following mails touch and do not overlap', () => {
    const plan: Schedule = { every: 'week', hour: 2, weekday: 0 };
    let at = nextMoment(plan, new Date('2026-01-01T00:00:00Z'), warsaw.timeZone);
    for (let week = 0; week < 60; week++) {
      const following = nextMoment(plan, at, warsaw.timeZone);
      const [one, two] = [rangeOf(plan, at, warsaw), rangeOf(plan, following, warsaw)];
      expect(daysIn(one)).toBe(7);
      expect(two.from).toBe(addDays(one.to, 1));
      at = following;
    }
  });
});

test('of moments that were missed only the last is made up for', () => {
  const due = new Date('2026-03-02T08:00:00Z');
  const latest = (now: string) => latestMoment(daily(8), due, new Date(now), 'UTC').toISOString();
  expect(latest('2026-03-02T08:00:00Z')).toBe('2026-03-02T08:00:00.000Z');
  expect(latest('2026-03-05T07:59:59Z')).toBe('2026-03-04T08:00:00.000Z');
  expect(latest('2026-03-05T08:00:00Z')).toBe('2026-03-05T08:00:00.000Z');
});

test('a plan in words', () => {
  expect(scheduleWords(t, daily(8))).toBe('Every day at 08:00');
  expect(scheduleWords(t, { every: 'week', hour: 7, weekday: 1 })).toBe('Every Monday at 07:00');
  expect(scheduleWords(t, { every: 'month', hour: 8, date: 1 })).toBe(
    'On the 1st of every month at 08:00',
  );
  expect(scheduleWords(t, { every: 'month', hour: 8, date: 30 })).toBe(
    'On the 30th of every month, or its last day, at 08:00',
  );
  expect(scheduleWords(t, { every: 'month', hour: 8, date: 31 })).toBe(
    'On the last day of every month at 08:00',
  );
  const ordinal = (date: number) =>
    scheduleWords(t, { every: 'month', hour: 8, date }).split(' ')[2];
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd'.split(' '),
  );
});

test('what is no plan is refused', () => {
  for (const wrong of [
    { every: 'day', hour: 24 },
    { every: 'week', hour: 8 },
    { every: 'year', hour: 1 },
    null,
  ]) {
    expect(schedule.safeParse(wrong).success).toBe(false);
  }
});
