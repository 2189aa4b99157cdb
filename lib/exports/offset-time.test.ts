import { expect, test } from 'vitest';
import { offsetTime } from './offset-time';

test('a moment as the clocks of the zone show it, in summer and in winter', () => {
  const london = offsetTime('Europe/London');
  expect(london(new Date('2026-06-21T13:05:09.500Z'))).toBe('2026-06-21T14:05:09+01:00');
  expect(london(new Date('2026-12-21T13:05:09Z'))).toBe('2026-12-21T13:05:09+00:00');
});

test('zones behind UTC and those of half an hour', () => {
  expect(offsetTime('America/New_York')(new Date('2026-03-02T03:30:00Z'))).toBe(
    '2026-03-01T22:30:00-05:00',
  );
  expect(offsetTime('Asia/Kolkata')(new Date('2026-03-02T03:30:00Z'))).toBe(
    '2026-03-02T09:00:00+05:30',
  );
});

test('both sides of a change of clocks', () => {
  const berlin = offsetTime('Europe/Berlin');
  expect(berlin(new Date('2026-10-25T00:59:59Z'))).toBe('2026-10-25T02:59:59+02:00');
  expect(berlin(new Date('2026-10-25T01:00:00Z'))).toBe('2026-10-25T02:00:00+01:00');
});

test('it names the same moment', () => {
  for (const zone of ['Pacific/Auckland', 'America/St_Johns', 'UTC']) {
    const moment = new Date('2026-07-01T12:34:56Z');
    expect(Date.parse(offsetTime(zone)(moment))).toBe(moment.getTime());
  }
});
