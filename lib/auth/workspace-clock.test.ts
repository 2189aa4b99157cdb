import { expect, test } from 'vitest';
import { lastMomentOf, workspaceNow } from './workspace-clock';

test.each([
  ['2026-06-24', 'Europe/Warsaw', '2026-06-24T21:59:59.999Z'],
  ['2026-01-31', 'America/New_York', '2026-02-01T04:59:59.999Z'],
  ['2026-01-31', 'Asia/Kathmandu', '2026-01-31T18:14:59.999Z'],
  // The days on which the clocks change.
  ['2026-03-29', 'Europe/Warsaw', '2026-03-29T21:59:59.999Z'],
  ['2026-10-25', 'Europe/Warsaw', '2026-10-25T22:59:59.999Z'],
  ['2026-12-31', 'UTC', '2026-12-31T23:59:59.999Z'],
])('%s in %s ends at %s', (day, zone, moment) => {
  expect(lastMomentOf(day, zone).toISOString()).toBe(moment);
});

test('a real workspace follows the clock, a sample stands at the end of its story', () => {
  const present = new Date('2026-11-21T10:00:00Z');
  const row = { id: '', name: '', timeZone: 'UTC', weekStart: 1, sampleOf: null } as const;
  expect(workspaceNow({ ...row, sampleUntil: null }, present)).toBe(present);
  expect(workspaceNow({ ...row, sampleUntil: '2026-06-30' }, present).toISOString()).toBe(
    '2026-06-30T23:59:59.999Z',
  );
});
