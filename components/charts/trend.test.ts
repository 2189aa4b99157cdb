import { describe, expect, test } from 'vitest';
import { definition } from '@/lib/metrics/definition';
import { wordsIn } from '@/lib/words/words-in';
import { flagPlaces, spread } from './label-places';
import type { TrendMark, TrendPoint } from './series';
import { timeTicks } from './time-ticks';
import { bucketScale, dayPosition, targetsOn, trendDomain, trendFrame } from './trend-frame';
import { lonePoints, stretches, trendRows } from './trend-rows';
import { targetWords } from './trend-targets';

const t = wordsIn('en');

function week(start: string, end: string, value: number | null, partial = false): TrendPoint {
  return {
    start,
    end,
    label: start,
    value,
    low: value,
    high: value,
    n: value === null ? 0 : 40,
    partial,
  };
}

function weeks(count: number, first = '2026-01-05', days = 7): TrendPoint[] {
  const from = Date.parse(`${first}T00:00:00Z`);
  const day = (at: number) => new Date(from + at * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, at) =>
    week(day(at * days), day(at * days + days - 1), 5),
  );
}

const broken: TrendMark = { day: '2026-01-14', kind: 'break', label: 'Question reworded' };

describe('dayPosition', () => {
  test('the first morning of a bucket is half before its middle', () => {
    expect(dayPosition('2026-01-12', weeks(3))).toBe(0.5);
    expect(dayPosition('2026-01-13', weeks(3))).toBeCloseTo(0.5 + 1 / 7, 10);
  });

  test('a day outside has no place', () => {
    expect(dayPosition('2025-12-31', weeks(3))).toBeNull();
  });
});

test('bars at both ends stay inside the plot', () => {
  const frame = trendFrame(1000, true);
  const x = bucketScale(frame, 26);
  expect(x(-0.5)).toBe(frame.left);
  expect(x(25.5)).toBe(frame.right);
  expect(bucketScale(frame, 1)(0)).toBe((frame.left + frame.right) / 2);
});

describe('timeTicks', () => {
  test('months for half a year of weeks, the year in January', () => {
    expect(timeTicks(t, weeks(26, '2025-11-03'), 12).map(({ label }) => label)).toEqual([
      '3 Nov',
      'Dec',
      '2026',
      'Feb',
      'Mar',
      'Apr',
    ]);
  });

  test('begins with the first day of the period, or with the month if a point is one', () => {
    const cut = weeks(14, '2026-03-23').map((point, at) =>
      at === 0 ? { ...point, from: '2026-03-27' } : point,
    );
    expect(timeTicks(t, cut, 12)[0]?.label).toBe('27 Mar');
    const spring = ['03-31', '04-30', '05-31', '06-30'].map((day) =>
      week(`2026-${day.slice(0, 2)}-01`, `2026-${day}`, 5),
    );
    expect(timeTicks(t, spring, 12).map(({ label }) => label)).toEqual([
      'Mar',
      'Apr',
      'May',
      'Jun',
    ]);
  });

  test('days for a fortnight', () => {
    expect(timeTicks(t, weeks(14, '2026-06-01', 1), 7).map(({ label }) => label)).toEqual([
      '1 Jun',
      '3 Jun',
      '5 Jun',
      '7 Jun',
      '9 Jun',
      '11 Jun',
      '13 Jun',
    ]);
  });

  test.each([1, 26, 520, 3650])('never more than asked for, %d buckets', (count) => {
    expect(
      timeTicks(t, weeks(count, '2016-01-04', count > 1000 ? 1 : 7), 6).length,
    ).toBeLessThanOrEqual(7);
  });
});

describe('spread', () => {
  test('pushes overlapping words apart and keeps their order', () => {
    const [one = 0, other = 0] = spread(
      [
        { y: 50, height: 14 },
        { y: 52, height: 14 },
      ],
      0,
      200,
    );
    expect(other - one).toBeGreaterThanOrEqual(14);
  });

  test('stays inside', () => {
    expect(
      spread(
        [
          { y: 199, height: 14 },
          { y: 2, height: 14 },
        ],
        0,
        200,
      ),
    ).toEqual([193, 7]);
  });
});

describe('flagPlaces', () => {
  test('words turn to the left at the right end and vanish where there is no room', () => {
    const places = flagPlaces(
      [
        { x: 100, words: 'New phone menu' },
        { x: 104, words: 'A long name that cannot fit at all' },
        { x: 980, words: 'Callbacks off' },
      ],
      0,
      1000,
    );
    expect(places.map(({ anchor, shown }) => [anchor, shown])).toEqual([
      ['end', true],
      ['start', true],
      ['end', true],
    ]);
    expect(flagPlaces([{ x: 5, words: 'x'.repeat(80) }], 0, 200)[0]?.shown).toBe(false);
  });
});

describe('trendRows', () => {
  test('a break starts a new line and a new band', () => {
    const points = weeks(3);
    expect(stretches(points, [broken])).toEqual([0, 1, 1]);
    expect(trendRows(points, [broken])[1]).toMatchObject({ line1: 5, band1: [5, 5] });
  });

  test('a partial bucket is dotted to its neighbour, not solid', () => {
    const points = weeks(3).map((point, at) => ({ ...point, partial: at === 2 }));
    const rows = trendRows(points, []);
    expect(rows[2]).toMatchObject({ line0: null, part0: 5 });
    expect(rows[1]).toMatchObject({ line0: 5, part0: 5 });
    expect(rows[0]).toMatchObject({ line0: 5, part0: null });
  });

  test('no answers, no mark at all', () => {
    expect(trendRows([week('2026-01-05', '2026-01-11', null)], [])[0]).toMatchObject({
      line0: null,
      band0: null,
    });
  });
});

test('a point between two gaps stands alone', () => {
  const points = weeks(4).map((point, at) => (at === 1 ? { ...point, value: null } : point));
  expect(lonePoints(points, [])).toEqual([true, false, false, false]);
});

describe('targets', () => {
  const ces = definition('ces', { min: 1, max: 7, direction: 'ease' }, 'mean');
  if (!ces) throw new Error('CES has a mean');
  const at = (value: number) => ({ value, label: String(value) });
  const domainWith = (...values: number[]) => trendDomain(ces, weeks(6), values.map(at));

  test('the nearest is always on the axis, a far one does not press the line flat', () => {
    const targets = [4.8, 5.5, 7].map(at);
    const { on, beyond } = targetsOn(domainWith(4.8, 5.5, 7), targets);
    expect(on.map(({ value }) => value)).toEqual([4.8, 5.5]);
    expect(beyond.map(({ value }) => value)).toEqual([7]);
    // Alone, even the farthest is the nearest.
    expect(targetsOn(domainWith(7), [at(7)]).on).toHaveLength(1);
  });

  test('without answers all of them are on it, without targets nothing is', () => {
    const silent = weeks(2).map((point) => ({ ...point, value: null, low: null, high: null }));
    const domain = trendDomain(ces, silent, [at(2), at(6.5)]);
    expect(targetsOn(domain, [at(2), at(6.5)]).beyond).toEqual([]);
    expect(domainWith()).toEqual(trendDomain(ces, weeks(6), []));
  });

  test('one goes by the name of target, several by their levels', () => {
    expect(targetWords(t, { value: 5.5, label: '5.50' })).toBe('Target 5.50');
    expect(targetWords(t, { value: 6, label: '6.00', name: 'good' })).toBe('Good 6.00');
  });
});

test('another source of answers is marked and the line goes on', () => {
  const source: TrendMark = { day: '2026-01-14', kind: 'source', label: 'New channel: Chat' };
  expect(stretches(weeks(4), [source])).toEqual([0, 0, 0, 0]);
  expect(stretches(weeks(4), [broken])).toEqual([0, 1, 1, 1]);
});
