import { describe, expect, test } from 'vitest';
import { defined } from '@/lib/metrics/fixtures';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { type ControlChart, gap, varyingLimits } from './control-chart';
import { meanChart } from './mean-chart';
import { netChart } from './net-chart';
import { outsideLimits } from './outside-limits';
import { pChart } from './p-chart';
import { scoreChart } from './score-chart';

const cans = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7,
  13, 9, 6,
];

function estimated(
  found: ({ estimable: true } & ControlChart) | { estimable: false; reason: string },
) {
  if (!found.estimable) throw new Error(found.reason);
  return found;
}

describe('varyingLimits', () => {
  test('a period without a value, or without answers, is a gap', () => {
    const unknown = [
      { value: null, n: 5 },
      { value: 3, n: 0 },
    ];
    expect(varyingLimits(unknown, 4, 2, [1, 7])).toEqual([gap, gap]);
  });

  test('without variance, what lies on the centre has distance 0', () => {
    expect(varyingLimits([{ value: 5, n: 4 }], 5, 0, [1, 7])).toEqual([
      { value: 5, lower: 5, upper: 5, distance: 0 },
    ]);
  });
});

describe('pChart', () => {
  test('orange juice cans, 50 each (Montgomery 1991, p. 152; R qcc)', () => {
    const { centre, points } = estimated(pChart(cans.map((k) => ({ k, n: 50 }))));
    expect(centre).toBeCloseTo(0.2313333, 7);
    expect(points[0]?.lower).toBeCloseTo(0.0524275, 7);
    expect(points[0]?.upper).toBeCloseTo(0.4102391, 7);
    const out = outsideLimits(points).flatMap((is, i) => (is ? [i + 1] : []));
    expect(out).toEqual([15, 23]);
  });

  test('each period has limits by its own n, and one without answers is a gap', () => {
    const { points } = estimated(
      pChart([
        { k: 5, n: 10 },
        { k: 50, n: 100 },
        { k: 0, n: 0 },
      ]),
    );
    expect(points[0]).toMatchObject({ lower: expect.closeTo(0.5 - 1.5 / Math.sqrt(10), 12) });
    expect(points[1]).toMatchObject({ upper: 0.65, lower: 0.35 });
    expect(points[2]).toEqual({ value: null, lower: null, upper: null, distance: null });
  });

  test('limits are cut to 0–1 and may come from a baseline', () => {
    const { centre, points } = estimated(pChart([{ k: 1, n: 2 }], [{ k: 1, n: 4 }]));
    expect(centre).toBe(0.25);
    expect(points[0]?.lower).toBe(0);
    expect(points[0]?.upper).toBe(1);
  });

  test('no answers, or one outcome only, is not estimable', () => {
    expect(pChart([])).toMatchObject({ reason: 'no-answers' });
    expect(pChart([{ k: 0, n: 7 }])).toMatchObject({ reason: 'one-outcome' });
    expect(pChart([{ k: 7, n: 7 }])).toMatchObject({ reason: 'one-outcome' });
    expect(() => pChart([{ k: 8, n: 7 }])).toThrow(RangeError);
    expect(() => pChart([{ k: -1, n: 7 }])).toThrow(RangeError);
  });
});

describe('netChart', () => {
  test('NPS 30 of 50, 30, 20: limits ± 3 · 78.1 ÷ √n', () => {
    const { centre, points } = estimated(
      netChart([
        { good: 50, bad: 20, n: 100 },
        { good: 0, bad: 0, n: 0 },
      ]),
    );
    expect(centre).toBeCloseTo(30, 12);
    expect(points[0]?.upper).toBeCloseTo(30 + 30 * Math.sqrt(0.61), 10);
    expect(points[0]?.distance).toBeCloseTo(0, 12);
    expect(points[1]?.value).toBeNull();
  });

  test('without answers or spread it is not estimable', () => {
    expect(netChart([])).toMatchObject({ reason: 'no-answers' });
    expect(netChart([{ good: 9, bad: 0, n: 9 }])).toMatchObject({ reason: 'no-spread' });
    expect(() => netChart([{ good: 6, bad: 5, n: 10 }])).toThrow(RangeError);
    expect(() => netChart([{ good: -1, bad: 5, n: 10 }])).toThrow(RangeError);
    expect(() => netChart([{ good: 1, bad: -5, n: 10 }])).toThrow(RangeError);
  });

  test('limits are cut to −100 and 100', () => {
    const { points } = estimated(
      netChart([
        { good: 1, bad: 1, n: 2 },
        { good: 0, bad: 2, n: 2 },
      ]),
    );
    expect(points[0]).toMatchObject({ lower: -100, upper: 100 });
  });
});

describe('meanChart', () => {
  test('centre of all answers, variance from within the periods', () => {
    const { centre, points } = estimated(
      meanChart(
        [
          { mean: 5, variance: 2, n: 11 },
          { mean: 6, variance: 1, n: 21 },
          { mean: 0, variance: 0, n: 0 },
        ],
        [1, 7],
      ),
    );
    expect(centre).toBeCloseTo((55 + 126) / 32, 12);
    const variance = (10 * 2 + 20 * 1) / 30;
    expect(points[0]?.distance).toBeCloseTo((5 - centre) / Math.sqrt(variance / 11), 10);
    expect(points[0]?.upper).toBeCloseTo(centre + 3 * Math.sqrt(variance / 11), 10);
    expect(points[2]?.value).toBeNull();
  });

  test('limits are cut to the scale', () => {
    const { points } = estimated(meanChart([{ mean: 6.5, variance: 2, n: 2 }], [1, 7]));
    expect(points[0]?.upper).toBe(7);
  });

  test('what cannot be charted says why', () => {
    expect(meanChart([], [1, 7])).toMatchObject({ reason: 'no-answers' });
    expect(meanChart([{ mean: 3, variance: 0, n: 1 }], [1, 7])).toMatchObject({
      reason: 'few-answers',
    });
    expect(meanChart([{ mean: 3, variance: 0, n: 9 }], [1, 7])).toMatchObject({
      reason: 'no-spread',
    });
    expect(() => meanChart([{ mean: 3, variance: -1, n: 9 }], [1, 7])).toThrow(RangeError);
    expect(() => meanChart([{ mean: 3, variance: 1, n: -9 }], [1, 7])).toThrow(RangeError);
  });
});

describe('scoreChart', () => {
  test('of an NPS is centred on the score of all answers', () => {
    const nps = defined('nps', '0-10-ease');
    const periods = [
      scoreCounts({ 10: 150, 8: 50, 3: 50 }),
      scoreCounts({ 10: 25, 3: 25 }),
      scoreCounts({}),
    ];
    const { centre, points } = estimated(scoreChart(periods, nps));
    expect(centre).toBeCloseTo(100 / 3, 10);
    expect(points[1]?.value).toBe(0);
    expect(points[2]?.value).toBeNull();
    const [wide, narrow] = [points[1], points[0]].map((point) => (point?.upper ?? 0) - centre);
    expect((wide ?? 0) / (narrow ?? 1)).toBeCloseTo(Math.sqrt(5), 1);
  });

  test('needs answers, for a mean two', () => {
    const ces = defined('ces', '1-7-ease');
    expect(scoreChart([], ces)).toMatchObject({ reason: 'few-answers' });
    expect(scoreChart([scoreCounts({ 3: 1 })], ces)).toMatchObject({ reason: 'few-answers' });
    expect(scoreChart([scoreCounts({ 3: 1 })], ces, [scoreCounts({ 3: 5, 6: 5 })])).toMatchObject({
      centre: 4.5,
    });
  });
});
