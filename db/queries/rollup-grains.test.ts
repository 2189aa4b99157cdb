import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn } from '@/lib/metrics/period';
import { readPlan } from './rollup-grains';

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

  it('reads whole months and the days at both ends', () => {
    expect(readPlan({ ...ask, by: ['touchpoint', 'channel'] })).toEqual([
      { grain: 'month-cell', pieces: [{ span: 0, from: '2025-07-01', to: '2026-05-31' }] },
      {
        grain: 'day-cell',
        pieces: [
          { span: 0, from: '2025-06-25', to: '2025-06-30' },
          { span: 0, from: '2026-06-01', to: '2026-06-24' },
        ],
      },
    ]);
  });

  it('reads days for weeks, which cross months', () => {
    expect(grainsOf({ interval: 'week', by: ['channel'] })).toEqual(['day-cell']);
  });

  it('reads segments only where an attribute is asked for', () => {
    const pro = { ...none, attributes: { plan: ['pro'] } };
    expect(grainsOf({ by: ['attr.plan'] })).toEqual(['day-segment']);
    expect(grainsOf({ filters: pro, interval: 'month' })).toEqual(['day-segment']);
    expect(grainsOf({ filters: pro, by: ['channel'] })).toEqual(['month-segment', 'days']);
    expect(grainsOf({ filters: { ...pro, channel: ['phone'] }, interval: 'week' })).toEqual([
      'days',
    ]);
  });

  it('reads one whole month from nothing else', () => {
    const february = { from: '2024-02-01', to: '2024-02-29' };
    expect(grainsOf({ spans: [february], by: ['channel'] })).toEqual(['month-cell']);
  });

  it('covers every day of every span exactly once', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 800 }))
      .map(([from, length]) => ({
        from: addDays('2023-01-01', from),
        to: addDays('2023-01-01', from + length),
      }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 3 }), (spans) => {
        const plan = readPlan({ ...ask, spans, by: ['channel'] });
        for (const [index, { from, to }] of spans.entries()) {
          const pieces = plan
            .flatMap((read) => read.pieces)
            .filter((piece) => piece.span === index)
            .sort((a, b) => (a.from < b.from ? -1 : 1));
          expect(pieces[0]?.from).toBe(from);
          expect(pieces.at(-1)?.to).toBe(to);
          const total = pieces.reduce((sum, piece) => sum + daysIn(piece), 0);
          expect(total).toBe(daysIn({ from, to }));
        }
      }),
    );
  });
});
