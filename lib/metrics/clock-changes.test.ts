import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockChanges, clockChanges } from './clock-changes';
import { dayIn } from './period';

const from = new Date('1970-01-01T00:00:00Z');
const to = new Date('2038-01-01T00:00:00Z');

const zones = [
  'UTC',
  'Europe/Warsaw',
  'America/New_York',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'America/St_Johns',
];

function dayBy({ changes, offsets }: ClockChanges, moment: Date): string {
  const passed = changes.filter((change) => change <= moment).length;
  return new Date(moment.getTime() + (offsets[passed] ?? Number.NaN) * 1000)
    .toISOString()
    .slice(0, 10);
}

describe('the clock changes of a zone', () => {
  it('are those everybody knows', () => {
    const year = clockChanges(
      'Europe/Warsaw',
      new Date('2026-01-01T00:00:00Z'),
      new Date('2026-12-31T00:00:00Z'),
    );
    expect(year).toEqual({
      changes: [new Date('2026-03-29T01:00:00Z'), new Date('2026-10-25T01:00:00Z')],
      offsets: [3600, 7200, 3600],
    });
    expect(clockChanges('UTC', from, to)).toEqual({ changes: [], offsets: [0] });
  });

  it('are told to the whole second, wherever the search begins', () => {
    const begin = new Date('2026-03-01T12:34:56.789Z');
    expect(clockChanges('Europe/Warsaw', begin, new Date('2026-04-01T00:00:00Z'))).toEqual({
      changes: [new Date('2026-03-29T01:00:00Z')],
      offsets: [3600, 7200],
    });
    expect(clockChanges('Asia/Kolkata', begin, begin)).toEqual({ changes: [], offsets: [19_800] });
  });

  it('include the day that Samoa left out', () => {
    const samoa = clockChanges(
      'Pacific/Apia',
      new Date('2011-12-01T00:00:00Z'),
      new Date('2012-01-31T00:00:00Z'),
    );
    expect(samoa.changes).toEqual([new Date('2011-12-30T10:00:00Z')]);
    expect(samoa.offsets).toEqual([-10 * 3600, 14 * 3600]);
  });

  it.each(zones)('give every moment the day that dayIn gives it: %s', (zone) => {
    const clock = clockChanges(zone, from, to);
    const moments = fc.oneof(
      fc.date({ min: from, max: to, noInvalidDate: true }),
      fc
        .tuple(fc.constantFrom(...clock.changes, from), fc.integer({ min: -90_000, max: 90_000 }))
        .map(([change, seconds]) => new Date(change.getTime() + seconds * 1000)),
    );
    fc.assert(
      fc.property(moments, (moment) => {
        expect(dayBy(clock, moment)).toBe(dayIn(moment, zone));
      }),
      { numRuns: 400 },
    );
  });
});
