import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DayFinder } from './day-finder';
import { dayIn } from './period';

const zones = ['UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu'];
const finders = new Map(zones.map((zone) => [zone, new DayFinder(zone)]));

function bothWays(moment: number, zone: string) {
  return [finders.get(zone)?.dayOf(moment), dayIn(new Date(moment), zone)];
}

test('finds the days that dayIn finds', () => {
  const moment = fc.integer({ min: 0, max: Date.parse('2036-01-01') });
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
      const [found, expected] = bothWays(at, zone);
      expect(found).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['Europe/London', '2026-03-28T23:00Z', '2026-03-30T01:00Z'],
  // Newfoundland turned its clocks back from 00:01: the new day came for a minute, and once more.
  ['America/St_Johns', '2010-11-07T01:00Z', '2010-11-07T05:00Z'],
  // Samoa had no 30 December 2011.
  ['Pacific/Apia', '2011-12-29T22:00Z', '2011-12-30T22:00Z'],
])('minute by minute while the clocks of %s change', (zone, from, to) => {
  for (let at = Date.parse(from); at < Date.parse(to); at += 20_000) {
    const [found, expected] = bothWays(at, zone);
    expect(found).toBe(expected);
  }
});
