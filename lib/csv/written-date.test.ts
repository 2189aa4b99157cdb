import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClock } from './wall-clock';
import { type DateFormat, readDate, readTime } from './written-date';

const day = (text: string) => ({ day: text, time: null, offset: null });
const hour = 3_600_000;

describe('dates as files write them', () => {
  test.each<[string, DateFormat, unknown]>([
    ['2026-03-31', 'ISO', day('2026-03-31')],
    ['2026/3/1', 'YYYY-MM-DD', day('2026-03-01')],
    ['31/03/2026', 'DD/MM/YYYY', day('2026-03-31')],
    ['31.3.26', 'DD/MM/YYYY', day('2026-03-31')],
    ['03/31/2026', 'MM/DD/YYYY', day('2026-03-31')],
    ['31/02/2026', 'DD/MM/YYYY', 'no-such-day'],
    ['2025-02-29', 'ISO', 'no-such-day'],
    ['13/13/2026', 'MM/DD/YYYY', 'no-such-day'],
    ['2026-03-31T25:00', 'ISO', 'no-such-day'],
    ['yesterday', 'ISO', null],
    ['31/03/2026', 'ISO', null],
    ['2026-03-02 09:14:11', 'ISO', { day: '2026-03-02', time: 9 * hour + 851_000, offset: null }],
    ['2026-03-02T09:14:11.250Z', 'ISO', { day: '2026-03-02', time: 9 * hour + 851_250, offset: 0 }],
    ['2026-03-02T09:00+05:30', 'ISO', { day: '2026-03-02', time: 9 * hour, offset: 330 }],
    ['05/11/2016 12:00:00 AM', 'MM/DD/YYYY', { day: '2016-05-11', time: 0, offset: null }],
    ['05/11/2016 12:30 pm', 'MM/DD/YYYY', { day: '2016-05-11', time: 12.5 * hour, offset: null }],
    ['1767225600', 'unix-seconds', { at: Date.UTC(2026, 0) }],
    ['1767225600000', 'unix-milliseconds', { at: Date.UTC(2026, 0) }],
    ['-1', 'unix-seconds', null],
  ])('%s as %s', (text, format, read) => {
    expect(readDate(text, format)).toEqual(read);
  });

  test('the day of a month that the mapping names', () => {
    expect(readDate('8', 'DD', '2017-05')).toEqual(day('2017-05-08'));
    expect(readDate('31', 'DD', '2017-06')).toBe('no-such-day');
    expect(readDate('8', 'DD', null)).toBeNull();
  });

  test('every day that is printed is read back', () => {
    const days = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2089-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), (at, mark) => {
        const iso = at.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        expect(readDate([y, m, d].join(mark), 'ISO')).toEqual(day(iso));
        expect(readDate([d, m, y].join(mark), 'DD/MM/YYYY')).toEqual(day(iso));
        expect(readDate([m, d, y].join(mark), 'MM/DD/YYYY')).toEqual(day(iso));
        expect(readDate(at.toISOString(), 'ISO')).toEqual({
          day: iso,
          time: at.getTime() - Date.parse(`${iso}T00:00:00Z`),
          offset: 0,
        });
      }),
    );
  });

  test('times of day', () => {
    expect(readTime('6:00:00')).toEqual({ time: 6 * hour, offset: null });
    expect(readTime('24:00')).toBe('no-such-time');
    expect(readTime('13:00 PM')).toBe('no-such-time');
    expect(readTime('noon')).toBeNull();
  });
});

describe('clocks on the wall', () => {
  test.each([
    ['Europe/London', '2026-01-15', 9 * hour, '2026-01-15T09:00:00.000Z'],
    ['Europe/London', '2026-07-15', 9 * hour, '2026-07-15T08:00:00.000Z'],
    ['America/Los_Angeles', '2017-05-13', 12 * hour, '2017-05-13T19:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01', 0, '2025-12-31T18:15:00.000Z'],
    // Skipped: the clocks go from 01:00 to 02:00, so 01:30 is an hour later in summer time.
    ['Europe/London', '2026-03-29', 1.5 * hour, '2026-03-29T01:30:00.000Z'],
    // Twice: 01:30 comes first in summer time.
    ['Europe/London', '2026-10-25', 1.5 * hour, '2026-10-25T00:30:00.000Z'],
  ])('%s %s + %d ms', (zone, text, time, moment) => {
    expect(wallClock(zone)(text, time).toISOString()).toBe(moment);
  });
});
