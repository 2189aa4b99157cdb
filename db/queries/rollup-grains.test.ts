import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn } from '@/lib/metrics/period';
import { type ReadPlan, readPlan } from './rollup-grains';

const none = { touchpoint: [], channel: [], survey: [], attributes: {} };
const year = { from: '2025-06-25', to: '2026-06-24' };
const ask = { spans: [year], interval: null, filters: none, by: [] };

const grainsOf = (parts: Partial<Parameters<typeof readPlan>[0]>) =>
  readPlan({ ...ask, ...parts }).map(({ grain }) => grain);

describe('readPlan', () => {
  it('reads bare days when nothing but the survey is asked for', () => {
    expect(grainsOf({})).toEqual(['day']);
    expect(grainsOf({ filters: { ...none, survey: ['effort'] }, by: ['survey'] })).toEqual(['day']);
  });

  it('adds few days of a month, and takes few off the whole', () => {
    expect(readPlan({ ...ask, by: ['touchpoint', 'channel'] })).toEqual([
      {
        grain: 'month-cell',
        isTakenOff: false,
        pieces: [{ span: 0, from: '2025-07-01', to: '2026-06-30' }],
      },
      {
        grain: 'day-cell',
        isTakenOff: false,
        pieces: [{ span: 0, from: '2025-06-25', to: '2025-06-30' }],
      },
      {
        grain: 'day-cell',
        isTakenOff: true,
        pieces: [{ span: 0, from: '2026-06-25', to: '2026-06-30' }],
      },
    ]);
  });

  it('takes off both ends of a single month', () => {
    const span = { from: '2026-06-02', to: '2026-06-29' };
    const stretches = readPlan({ ...ask, spans: [span], by: ['channel'] }).map(
      ({ isTakenOff, pieces }) => [isTakenOff, pieces.map(({ from, to }) => `${from} ${to}`)],
    );
    expect(stretches).toEqual([
      [false, ['2026-06-01 2026-06-30']],
      [true, ['2026-06-01 2026-06-01', '2026-06-30 2026-06-30']],
    ]);
  });

  it('reads days for weeks, which cross months', () => {
    expect(grainsOf({ interval: 'week', by: ['channel'] })).toEqual(['day-cell']);
  });

  it('reads segments only where an attribute is asked for', () => {
    const pro = { ...none, attributes: { plan: ['pro'] } };
    expect(grainsOf({ by: ['attr.plan'] })).toEqual(['day-segment']);
    expect(grainsOf({ filters: pro, interval: 'month' })).toEqual(['day-segment']);
    expect(grainsOf({ filters: pro, by: ['channel'] })).toEqual(['month-segment', 'days', 'days']);
    expect(grainsOf({ filters: { ...pro, channel: ['phone'] }, interval: 'week' })).toEqual([
      'days',
    ]);
  });

  it('reads one whole month from nothing else', () => {
    const february = { from: '2024-02-01', to: '2024-02-29' };
    expect(grainsOf({ spans: [february], by: ['channel'] })).toEqual(['month-cell']);
  });

  it('counts every day of every span exactly once, and no other', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 800 }))
      .map(([from, length]) => ({
        from: addDays('2023-01-01', from),
        to: addDays('2023-01-01', from + length),
      }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 3 }), (spans) => {
        const plan = readPlan({ ...ask, spans, by: ['channel'] });
        for (const [index, span] of spans.entries()) {
          const times = timesCounted(plan, index);
          const counted = [...times].filter(([, n]) => n !== 0);
          expect(counted.every(([day, n]) => n === 1 && span.from <= day && day <= span.to)).toBe(
            true,
          );
          expect(counted).toHaveLength(daysIn(span));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads at most half a month of days at either end', () => {
    const days = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(days, days, (from, length) => {
        const span = {
          from: addDays('2023-01-01', from),
          to: addDays('2023-01-01', from + length),
        };
        const read = readPlan({ ...ask, spans: [span], by: ['channel'] })
          .filter(({ grain }) => grain === 'day-cell')
          .flatMap(({ pieces }) => pieces)
          .reduce((sum, piece) => sum + daysIn(piece), 0);
        expect(read).toBeLessThanOrEqual(30);
      }),
    );
  });
});

/** How often a plan counts each day of a span: once, less once where it takes it off. */
function timesCounted(plan: ReadPlan, span: number): Map<string, number> {
  const times = new Map<string, number>();
  for (const { isTakenOff, pieces } of plan) {
    for (const piece of pieces.filter((each) => each.span === span)) {
      for (let day = piece.from; day <= piece.to; day = addDays(day, 1)) {
        times.set(day, (times.get(day) ?? 0) + (isTakenOff ? -1 : 1));
      }
    }
  }
  return times;
}
